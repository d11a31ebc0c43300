using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PlaybookGen.Syntax;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>What holds for every text: words stay, and nothing in them becomes an attribute or a script.</summary>
public sealed class MarkdownTests
{
    private static readonly string[] Plain = ["Dear", "hiring", "you", "asked", "two", "days", "ago", "café", "naïve", "今日", "don’t", "re-read", "e.g.", "and/or"];

    private static readonly string[] Odd =
    [
        "{hiring manager}", "{{name}}", "{{ name }}", "{#id}", "{.class}", "{onclick=alert(1)}", "{}", "<5", "<", ">", "3<4", "5>3", "$5", "$x$", "$$",
        "{{x}}", "@name", "name@home", "~", "~5", "~~", "H~2~O", "^", "x^2^", "[^", "::", "a::b", ":::", ":smile:", "==", "==mark==", "++", "\"quoted\"", "'single'",
        "[[maybe]]", "[x]", "[ ]", "(c)", "(tm)", "...", "--", "---", "&", "AT&T", "&nothing;", "%20", "#tag", "1.", "!", "!important", "=\"pbref:0\"", "pbimg:0", "fn:1",
    ];

    private static readonly string[] Soup =
    [
        "*", "**", "_", "`", "```", "[", "]", "(", ")", "<", ">", "\"", "'", "{", "}", "#", "|", "\n", "\n\n", " ", "!", "\\", "&", ";", ":", "-", "- [ ] ", "> ", "> [!NOTE]\n", "[^1]", "[^1]: ",
        "onclick=alert(1)", "onerror=\"alert(1)\"", "javascript:alert(1)", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<!--", "-->", "{onload=x}", "[r]: ", "[r]", "a", "b.png", " \"onfocus=x\"", "&#x6A;", "https://x.y/",
        "::: example\n", "::: checklist {#a onclick=x}\n", "::tool x\n", "{#a minutes=2 onclick=x}", "## ", "| a | b |\n|---|---|\n", "```js onclick=x\n", "&quot;", "&lt;", "\u0000", "\u202E", "pbid:",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 20)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_visible_word_of_a_paragraph_comes_out_as_it_went_in(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var text = Paragraph(random);

            var body = MarkdownParser.Parse("text.md", text);

            Assert.Empty(body.Problems);
            Assert.Equal(Words(text), Words(Parsed(body.Value).Body!.TextContent));
        }
    }

    [Theory]
    [InlineData("Dear {hiring manager}, pay is {negotiable} here.")]
    [InlineData("If x <5 then $5 and {{x}} for @name.")]
    [InlineData("About ~ 5, up to ^ 6, with a::b and :: between.")]
    [InlineData("Say {#not-an-id} in the middle.")]
    public void Signs_of_other_dialects_are_only_text(string text)
    {
        var body = MarkdownParser.Parse("text.md", text);

        Assert.Empty(body.Problems);
        Assert.Equal(text, Assert.Single(Parsed(body.Value).Body!.Children).TextContent);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void No_text_whatever_brings_a_script_or_a_handler_onto_the_page(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Soup[random.Next(Soup.Length)]));

            var body = MarkdownParser.Parse("text.md", text);

            Harmless.Check(Parsed(body.Value), text);
            var lines = text.Count(static letter => letter is '\n') + 1;
            Assert.All(body.Problems, problem => Assert.InRange(problem.Span.Line, 1, lines));
        }
    }

    [Theory]
    [InlineData("![fnord](x.png)", "img", "alt", "fnord")]
    [InlineData("![pbref:0](x.png)", "img", "alt", "pbref:0")]
    [InlineData("[x](https://example.org \"pbref:7\")", "a", "title", "pbref:7")]
    [InlineData("[x](https://example.org \"fn:1\")", "a", "title", "fn:1")]
    public void Words_that_look_like_our_marks_stay_words(string text, string element, string attribute, string expected)
    {
        var body = MarkdownParser.Parse("text.md", text);

        Assert.Empty(body.Problems);
        Assert.Equal(expected, Parsed(body.Value).QuerySelector(element)!.GetAttribute(attribute));
    }

    [Theory]
    [InlineData("> <!-- note --> words")]
    [InlineData("- a\n\n  <!-- note -->\n\n  b")]
    [InlineData("Some <!-- note --> words.")]
    public void A_comment_stays_with_its_author(string text)
    {
        var body = MarkdownParser.Parse("text.md", text);

        Assert.DoesNotContain("note", MarkdownOutline.Of(body.Value), StringComparison.Ordinal);
    }

    /// <summary>A paragraph in which every line begins with a plain word, so that nothing in it is a mark of a block.</summary>
    private static string Paragraph(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 12))
            .Select(at => at > 0 && random.Next(2) is 0 ? Odd[random.Next(Odd.Length)] : Plain[random.Next(Plain.Length)]))));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IHtmlDocument Parsed(MarkdownBody body) => new HtmlParser().ParseDocument(MarkdownOutline.Of(body));
}
