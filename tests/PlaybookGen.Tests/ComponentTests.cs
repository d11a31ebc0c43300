using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using PlaybookGen.Checks;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Model;
using PlaybookGen.Pages;
using PlaybookGen.Syntax;
using PlaybookGen.Theming;

namespace PlaybookGen.Tests;

/// <summary>A component brings examples of how it is meant; each of them must make good HTML.</summary>
public sealed class ComponentTests
{
    private static readonly Theme Default = ThemeLoader.Load(new MemoryFolder(), SiteConfig.Default).Value;

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var component in Components())
            foreach (var (example, _) in Read(component))
                data.Add(component, example);
        return data;
    }

    [Fact]
    public void Every_component_has_examples()
    {
        var bare = Components().Where(static name => Read(name).Count is 0);

        Assert.Equal("", string.Join(", ", bare));
    }

    [Theory, MemberData(nameof(Examples))]
    public void An_example_makes_good_html(string component, string example)
    {
        var model = Read(component).First(known => known.Name == example).Model;

        var html = Render(component, model);

        var page = new Page(Route.Of("example.html"), "example", "en", SourceSpan.Of(component), () => throw new InvalidOperationException(), default);
        var document = new HtmlParser().ParseDocument($"""
            <!doctype html><html lang="en"><head><title>Example</title><meta name="description" content="An example"><meta name="viewport" content="width=device-width">
            <link rel="icon" href="icon.svg"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="referrer" content="no-referrer"></head>
            <body><a href="#main">Skip</a><main id="main"><h1>Example</h1>{html}</main></body></html>
            """);
        // The levels of headings and the landmarks depend on the page around a component.
        var problems = PageChecks.RunAlone(new(page, document)).Where(static problem => problem.Code is not "PBG803" and not "PBG806" and not "PBG802");
        Assert.Equal("", string.Join('\n', problems));
    }

    private static string Render(string component, object? model)
    {
        var template = new TemplateFile("pages/example", "example.hbs", $"{{{{> {component} page}}}}");
        var theme = Default with { Templates = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(Default.Templates.Append(new("pages/example", template))) };
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var site = new SiteView(
            "id", "Title", "Tagline", "en", "ltr", "index.html", "assets/", "Example", "", "An example", "example", null, "default-src 'none'", null,
            [new("steps", "", "steps/index.html", false)], new("", "Help", "help.html", false), [new("", "Privacy", "privacy.html", false)], [], "workbook.html", null, true, false);

        var fault = new HandlebarsTemplates(theme).Render("example", "en", new PageModel(site, model!), "example.html", output);

        Assert.Null(fault);
        return output.ToString();
    }

    private static IEnumerable<string> Components() => EmbeddedTheme.Default.List()
        .Where(static file => file.Path.IsIn("components") && file.Path.Extension is ".hbs")
        .Select(static file => file.Path.Stem);

    private static List<(string Name, object? Model)> Read(string component)
    {
        var path = SitePath.Of($"components/{component}/{component}.examples.yml");
        if (EmbeddedTheme.Default.Read(path) is not { } bytes)
            return [];
        var map = YamlReader.ReadMap(path.Value, Encoding.UTF8.GetString(bytes));
        Assert.Equal("", string.Join('\n', map.Problems));
        return map.Value!.Fields.First(static field => field.Key.Value is "examples").Value is YamlMap examples
            ? [.. examples.Fields.Select(static field => (field.Key.Value, Plain(field.Value)))]
            : [];
    }

    private static object? Plain(YamlNode node) => node switch
    {
        YamlMap map => map.Fields.ToDictionary(static field => field.Key.Value, static field => Plain(field.Value)),
        YamlList list => list.Items.Select(Plain).ToList(),
        YamlScalar { Quoted: false, Value: "true" or "false" } flag => flag.Value is "true",
        YamlScalar { Quoted: false, Value: "null" or "" } => null,
        YamlScalar { Quoted: false } number when int.TryParse(number.Value, CultureInfo.InvariantCulture, out var whole) => whole,
        YamlScalar words => words.Value,
        _ => null,
    };
}
