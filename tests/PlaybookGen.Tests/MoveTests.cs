using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// A finished site works wherever it lies. Read from the disk by this test's own eyes, not by the generator's checker.
/// </summary>
public sealed class MoveTests
{
    private static readonly (string Selector, string Attribute)[] Places =
    [
        ("a", "href"), ("area", "href"), ("link", "href"), ("use", "href"), ("image", "href"),
        ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("form", "action"), ("[data-href]", "data-href"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("tests/PlaybookGen.Tests/Sites/good/lost-laptop")]
    public async Task A_site_in_a_folder_of_any_depth_finds_all_its_parts(string source)
    {
        using var home = TempSite.Bare();
        var built = Path.Combine(home.Home, "built");
        (await CliProcess.RunAsync(Path.Combine(Repository.Root, source), ["build", "--output", built, "--url", "https://example.org/p/q/"])).Succeeds();
        var moved = Path.Combine(home.Home, "p", "q");
        Directory.CreateDirectory(Path.GetDirectoryName(moved)!);
        Directory.Move(built, moved);

        var pages = Directory.GetFiles(moved, "*.html", SearchOption.AllDirectories).ToDictionary(static path => path, static path => new HtmlParser().ParseDocument(File.ReadAllText(path)));
        var faults = pages.SelectMany(page => Faults(page.Key, page.Value, moved, pages)).Order(StringComparer.Ordinal).ToList();

        Assert.True(pages.Count > 15, $"only {pages.Count} pages");
        Assert.Equal([], faults);
    }

    private static IEnumerable<string> Faults(string path, IDocument page, string root, Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument> pages)
    {
        var name = Path.GetRelativePath(root, path);
        foreach (var (selector, attribute) in Places)
            foreach (var element in page.QuerySelectorAll(selector).Where(element => element.HasAttribute(attribute)))
            {
                var address = element.GetAttribute(attribute)!;
                if (element.GetAttribute("rel") is "canonical" ? !address.StartsWith("https://example.org/p/q/", StringComparison.Ordinal) : Fault(address, path, page, name is "404.html", root, pages) is not null)
                    yield return $"{name}: {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 120)]}: {Fault(address, path, page, name is "404.html", root, pages)}";
            }
    }

    private static string? Fault(string address, string path, IDocument page, bool isLost, string root, Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument> pages)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var elsewhere) && elsewhere.Scheme is "https" or "http" or "mailto" or "tel" or "sms")
            return null;
        var (way, anchor) = address.Split('#', 2) is [var before, var after] ? (before, after) : (address, "");
        if (isLost && way.Length > 0)
        {
            if (!way.StartsWith("/p/q/", StringComparison.Ordinal))
                return "does not start with the path of the address";
            way = way["/p/q/".Length..];
            path = Path.Combine(root, "404.html");
        }
        else if (way.StartsWith('/'))
            return "starts at the root of the host";

        var target = way.Length is 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(way)));
        if (target != root && !target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return "leaves the site";
        if (!File.Exists(target))
            return "leads to nothing";
        if (anchor.Length is 0)
            return null;
        var there = way.Length is 0 ? page : pages.GetValueOrDefault(target);
        return there?.GetElementById(Uri.UnescapeDataString(anchor)) is null ? "leads to an anchor that is not there" : null;
    }
}
