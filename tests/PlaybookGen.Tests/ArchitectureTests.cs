using System.Text.RegularExpressions;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>What the layout of the code promises: who may know whom, who may touch the disk, how long a file may be.</summary>
public sealed class ArchitectureTests
{
    /// <summary>From the bottom up; a folder may use its own row and those below. What is in no folder may use all.</summary>
    private static readonly string[][] Layers =
    [
        ["Diagnostics", "Files"],
        ["Syntax"],
        ["Configuration", "Model"],
        ["Kinds", "Reading"],
        ["Pages"],
        ["Theming"],
        ["Checks", "Output"],
    ];

    private static readonly string Library = Path.Combine(Repository.Root, "src", "PlaybookGen");

    [Fact]
    public void Folders_use_only_what_lies_below_them()
    {
        var faults = new List<string>();
        foreach (var file in Sources(Library))
        {
            var own = LayerOf(Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]);
            foreach (Match use in Regex.Matches(File.ReadAllText(file), @"^using (?:static )?(?:\w+ = )?PlaybookGen\.(?<folder>\w+)", RegexOptions.Multiline))
                if (LayerOf(use.Groups["folder"].Value) > own)
                    faults.Add($"{Path.GetRelativePath(Library, file)} uses {use.Groups["folder"].Value}");
        }

        Assert.Equal([], faults);
    }

    [Fact]
    public void Every_folder_has_its_layer() => Assert.Equal(
        Layers.SelectMany(static layer => layer).Order(StringComparer.Ordinal),
        Directory.GetDirectories(Library).Select(static path => Path.GetFileName(path)).Where(static name => name is not "bin" and not "obj").Order(StringComparer.Ordinal));

    [Fact]
    public void Only_two_folders_of_the_library_touch_the_disk()
    {
        var disk = new Regex(@"(?<![\w.])(?:System\.IO\.)?(?:File\.(?!Path\b|Length\b|Stamp\b|Name\b|Text\b|Key\b|Value\b|Bytes\b|Resolve\b)\w+\(|Directory\.\w+\(|new (?:FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter|FileSystemWatcher)\(|Path\.(?:Combine|GetFullPath|GetTempPath|Join)\()");

        Assert.Equal([], Lines(Library, disk).Where(static line => !line.StartsWith("Files/", StringComparison.Ordinal) && !line.StartsWith("Output/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(@"\bConsole\.")]
    [InlineData(@"\bDateTime\.(?:Now|Today)\b")]
    [InlineData(@"\bGuid\.NewGuid\b")]
    [InlineData(@"\bnew Random\b|\bRandom\.Shared\b")]
    [InlineData(@"\bEnvironment\.(?:GetEnvironmentVariable|UserName|MachineName|CurrentDirectory)\b")]
    [InlineData(@"\bHttpClient\b|\bSocket\b")]
    public void The_library_speaks_to_nobody_and_asks_for_no_time(string pattern) =>
        Assert.Equal([], Lines(Library, new Regex(pattern)).Where(static line => !line.Contains("///", StringComparison.Ordinal)));

    [Fact]
    public void The_code_knows_no_subject()
    {
        var subject = new Regex("interview|rejection", RegexOptions.IgnoreCase);

        Assert.Equal([], Lines(Path.Combine(Repository.Root, "src"), subject, "*"));
    }

    [Theory]
    [InlineData("src", "*.cs", 250)]
    [InlineData("tests", "*.cs", 250)]
    [InlineData("themes/default", "*.css", 200)]
    [InlineData("themes/default", "*.hbs", 80)]
    [InlineData("themes/default", "*.js", 150)]
    public void No_file_is_longer_than_a_person_reads_in_one_go(string folder, string pattern, int limit)
    {
        var tooLong = Sources(Path.Combine(Repository.Root, folder), pattern)
            .Select(static file => (Path: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > limit)
            .Select(static file => $"{file.Path}: {file.Lines} lines");

        Assert.Equal([], tooLong);
    }

    private static int LayerOf(string folder) => Array.FindIndex(Layers, layer => layer.Contains(folder)) is >= 0 and var at ? at : Layers.Length;

    private static IEnumerable<string> Lines(string folder, Regex pattern, string files = "*.cs") =>
        from file in Sources(folder, files)
        from line in File.ReadLines(file).Select(static (text, at) => (Text: text, Number: at + 1))
        where pattern.IsMatch(line.Text)
        select $"{Path.GetRelativePath(folder, file).Replace('\\', '/')}:{line.Number}: {line.Text.Trim()}";

    private static IEnumerable<string> Sources(string folder, string pattern = "*.cs") => Directory
        .GetFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "node_modules"))
        .Order(StringComparer.Ordinal);
}
