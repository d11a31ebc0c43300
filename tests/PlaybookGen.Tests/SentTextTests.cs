using Acornima;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;
using PlaybookGen.Theming;

namespace PlaybookGen.Tests;

/// <summary>Scripts and styles are sent without what only people read, and mean the same.</summary>
public sealed class SentTextTests
{
    [Theory]
    [InlineData("// Why.\nexport const a = 1; // one\n\n/** What. */\nexport const b = 2;", "\nexport const a = 1;\n\n\nexport const b = 2;")]
    [InlineData("export function f() {\n    return `\n    // no comment\n  /* nor this */ ${ /* but this */ 1}`;\n}", "export function f() {\nreturn `\n    // no comment\n  /* nor this */ ${ 1}`;\n}")]
    [InlineData("export const a = /\\/\\/ [/*]/u.test('// said'); // yes", "export const a = /\\/\\/ [/*]/u.test('// said');")]
    [InlineData("export function f() {\n  return /* a line\n  ends */ 1;\n}", "export function f() {\nreturn\n 1;\n}")]
    [InlineData("/*! By somebody, under a licence. */\nexport const a = 1;", "/*! By somebody, under a licence. */\nexport const a = 1;")]
    [InlineData("var await = 1; // older than modules\nwith (window) { name; }", "var await = 1;\nwith (window) { name; }")]
    public void A_script_keeps_its_signs_and_its_lines(string script, string sent) =>
        Assert.Equal(Signs(sent), Signs(Published("scripts/one.js", script)));

    [Theory]
    [InlineData("/* Why. */\n.a {\n  color: red; /* so */\n}\n", "\n.a {\ncolor: red; \n}\n\n")]
    [InlineData(".a { content: \"/* said */\"; }\n  .b { content: '\\'/* said */'; }", ".a { content: \"/* said */\"; }\n.b { content: '\\'/* said */'; }\n")]
    [InlineData(".a { background: url(assets/*.svg); margin: 0 /* none */; }", ".a { background: url(assets/*.svg); margin: 0 ; }\n")]
    [InlineData(".a/* and */.b { margin: 1px/* and */2px; }", ".a/**/.b { margin: 1px/**/2px; }\n")]
    [InlineData("/*! By somebody. */ .a { margin: 0; }", "/*! By somebody. */ .a { margin: 0; }\n")]
    public void A_style_keeps_its_strings_and_its_lines(string style, string sent) =>
        Assert.EndsWith(sent, Published("styles/overrides.css", style, "site.css"), StringComparison.Ordinal);

    [Fact]
    public void A_licence_stays_also_at_the_end() =>
        Assert.Equal("export const a = 1;\n/*! By somebody. */\n", Published("scripts/one.js", "export const a = 1;\n/*! By somebody. */\n"));

    [Fact]
    public void A_script_that_is_nested_without_end_is_told_too()
    {
        var built = Site("scripts/one.js", new string('[', 200_000)).Build();

        Assert.Equal("PBG714", built.OnlyProblem.Code);
    }

    [Fact]
    public void What_lies_among_the_assets_is_left_as_it_is() =>
        Assert.Equal("// Mine.\nlet  a;", Published("assets/one.js", "// Mine.\nlet  a;"));

    [Fact]
    public void A_script_that_is_not_understood_is_sent_as_it_is_and_told()
    {
        var built = Site("scripts/one.js", "// Why.\nexport const a = 1 +;\n").Build();

        Assert.Equal("themes/mine/scripts/one.js:2:21: PBG714", $"{built.OnlyProblem.Span}: {built.OnlyProblem.Code}");
        Assert.Equal("// Why.\nexport const a = 1 +;\n", built.Text(Asset(built, "scripts/one.js")));
    }

    [Fact]
    public void Each_script_of_the_default_theme_is_the_same_in_the_same_lines()
    {
        var built = SiteTest.Minimal().Build().Succeeds();
        var scripts = EmbeddedTheme.Default.List().Select(static file => file.Path).Where(static path => path.Extension is ".js").ToList();

        Assert.NotEmpty(scripts);
        foreach (var path in scripts)
            Assert.Equal(Signs(System.Text.Encoding.UTF8.GetString(EmbeddedTheme.Default.Read(path)!)), Signs(built.Text(Asset(built, path.Value))));
    }

    /// <summary>What a browser reads, sign by sign, with the line of each.</summary>
    private static string Signs(string script)
    {
        var signs = new List<string>();
        var options = new ParserOptions { OnToken = (in Token token) => signs.Add($"{token.Location.Start.Line} {script[token.Start..token.End]}") };
        try
        {
            new Parser(options).ParseModule(script);
        }
        catch (ParseErrorException)
        {
            signs.Clear();
            new Parser(options).ParseScript(script);
        }

        return string.Join('\n', signs);
    }

    private static string Published(string path, string text, string? name = null)
    {
        var built = Site(path, text).Build().Succeeds();
        return built.Text(Asset(built, name ?? path));
    }

    private static SiteTest Site(string path, string text) => SiteTest.Minimal()
        .File("site.yml", "title: A small playbook\nlanguages: [en]\ntheme: mine\n")
        .File("themes/mine/theme.yml", "name: Mine\n")
        .File($"themes/mine/{path}", text);

    private static string Asset(BuiltSite built, string path) =>
        built.Output.List().Select(static file => file.Path.Value).Single(file => file.StartsWith("assets/", StringComparison.Ordinal) && string.Join('/', file.Split('/').Skip(2)) == path);
}
