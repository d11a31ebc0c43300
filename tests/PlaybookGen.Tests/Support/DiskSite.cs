using System.Text;
using PlaybookGen.Cli;

namespace PlaybookGen.Tests.Support;

/// <summary>A small site in a folder that is deleted afterwards, for what only a disk or the command line can show.</summary>
internal sealed class DiskSite : IDisposable
{
    private readonly string _around = Directory.CreateTempSubdirectory("playbookgen-").FullName;

    private DiskSite() => Directory.CreateDirectory(Root);

    /// <summary>The folder with site.yml; it lies in an otherwise empty folder.</summary>
    public string Root => Path.Combine(_around, "site");

    /// <summary>A folder beside the site.</summary>
    public string Beside(string name) => Path.Combine(_around, name);

    public static DiskSite Minimal() => new DiskSite()
        .File("site.yml", "title: A small playbook\ntagline: For trying things out\nlanguages: [en]\n")
        .File("content/en/steps/01-begin.md", "---\nid: begin\ntitle: Begin\nsummary: The first step.\n---\nSome words.\n");

    public static DiskSite With(string path, string text) => Minimal().File(path, text);

    public DiskSite File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public DiskSite File(string path, byte[] bytes)
    {
        var full = Path.GetFullPath(path, Root);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        return this;
    }

    public DiskSite Link(string path, string target)
    {
        System.IO.File.CreateSymbolicLink(Path.Combine(Root, path), target);
        return this;
    }

    /// <summary>Runs the tool on this site as a person would, without the code frames.</summary>
    public Task<Ran> Run(string command, params string[] more) => Run(command, Root, more);

    public static async Task<Ran> Run(string command, string source, params string[] more)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await App.RunAsync([command, "--source", source, .. more], new Terminal(output, error, Frames: false), CancellationToken.None);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Every file around the site with its bytes, to compare before and after.</summary>
    public string Everything() => string.Join('\n', Directory
        .EnumerateFileSystemEntries(_around, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(static path => System.IO.File.Exists(path) ? $"{path} {Convert.ToHexString(System.IO.File.ReadAllBytes(path))}" : path));

    public void Dispose() => Directory.Delete(_around, recursive: true);
}

/// <summary>What a run came to.</summary>
internal sealed record Ran(int Code, string Output, string Error);
