using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;
using PlaybookGen.Theming;

namespace PlaybookGen.Tests;

/// <summary>A page brings the styles that it needs, and not those of all others.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly Lazy<BuiltSite> Playbook = new(static () =>
    {
        var output = new MemoryFolder();
        return new(SiteBuilder.Build(DiskFolder.Site(Repository.Root), output, new BuildOptions(), new BuildMemory()), output);
    });

    public static TheoryData<string> Pages() =>
        ["index", "steps/index", "steps/seek-feedback", "letters/index", "letters/ask-final-round", "reflections/values", "tools/search-board", "tools/message-reader", "notes/self-care", "about", "help", "mine", "404", "workbook"];

    [Fact]
    public void A_component_is_styled_where_its_template_is_called_near_or_far()
    {
        var built = SiteTest.Minimal()
            .File("site.yml", "title: A small playbook\nlanguages: [en]\ntheme: mine\n")
            .File("themes/mine/theme.yml", "name: Mine\n")
            .File("themes/mine/styles/all.css", ".all { margin: 0; }")
            .File("themes/mine/styles/overrides.css", ".last { margin: 0; }")
            .File("themes/mine/components/outer/outer.hbs", "{{> \"inner\"}}")
            .File("themes/mine/components/outer/outer.css", ".outer { margin: 0; }")
            .File("themes/mine/components/inner/inner.hbs", "Inside.")
            .File("themes/mine/components/inner/inner.css", ".inner { margin: 0; }")
            .File("themes/mine/components/lonely/lonely.css", ".lonely { margin: 0; }")
            .File("themes/mine/components/site-footer/site-footer.hbs", "<footer></footer>")
            .File("themes/mine/components/site-footer/site-footer.css", ".foot { margin: 0; }")
            .File("themes/mine/pages/site.hbs", "{{#> layouts/base}}{{> outer}}{{/layouts/base}}")
            .File("themes/mine/pages/step.hbs", "{{#> layouts/base}}<h1>Begin</h1>{{> outer}}{{> site-footer}}{{/layouts/base}}")
            .Build(new BuildOptions())
            .Succeeds();

        Assert.Equal(["site.css", "page-step.css"], Sheets(built, "steps/begin").Select(static sheet => sheet.Value.Split('/')[^1]));
        Assert.Equal([".inner", ".outer"], Mine(built, "page-step.css"));
        Assert.Equal([".all", ".lonely", ".foot", ".last"], Mine(built, "site.css"));
        Assert.DoesNotContain(Sheets(built, "index"), static sheet => sheet.Value.EndsWith("/page-step.css", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Whatever_class_stands_on_a_page_has_its_styles_there(string page)
    {
        var used = Playbook.Value.Page(page).All.SelectMany(static element => element.ClassList).ToHashSet(StringComparer.Ordinal);
        var here = Sheets(Playbook.Value, page).SelectMany(sheet => Classes(Playbook.Value.Text(sheet.Value))).ToHashSet(StringComparer.Ordinal);
        var elsewhere = Playbook.Value.Output.List().Where(static file => file.Path.Extension is ".css").SelectMany(static file => Classes(Playbook.Value.Text(file.Path.Value)));

        Assert.Empty(elsewhere.Where(used.Contains).Except(here, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public void They_are_small(string page)
    {
        var weight = Sheets(Playbook.Value, page).Sum(sheet => Weight(Playbook.Value.Output.Read(sheet)!));

        // The whole playbook on paper has a little of everything.
        Assert.InRange(weight, 1, (page is "workbook" ? 14 : 12) * 1024);
    }

    /// <summary>The classes that are styled by themselves; what is said of a class only in company may be said anywhere.</summary>
    private static IEnumerable<string> Classes(string sheet) => Alone().Matches(sheet).Select(static rule => rule.Groups["class"].Value);

    /// <summary>The first selectors of the rules that the theme of a test brings.</summary>
    private static IEnumerable<string> Mine(BuiltSite built, string name) =>
        Rules().Matches(built.Text(built.Output.List().Single(file => file.Path.Value.EndsWith($"/{name}", StringComparison.Ordinal)).Path.Value)).Select(static rule => rule.Groups["selector"].Value);

    private static IEnumerable<SitePath> Sheets(BuiltSite built, string page) =>
        built.Page(page).QuerySelectorAll("link[rel=stylesheet]").Select(link => SitePath.Of(page + ".html").Resolve(Below(link.GetAttribute("href")!))!.Value);

    /// <summary>The page for lost readers is served at any depth, so its links begin at the top.</summary>
    private static string Below(string href) => href.StartsWith('/') ? href[href.IndexOf("assets/", StringComparison.Ordinal)..] : href;

    private static int Weight(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return (int)packed.Length;
    }

    [GeneratedRegex(@"^\s*\.(?<class>[\w-]+)(?=\s*[,{])", RegexOptions.Multiline)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?<selector>\.[\w-]+) \{ margin: 0; \}$", RegexOptions.Multiline)]
    private static partial Regex Rules();
}
