using System.Globalization;
using System.Text;
using PlaybookGen.Files;

namespace PlaybookGen.Output;

/// <summary>
/// The list of what this tool wrote into a folder, with a hash of each file: the only licence to replace or delete
/// anything there. Equal sites have equal manifests.
/// </summary>
internal sealed record Manifest(IReadOnlyDictionary<SitePath, ContentHash> Files)
{
    public const string FileName = ".playbookgen-manifest";
    private const string FirstLine = "playbookgen manifest 1";

    /// <summary>The manifest of a folder, or null when this tool did not make the folder.</summary>
    public static Manifest? Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        var lines = File.ReadAllLines(path);
        if (lines.Length is 0 || lines[0] != FirstLine)
            return null;
        var files = new Dictionary<SitePath, ContentHash>();
        foreach (var line in lines.Skip(1))
            if (line.Length > 33 && UInt128.TryParse(line.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits)
                && SitePath.TryParse(line[33..], out var file, out _))
                files[file] = new(bits);
        return new(files);
    }

    public void Write(string folder)
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var (path, hash) in Files.OrderBy(static file => file.Key))
            text.Append(CultureInfo.InvariantCulture, $"{hash} {path}\n");
        // Under its name only when it is whole: half a manifest would take our own files for somebody else's.
        var whole = Path.Combine(folder, FileName);
        File.WriteAllText(whole + ".part", text.ToString());
        File.Move(whole + ".part", whole);
    }
}
