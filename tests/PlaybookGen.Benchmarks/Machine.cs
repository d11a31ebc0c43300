using System.Reflection.PortableExecutable;

namespace PlaybookGen.Benchmarks;

/// <summary>What there is on this machine.</summary>
internal static class Machine
{
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Whether the program beside this path holds machine code besides the code for the runtime.</summary>
    public static bool IsReadyToRun(string cli)
    {
        using var library = new PEReader(File.OpenRead(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(cli))!, "PlaybookGen.dll")));
        return library.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }

    public static string Processor() => File.ReadLines("/proc/cpuinfo")
        .Where(static line => line.StartsWith("model name", StringComparison.Ordinal))
        .Select(static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault("an unknown processor");

    /// <summary>How many processes wanted a core over the last minute: with others at work, figures are rough.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
