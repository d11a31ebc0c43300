using System.Text.Json;
using AngleSharp.Html.Parser;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// Scripts that an author tries to get onto a page, in every place where words can stand: refused with an error, or
/// harmless on all finished pages.
/// </summary>
public sealed class PayloadTests
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>", "'><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`alert(1)", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<a href=javascript:alert(1)>x</a>",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java&#115;cript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "\u0001javascript:alert(1)",
        "javascript://x%0aalert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,PHN2Zz4=", "//evil.example/x", "\\\\evil.example\\x",
        "{onclick=alert(1)}", "{#x onclick=alert(1)}", "{{constructor}}", "{{{x}}}", "{{#each this}}x{{/each}}", "{{> layouts/base}}", "${alert(1)}", "<%= x %>", "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>", "-->", "<!--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<iframe srcdoc=x>", "<style>@import 'x'</style>", "<base href=//x>",
        "<math><mtext><img src=x onerror=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\u2028<script>", "=\"pbref:0\"", "x\" style=\"x",
    ];

    private static readonly (string Name, Func<string, string> Text)[] Places =
    [
        ("prose", static x => $"Words {x} words."), ("a link", static x => $"[words]({x})"), ("a link in angles", static x => $"[words](<{x}>)"), ("a title", static x => $"[words](https://example.org \"{x}\")"),
        ("the words of a link", static x => $"[{x}](https://example.org)"), ("an automatic link", static x => $"<{x}>"), ("a definition", static x => $"[words][r]\n\n[r]: {x}\n"),
        ("the words of a picture", static x => $"![{x}](stone.png)"), ("a picture", static x => $"![words]({x})"), ("the title of a picture", static x => $"![words](stone.png '{x}')"),
        ("a heading", static x => $"## Words {x}"), ("the id of a heading", static x => $"## Words {{#{x}}}"), ("an info string", static x => $"```{x}\nwords\n```"), ("a code span", static x => $"`{x}`"),
        ("a table", static x => $"| a | {x} |\n|---|---|\n| {x} | b |"), ("a footnote", static x => $"Words[^1].\n\n[^1]: {x}"), ("the label of a footnote", static x => $"Words[^{x}].\n\n[^{x}]: words"),
        ("a list", static x => $"- {x}\n  1. {x}"), ("a quote", static x => $"> {x}"), ("an alert", static x => $"> [!NOTE]\n> {x}"), ("the kind of an alert", static x => $"> [!{x}]\n> words"),
        ("a block", static x => $"::: example {x}\n{x}\n:::"), ("the name of a block", static x => $"::: {x}\nwords\n:::"), ("a directive", static x => $"::tool {x}"), ("a comment", static x => $"> <!-- {x} --> words"),
        ("an item", static x => $"::: checklist {{#list}}\n## {x}\n\n{x}\n\n- [ ] {x} {{#item minutes=2}}\n\n  {x}\n:::"),
    ];

    [Fact]
    public void A_script_in_Markdown_is_refused_or_harmless()
    {
        var texts = Payloads.SelectMany(static payload => Places.Select(place => place.Text(payload)))
            .Select(static (text, at) => (File: $"content/en/notes/n{at}.md", Id: $"n{at}", Text: text))
            .ToList();
        var refused = Notes(texts).Result.Problems.Items.Where(static problem => problem.Severity is Severity.Error).Select(static problem => problem.Span.File).ToHashSet(StringComparer.Ordinal);
        var accepted = texts.Where(text => !refused.Contains(text.File)).ToList();

        var built = Notes(accepted);

        Assert.False(built.Result.Problems.HasErrors, built.Problems);
        Assert.InRange(accepted.Count, 300, texts.Count - 100);
        foreach (var (_, id, text) in accepted)
            Harmless.Check(new HtmlParser().ParseDocument(built.Text($"notes/{id}.html")), text);
        Harmless.Check(new HtmlParser().ParseDocument(built.Text("workbook.html")), "the workbook");
    }

    private static BuiltSite Notes(IEnumerable<(string File, string Id, string Text)> notes) => notes
        .Aggregate(
            SiteTest.With("content/en/notes/stone.png", "x"),
            static (site, note) => site.File(note.File, $"---\nid: {note.Id}\ntitle: Note\nsummary: A note.\n---\n{note.Text}\n"))
        .Build(new());

    public static TheoryData<string> All() => [.. Payloads];

    [Theory, MemberData(nameof(All))]
    public void A_script_in_a_field_stays_words(string payload)
    {
        var x = JsonSerializer.Serialize(payload);
        var tone = payload.Replace('{', '(').Replace('}', ')').Replace(']', '-').ReplaceLineEndings(" ");

        // Half a pair of brackets in what fills a letter is refused, as a letter that reads badly.
        var value = JsonSerializer.Serialize(payload.Replace("]]", "--", StringComparison.Ordinal));
        var phrase = JsonSerializer.Serialize("words " + string.Concat(payload.Split('(', ')', '|')));

        var built = SiteTest.Minimal()
            .File("site.yml", $"title: {x}\ntagline: {x}\ndescription: {x}\nurl: https://example.org/\nlanguages: [en]\nrepository: https://example.org/\nphases: {{ p: {x} }}\naudiences: {{ a: {x} }}\ncountries: {{ c: {x} }}\nfooter: [page:about]\nhelp: page:about\n")
            .File("content/sources.yml", $"- {{ id: s, title: {x}, authors: {x}, kind: study, strength: weak, note: {x}, read: knowledge, url: \"https://example.org/{Uri.EscapeDataString(payload)}\" }}\n")
            .File("content/helplines.yml", $"- {{ id: h, kind: listening, country: c, name: {x}, phone: {x}, text: {x}, hours: {x}, for: {x}, note: {x}, checked: 2026-11 }}\n")
            .File("content/fields.yml", $"- {{ id: shared, label: {x}, hint: {x}, type: text, example: {value}, autocomplete: {x}, default: {{ en: {value} }} }}\n")
            .File("content/en/home.md", $"---\nid: home\ntitle: {x}\nsummary: {x}\nquestion: {x}\neverything: {x}\nanswers: [{{ label: {x}, summary: {x}, go: step:begin }}]\n---\nWords.\n")
            .File("content/en/pages/about.md", $"---\nid: about\ntitle: {x}\nsummary: {x}\ncites: [s]\ncaution: {x}\ntags: [{x}]\nparams: {{ key: {x} }}\n---\n::helplines\n\n::sources\n")
            .File("content/en/steps/02-next.md", $"---\nid: next\ntitle: {x}\nsummary: {x}\nphase: p\noutcome: {x}\ncites: [s]\n---\n::letter l\n\n::tool t\n\n::reflection r\n")
            .File("content/en/letters/l.md", $"---\nid: l\ntitle: {x}\nsummary: {x}\npurpose: {x}\nwhen: {x}\nto: a\nchannel: message\ndo: [{x}]\ndont: [{x}]\nfollow-up: {{ after: 3 days, letter: l }}\nreplies: [{{ id: y, label: {x}, then: {{ step: next }} }}]\nfields:\n  - {{ id: shared, shared: true }}\n  - {{ id: own, label: {x}, hint: {x}, type: text, required: true, example: {value}, default: {value} }}\n  - {{ id: pick, label: {x}, type: choice, required: true, options: [{{ id: a, label: {value} }}] }}\n---\n## Tone {tone}\n\n{tone}\n\n{{{{shared}}}} {{{{own}}}} {{{{pick}}}}\n")
            .File("content/en/reflections/r.yml", $"id: r\ntitle: {x}\nsummary: {x}\nscope: case\nwhen-to-use: {x}\nstop: {x}\nquestions:\n  - {{ id: q, ask: {x}, type: scale, from: 1, to: 3, labels: {{ 1: {x}, 3: {x} }}, why: {x}, hint: {x}, example: {x}, unit: {x}, feeds: {x} }}\n  - {{ id: o, ask: {x}, type: choice, options: [{{ id: a, label: {x} }}, {{ id: b, label: {x} }}], show-if: {{ question: q, is: [1] }} }}\n")
            .File("content/en/tools/t.yml", $"id: t\ntitle: {x}\nsummary: {x}\nkind: table\ncolumns: [{{ id: c, label: {x}, hint: {x} }}]\nstates: [{{ id: s, label: {x} }}]\n")
            .File("content/en/tools/m.yml", $"id: m\ntitle: {x}\nsummary: {x}\nkind: reader\nlabels: [{{ id: one, label: {x}, says: {x}, silent: {x} }}]\nphrases: {{ one: [{phrase}] }}\nabbreviations: [{x}]\nreadings: [{{ sure: {x}, lines: [{x}] }}]\nsuggest: [{{ letter: l, why: {x} }}]\nkeep: {{ message: {x}, from: {x}, day: {x} }}\n")
            .Build(new());

        Assert.Equal("", built.Problems);
        foreach (var file in built.Output.List().Where(static file => file.Path.Extension is ".html"))
            Harmless.Check(new HtmlParser().ParseDocument(built.Text(file.Path.Value)), $"{file.Path}: {payload}");
    }

    [Theory]
    [InlineData("{{> inner}}")]
    [InlineData("  {{> inner}}")]
    [InlineData("\t{{>inner}}  ")]
    [InlineData("  {{ > inner }}")]
    [InlineData("  {{~> inner~}}")]
    [InlineData("<div>\n  {{#if page}}\n    {{> inner}}\n  {{/if}}\n</div>")]
    [InlineData("  {{#> frame}}\n    {{> inner}}\n  {{/frame}}")]
    [InlineData("  {{#*inline \"own\"}}\n    <i>{{site.title}}</i>\n  {{/inline}}\n  {{> own}}")]
    public void A_template_escapes_words_wherever_it_is_put_in(string call)
    {
        var built = SiteTest.Minimal()
            .File("site.yml", "title: \"<script>\"\ntagline: Words\nlanguages: [en]\ntheme: mine\n")
            .File("themes/mine/theme.yml", "name: Mine\nextends: default\n")
            .File("themes/mine/components/inner/inner.hbs", "<i>{{site.title}}</i>\n")
            .File("themes/mine/components/frame/frame.hbs", "<b>\n  {{> @partial-block}}\n</b>\n")
            .File("themes/mine/components/stop-here/stop-here.hbs", call + "\n")
            .Build(new());

        Assert.Contains("<i>&lt;script&gt;</i>", built.Text("steps/begin.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java&#115;cript:alert(1))")]
    [InlineData("[x][r]\n\n[r]: JAVASCRIPT:alert(1)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Words <img src=x onerror=alert(1)>")]
    public void A_script_that_would_run_is_an_error(string text) =>
        Assert.NotEmpty(MarkdownParser.Parse("text.md", text).Problems.Where(static problem => problem.Code is "PBG304" or "PBG305" or "PBG308"));
}
