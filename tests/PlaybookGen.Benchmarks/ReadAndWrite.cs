using System.Globalization;

namespace PlaybookGen.Benchmarks;

/// <summary>
/// The least that any generator must do: read every input, and write as many files of the same sizes as the real site.
/// A .NET program too, so that its start counts as ours does.
/// </summary>
internal static class ReadAndWrite
{
    public const string Verb = "read-and-write";

    /// <summary>Lists the files of a finished site: a size and a path on each line.</summary>
    public static void List(string output, string list) => File.WriteAllLines(list, Directory
        .EnumerateFiles(output, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length} {Path.GetRelativePath(output, file)}")));

    public static int Run(string site, string list, string output)
    {
        long read = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site, "content"), "*", SearchOption.AllDirectories))
            read += File.ReadAllBytes(file).Length;
        var blank = Array.Empty<byte>();
        foreach (var line in File.ReadLines(list))
        {
            var (length, path) = (int.Parse(line.AsSpan(0, line.IndexOf(' ')), CultureInfo.InvariantCulture), Path.Combine(output, line[(line.IndexOf(' ') + 1)..]));
            if (blank.Length < length)
                blank = new byte[length];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, blank.AsSpan(0, length));
        }

        Console.WriteLine($"Read {read} bytes.");
        return 0;
    }
}
