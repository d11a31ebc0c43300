using PlaybookGen.Tests.Support;
using static PlaybookGen.Tests.Support.LedgerSite;

namespace PlaybookGen.Tests;

/// <summary>What would leave a reader's answer without its place is an error, at the place where it was made, until it is said what became of it.</summary>
public sealed class LedgerMistakeTests
{
    private static readonly (string Name, string Problems, Action<LedgerSite> Make)[] Mistakes =
    [
        // Gone.
        ("an item is taken out", "content/ids.yml:12:9 PBG610", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "")),
        ("a question is taken out", "content/ids.yml:7:9 PBG610", static site => site.Change(Look, "  - { id: word, ask: In a word?, type: short }\n", "")),
        ("a field of a letter is taken out", "content/ids.yml:3:9 PBG610", static site => site.Change(Thanks, "  - { id: moment, label: A moment, type: text }\n", "").Change(Thanks, "[[ I liked {{moment}}.]]", "")),
        ("a field of a letter becomes a shared one", "content/ids.yml:3:9 PBG610", static site => site.Put(Fields, "- { id: role, label: Job title, type: text, required: true }\n- { id: moment, label: A moment, type: text }\n").Change(Thanks, "label: A moment, type: text", "shared: true")),
        ("a column is taken out", "content/ids.yml:17:9 PBG610", static site => site.Change(Jobs, "  - { id: why, label: Why, type: long }\n", "")),
        ("a shared field is taken out", "content/ids.yml:1:9 PBG610", static site => site.Delete(Fields).Change(Thanks, "  - { id: role, shared: true }\n", "").Change(Thanks, "{{role}}", "that")),
        ("a step is deleted", "content/ids.yml:13:9 PBG610", static site => site.Delete(GoOn)),
        ("an item gets another id", "content/ids.yml:12:9 PBG610", static site => site.Change(Begin, "#walk", "#stroll")),
        ("an item moves to another step", "content/ids.yml:12:9 PBG610", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "").Change(GoOn, "minutes=2}\n", "minutes=2}\n- [ ] Take a walk {#walk minutes=2}\n")),
        ("a step gets another id", "content/ids.yml:10:9 PBG610", static site => site.Change(Begin, "id: begin", "id: start")),
        ("a renamed step leaves an item behind", "content/ids.yml:12:9 PBG610", static site => site.Change(Begin, "id: begin\n", "id: start\nformerly: [begin]\n").Change(Begin, "#walk", "#stroll")),
        ("an item continues as one that is gone too", "content/ids.yml:18:9 PBG610", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "").Row("id: step/begin/stroll, kind: item, renamed-from: step/begin/walk")),

        // The same id for something else.
        ("an id names another kind of thing", "content/en/steps/01-begin.md:9:22 PBG612", static site => site.Change(Ids, "one-thing, kind: item", "one-thing, kind: question")),
        ("a scale becomes a choice", "content/en/reflections/look.yml:7:11 PBG638", static site => site.Change(Look, "type: scale, from: 1, to: 3, labels: { 1: hard, 3: easy }", "type: choice, options: [{ id: hard, label: Hard }, { id: easy, label: Easy }]")),
        ("words become a day", "content/en/reflections/look.yml:8:11 PBG638", static site => site.Change(Look, "type: short", "type: date")),
        ("a word becomes a list", "content/en/reflections/look.yml:8:11 PBG638", static site => site.Change(Look, "type: short", "type: list, max: 3")),
        ("a log becomes a card", "content/en/tools/jobs.yml:6:11 PBG638; content/en/tools/jobs.yml:7:11 PBG638", static site => site.Change(Jobs, "kind: log\nfields:", "kind: card\nparts:")),
        ("a column becomes a choice", "content/en/tools/jobs.yml:6:11 PBG638", static site => site.Change(Jobs, "label: What }", "label: What, type: choice, options: [{ id: a, label: A }, { id: b, label: B }] }")),
        ("a field of a letter becomes a sentence", "content/en/letters/thanks.md:8:11 PBG638", static site => site.Change(Thanks, "label: A moment, type: text", "label: A moment, type: sentence, text: the tour")),
        ("a shared field becomes a day", "content/fields.yml:1:9 PBG638", static site => site.Change(Fields, "type: text", "type: date")),
        ("answers of each case become one for all", "content/en/reflections/look.yml:6:11 PBG639; content/en/reflections/look.yml:7:11 PBG639; content/en/reflections/look.yml:8:11 PBG639", static site => site.Change(Look, "scope: case", "scope: shared")),
        ("one answer for all becomes one of each case", "content/en/reflections/values.yml:6:11 PBG639", static site => site.Change(Values, "scope: shared", "scope: case")),

        // An id comes back.
        ("a retired item is there", "content/en/steps/01-begin.md:10:21 PBG611", static site => site.Mark("step/begin/walk", "retired: true")),
        ("a retired step is there", "content/en/steps/02-go-on.md:2:5 PBG611", static site => site.Mark("step/go-on", "retired: true")),
        ("a merged item is there", "content/en/steps/01-begin.md:10:21 PBG611", static site => site.Mark("step/begin/walk", "merged-into: step/begin/one-thing")),
        ("a retired item is there in another language", "content/de/steps/01-begin.md:9:18 PBG611", static site => site.Row("id: step/begin/rest, kind: item, retired: true").Put("content/de/steps/01-begin.md", "---\nid: begin\ntitle: Anfang\nsummary: Der erste Schritt.\n---\n::: checklist {#first}\n## Heute\n\n- [ ] Ausruhen {#rest minutes=2}\n:::\n")),
        ("a retired item is there in a draft", "content/en/steps/03-new.md:10:14 PBG611", static site => site.Row("id: step/new/rest, kind: item, retired: true").Put("content/en/steps/03-new.md", "---\nid: new\ntitle: New\nsummary: A draft.\ndraft: true\n---\n::: checklist {#first}\n## Today\n\n- [ ] Rest {#rest minutes=2}\n:::\n")),
        ("a renamed item is there", "content/ids.yml:18:54 PBG633", static site => site.Change(Begin, "Take a walk {#walk minutes=2}\n", "Take a walk {#walk minutes=2}\n- [ ] Stroll {#stroll minutes=2}\n").Row("id: step/begin/stroll, kind: item, renamed-from: step/begin/walk")),
        ("an entry is said to be an earlier name of another", "content/en/steps/02-go-on.md:3:12 PBG633", static site => site.Change(GoOn, "id: go-on\n", "id: go-on\nformerly: [begin]\n")),

        // What is said cannot be.
        ("a rename from what was never published", "content/ids.yml:18:54 PBG632", static site => site.Change(Begin, "#walk", "#stroll").Mark("step/begin/walk", "retired: true").Row("id: step/begin/stroll, kind: item, renamed-from: step/begin/wolk")),
        ("an earlier name that was never published", "content/en/steps/01-begin.md:3:12 PBG632", static site => site.Change(Begin, "id: begin\n", "id: begin\nformerly: [start]\n")),
        ("two renamed from one", "content/ids.yml:19:53 PBG634", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "- [ ] Stroll {#stroll minutes=2}\n- [ ] March {#march minutes=2}\n").Row("id: step/begin/stroll, kind: item, renamed-from: step/begin/walk").Row("id: step/begin/march, kind: item, renamed-from: step/begin/walk")),
        ("two entries with one earlier name", "content/en/steps/02-go-on.md:3:12 PBG634", static site => site.Row("id: step/old, kind: entry").Change(Begin, "id: begin\n", "id: begin\nformerly: [old]\n").Change(GoOn, "id: go-on\n", "id: go-on\nformerly: [old]\n")),
        ("retired and renamed", "content/ids.yml:18:54 PBG635", static site => site.Change(Begin, "#walk", "#stroll").Mark("step/begin/walk", "retired: true").Row("id: step/begin/stroll, kind: item, renamed-from: step/begin/walk")),
        ("merged and renamed", "content/ids.yml:18:54 PBG635", static site => site.Change(Begin, "#walk", "#stroll").Mark("step/begin/walk", "merged-into: step/go-on/call").Row("id: step/begin/stroll, kind: item, renamed-from: step/begin/walk")),
        ("retired and merged", "content/ids.yml:12:88 PBG635", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "").Mark("step/begin/walk", "retired: true").Mark("step/begin/walk", "merged-into: step/go-on/call")),
        ("the ledger and the entry disagree", "content/en/steps/02-go-on.md:3:12 PBG635", static site => site.Row("id: step/old, kind: entry, merged-into: step/begin").Change(GoOn, "id: go-on\n", "id: go-on\nformerly: [old]\n")),
        ("renamed from itself", "content/ids.yml:12:74 PBG636", static site => site.Mark("step/begin/walk", "renamed-from: step/begin/walk")),
        ("two merged into each other", "content/ids.yml:12:9 PBG636", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "").Mark("step/begin/walk", "merged-into: step/old/walk").Row("id: step/old/walk, kind: item, merged-into: step/begin/walk")),
        ("three in a circle", "content/ids.yml:18:9 PBG636", static site => site.Row("id: step/a/a, kind: item, merged-into: step/b/b").Row("id: step/b/b, kind: item").Row("id: step/c/c, kind: item, renamed-from: step/b/b, merged-into: step/a/a")),
        ("merged into nothing", "content/ids.yml:12:73 PBG613", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "").Mark("step/begin/walk", "merged-into: step/begin/one-thng")),
        ("an item merged into a question", "content/ids.yml:12:73 PBG637", static site => site.Change(Begin, "- [ ] Take a walk {#walk minutes=2}\n", "").Mark("step/begin/walk", "merged-into: reflection/look/word")),
        ("a scale merged into words", "content/ids.yml:6:94 PBG638", static site => site.Change(Look, "  - { id: how, ask: How was it?, type: scale, from: 1, to: 3, labels: { 1: hard, 3: easy } }\n", "").Mark("reflection/look/how", "merged-into: reflection/look/word")),
        ("one answer for all merged into one of each case", "content/ids.yml:9:111 PBG639", static site => site.Change(Values, "id: five", "id: six").Mark("reflection/values/five", "merged-into: reflection/look/word")),

        // How it is written.
        ("an id without its item", "content/ids.yml:18:9 PBG630", static site => site.Row("id: step/begin, kind: item")),
        ("an entry with an item", "content/ids.yml:18:9 PBG630", static site => site.Row("id: step/old/rest, kind: entry, retired: true")),
        ("capital letters", "content/ids.yml:12:73 PBG630", static site => site.Mark("step/begin/walk", "merged-into: Step/Begin")),
        ("two rows for one id", "content/ids.yml:18:9 PBG631", static site => site.Row("id: step/begin/walk, kind: item, retired: true")),

        // Not written yet.
        ("an item that the ledger lacks", "content/en/steps/02-go-on.md:10:14 PBG640", static site => site.Change(GoOn, "- [ ] Call somebody {#call minutes=2}\n", "- [ ] Call somebody {#call minutes=2}\n- [ ] Rest {#rest minutes=2}\n")),
        ("no ledger", "content/ids.yml:1:1 PBG641", static site => site.Delete(Ids)),
    ];

    public static TheoryData<string> Names() => [.. Mistakes.Select(static mistake => mistake.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_told_where_it_was_made(string name)
    {
        var (_, problems, make) = Mistakes.Single(mistake => mistake.Name == name);
        var site = new LedgerSite();
        make(site);

        var built = site.Build();

        Assert.Equal(problems, string.Join("; ", built.Result.Problems.Items.Select(static problem => $"{problem.Span} {problem.Code}")));
        Assert.All(built.Result.Problems.Items, static problem => Assert.Equal(Diagnostics.Severity.Error, problem.Severity));
        Assert.All(built.Result.Problems.Items, static problem => Assert.NotEmpty(problem.Hint ?? ""));
    }

    [Fact]
    public void There_are_more_than_forty() => Assert.InRange(Mistakes.Length, 40, 100);

    [Fact]
    public void Without_a_mistake_nothing_is_told() => new LedgerSite().Build().Succeeds();
}
