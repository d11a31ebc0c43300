using System.Diagnostics;
using System.Text;
using PlaybookGen.Syntax;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>Texts that make Markdown engines run away: they end in time, do not swell, or are refused with a line.</summary>
public sealed class HostileMarkdownTests
{
    private const int Units = 1_000;

    /// <summary>How much longer the HTML may be; a use of a footnote is the longest that six signs can ask for.</summary>
    private const int Swelling = 25;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, Func<int, string>> Shapes = new(StringComparer.Ordinal)
    {
        ["open brackets"] = static n => Times("[", n),
        ["brackets that close"] = static n => Times("[", n) + "x" + Times("]", n),
        ["links in links"] = static n => Times("[x](", n) + Times(")", n),
        ["link texts in link texts"] = static n => Times("[", n) + "x" + Times("](y)", n),
        ["pictures in pictures"] = static n => Times("![", n) + "x" + Times("](y.png)", n),
        ["link openers"] = static n => Times("[a](", n),
        ["link openers with angles"] = static n => Times("[a](<b", n),
        ["link openers with titles"] = static n => Times("[a](b \"", n),
        ["round brackets in an address"] = static n => "[a](" + Times("(", n) + Times(")", n) + ")",
        ["references without definitions"] = static n => Times("[a][b]", n),
        ["reference definitions"] = static n => Lines(n, static at => $"[r{at}]: x{at}") + "\n[r1]\n",
        ["one long definition, used often"] = static n => "[r]: " + Times("x", n) + "\n\n" + Times("[r] ", n / 20),
        ["definitions of the same name"] = static n => Times("[r]: x\n", n),
        ["a label that never closes"] = static n => "[" + Times("a\n", n),
        ["stars"] = static n => "a" + Times("*", n) + "a",
        ["open emphasis"] = static n => Times("*a ", n),
        ["emphasis in emphasis"] = static n => Times("*a **a ", n),
        ["strong that closes"] = static n => Times("**", n) + "a" + Times("**", n),
        ["stars and underscores"] = static n => Times("*_", n) + "a" + Times("_*", n),
        ["emphasis of odd lengths"] = static n => Times("a**b c* ", n),
        ["underscores between words"] = static n => Times("a_b", n),
        ["backticks that grow"] = static n => Growing('`', n),
        ["backticks alone"] = static n => Times("`a", n),
        ["backticks in pairs"] = static n => Times("``a`", n),
        ["quotes in quotes"] = static n => Times(">", n) + " a",
        ["quotes on many lines"] = static n => Times("> a\n", n),
        ["quotes that deepen"] = static n => Lines(Math.Min(n, 500), static at => Times(">", at) + " a"),
        ["dashes in dashes"] = static n => Times("- ", n) + "a",
        ["numbers in numbers"] = static n => Times("1. ", n) + "a",
        ["lists that deepen"] = static n => Lines(Math.Min(n, 600), static at => new string(' ', 2 * at) + "- a"),
        ["numbered lists that deepen"] = static n => Lines(Math.Min(n, 600), static at => new string(' ', 3 * at) + "1. a"),
        ["many items"] = static n => Times("- a\n", n),
        ["a wide table"] = static n => "|" + Times("a|", n) + "\n|" + Times("-|", n) + "\n",
        ["a wide head over short rows"] = static n => Times("a|", 60) + "a\n" + Times("-|", 60) + "-\n" + Times("a|b\n", n),
        ["a long table"] = static n => "a|b\n-|-\n" + Times("a|b\n", n),
        ["pipes without a table"] = static n => Times("a|", 50) + "\n" + Times("b|\n", n),
        ["open comments"] = static n => "a " + Times("<!-- ", n),
        ["open tags"] = static n => "a " + Times("<a ", n),
        ["open instructions"] = static n => "a " + Times("<?", n),
        ["open declarations"] = static n => "a " + Times("<!A ", n),
        ["open character data"] = static n => "a " + Times("<![CDATA[", n),
        ["entities"] = static n => Times("&lt;&amp;&#65;&nothing;", n),
        ["entities that never end"] = static n => Times("&#", n) + Times("&a", n),
        ["footnotes"] = static n => Lines(n / 4, static at => $"a[^{at}]\n\n[^{at}]: b\n"),
        ["one footnote, used often"] = static n => Times("a[^1] ", n) + "\n\n[^1]: b\n",
        ["footnotes in footnotes"] = static n => "a[^1]\n\n" + Lines(n / 4, static at => $"[^{at}]: b[^{at + 1}]\n"),
        ["blocks in blocks"] = static n => Lines(Math.Min(n, 400), static at => Times(":", 403 - at) + " example") + "a\n",
        ["alerts in alerts"] = static n => Lines(Math.Min(n, 60), static at => Times("> ", at + 1) + "[!NOTE]"),
        ["directives"] = static n => Times("::tool a\n", n),
        ["headings of one name"] = static n => Times("## a\n\n", n),
        ["braces on a heading"] = static n => "## a " + Times("{", n) + Times("}", n),
        ["a line without an end"] = static n => Times("word ", n * 10),
        ["backslashes"] = static n => Times("\\*\\", n),
        ["hard line breaks"] = static n => Times("a  \n", n),
        ["underlines of headings"] = static n => Times("a\n-\n\n", n),
    };

