using System.Text.RegularExpressions;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>The catalogue of problems is whole: each code says one thing, is shown by a broken site, and is explained.</summary>
public sealed partial class CatalogueTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src", "PlaybookGen", "Diagnostics");

    /// <summary>Codes whose input no folder in a repository can hold, and the class that makes it.</summary>
    private static readonly Dictionary<string, string> TestedElsewhere = new(StringComparer.Ordinal)
    {
        ["PBG101"] = nameof(HostileBytesTests),
        ["PBG102"] = nameof(HostileBytesTests),
        ["PBG103"] = nameof(HostileBytesTests),
        ["PBG104"] = nameof(HostileBytesTests),
        ["PBG112"] = nameof(HostileYamlTests),
        ["PBG303"] = nameof(HostileMarkdownTests),
        ["PBG325"] = nameof(HostileMarkdownTests),
        ["PBG326"] = nameof(HostileMarkdownTests),
        ["PBG606"] = nameof(HostileInputTests),
        ["PBG607"] = nameof(HostileInputTests),
        ["PBG608"] = nameof(HostileInputTests),
        ["PBG609"] = nameof(HostileInputTests),
        ["PBG640"] = nameof(LedgerMistakeTests),
        ["PBG641"] = nameof(LedgerMistakeTests),
        ["PBG704"] = nameof(HostileInputTests),
    };

    /// <summary>About the output folder, not about a site: the tests of publishing have them.</summary>
    private static readonly string[] AboutTheOutput = ["PBG614", "PBG615"];

    public static TheoryData<string> Codes() => [.. Complaints().Select(static complaint => complaint.Code).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void A_code_belongs_to_one_complaint()
    {
        var shared = Complaints().Distinct().GroupBy(static complaint => complaint.Code, StringComparer.Ordinal).Where(static same => same.Count() > 1);

        Assert.Empty(shared.Select(static same => $"{same.Key}: {string.Join(", ", same.Select(static complaint => complaint.Method))}"));
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_broken_site_shows_each_complaint(string code)
    {
        if (AboutTheOutput.Contains(code))
            return;
        var shown = TestedElsewhere.TryGetValue(code, out var test)
            ? File.ReadAllText(Path.Combine(Repository.Tests, test + ".cs"))
            : string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Tests, "Sites", "bad"), "problems.txt", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Contains(code, shown, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_guide_explains_each_complaint(string code)
    {
        string[] guides = [Path.Combine("content", "README.md"), Path.Combine("themes", "README.md")];

        var words = string.Concat(guides.Select(static guide => Path.Combine(Repository.Root, guide)).Where(File.Exists).Select(File.ReadAllText));

        Assert.Contains(code, words, StringComparison.Ordinal);
    }

    /// <summary>Every code with the method in which it stands.</summary>
    private static IEnumerable<(string Code, string Method)> Complaints() =>
        from file in Directory.EnumerateFiles(Sources, "Problems*.cs")
        from method in Methods().Matches(File.ReadAllText(file))
        from code in CodeInText().Matches(method.Value)
        select (code.Value, method.Groups["name"].Value);

    [GeneratedRegex(@"static (?:Diagnostic|string) (?<name>\w+)\((?:(?!\n    (?:public|private) ).)*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Methods();

    [GeneratedRegex(@"PBG\d{3}", RegexOptions.CultureInvariant)]
    private static partial Regex CodeInText();
}