    public static TheoryData<string> Names() => [.. Shapes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_Markdown_bomb_ends_in_time_and_does_not_swell(string name)
    {
        var watch = Stopwatch.StartNew();

        foreach (var size in new[] { Units, 2 * Units, 4 * Units })
        {
            var text = Shapes[name](size);
            var body = MarkdownParser.Parse("text.md", text);
            var html = MarkdownOutline.Of(body.Value);

            Assert.InRange(html.Length, 0, (Swelling * text.Length) + MarkdownLimits.MaxExpansion);
            Assert.All(body.Problems, problem => Assert.InRange(problem.Span.Line, 1, text.Count(static letter => letter is '\n') + 1));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Enough);
    }

    [Theory]
    [InlineData("A quote in a quote in a quote", "> ", "Quotes")]
    [InlineData("A list in a list in a list", "- ", "Lists")]
    public void What_is_nested_too_deep_is_told_with_its_line(string what, string mark, string noun)
    {
        var body = MarkdownParser.Parse("text.md", $"{what}.\n\n{Times(mark, 200)}deep\n");

        Assert.Equal($"text.md:3:1: error PBG301: {noun} are nested deeper than 64. Remove levels, or split the text.", Assert.Single(body.Problems).ToString());
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("<?")]
    [InlineData("<!A ")]
    [InlineData("<![CDATA[")]
    [InlineData("[r]: x\n")]
    public void A_megabyte_of_openings_is_refused_at_once(string opening)
    {
        var text = Times(opening, TextDecoder.MaxBytes / opening.Length);
        var watch = Stopwatch.StartNew();

        var body = MarkdownParser.Parse("text.md", text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Enough);
        Assert.Equal("PBG326", Assert.Single(body.Problems).Code);
    }

    [Fact]
    public void A_long_definition_used_too_often_is_refused_where_it_becomes_too_much()
    {
        var body = MarkdownParser.Parse("text.md", $"[r]: {Times("x", 10_000)}\n\n{Times("A [word][r].\n", 100)}");

        Assert.Equal("text.md:23:3: error PBG325: Up to here, link definitions stand in for more than 200,000 characters. Use a long address fewer times.", Assert.Single(body.Problems).ToString());
    }

    [Fact]
    public void A_table_with_too_many_cells_is_refused_at_its_first_line()
    {
        var body = MarkdownParser.Parse("text.md", "Words.\n\n" + Times("a|", 60) + "a\n" + Times("-|", 60) + "-\n" + Times("a|b\n", 1_000));

        Assert.Equal("text.md:3:1: error PBG303: The table has more than 20,000 cells. Split it into several tables.", Assert.Single(body.Problems).ToString());
    }

    private static string Times(string part, int count) => new StringBuilder(part.Length * Math.Max(1, count)).Insert(0, part, count).ToString();

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(at => line(at) + "\n"));

    /// <summary>Runs of 1, 2, 3 … signs with a letter between them, about this long in all.</summary>
    private static string Growing(char sign, int length)
    {
        var text = new StringBuilder();
        for (var run = 1; text.Length < length; run++)
            text.Append('a').Append(sign, run);
        return text.ToString();
    }
}
