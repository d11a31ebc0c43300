using PlaybookGen.Tests.Support;
using static PlaybookGen.Tests.Support.LedgerSite;

namespace PlaybookGen.Tests;

/// <summary>What an editor says of ids is heard, and travels with the site.</summary>
public sealed class LedgerTests
{
    private const string Walk = "- [ ] Take a walk {#walk minutes=2}\n";

    private static readonly (string Name, Action<LedgerSite> Make)[] Fine =
    [
        ("words", static site => site.Change(Begin, "Take a walk", "Go outside").Change(Look, "When was it?", "Which day?")),
        ("order", static site => site.Change(Begin, "- [ ] Do one thing {#one-thing minutes=2}\n" + Walk, Walk + "- [ ] Do one thing {#one-thing minutes=2}\n")),
        ("a title and an address", static site => site.Change(GoOn, "title: Go on", "title: Further\nslug: further")),
        ("longer words", static site => site.Change(Look, "type: short", "type: long")),
        ("a day in words", static site => site.Change(Look, "type: date", "type: short")),
        ("an item that only one language lacks", static site => site.Put("content/de/steps/01-begin.md", "---\nid: begin\ntitle: Anfang\nsummary: Der erste Schritt.\n---\n::: checklist {#first}\n## Heute\n\n- [ ] Gehen {#walk minutes=2}\n:::\n")),
        ("an item that only one language has", static site => site.Row("id: step/begin/rest, kind: item").Put("content/de/steps/01-begin.md", "---\nid: begin\ntitle: Anfang\nsummary: Der erste Schritt.\n---\n::: checklist {#first}\n## Heute\n\n- [ ] Ausruhen {#rest minutes=2}\n:::\n")),
        ("an entry that is a draft again", static site => site.Change(GoOn, "id: go-on\n", "id: go-on\ndraft: true\n")),
        ("a draft that nobody has met", static site => site.Put("content/en/steps/03-new.md", "---\nid: new\ntitle: New\nsummary: A draft.\ndraft: true\n---\n::: checklist {#first}\n## Today\n\n- [ ] Rest {#rest minutes=2}\n:::\n")),
        ("a retired item", static site => site.Change(Begin, Walk, "").Mark("step/begin/walk", "retired: true")),
        ("a retired entry and all in it", static site => site.Delete(GoOn).Mark("step/go-on", "retired: true")),
    ];

    public static TheoryData<string> Names() => [.. Fine.Select(static change => change.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_leaves_every_answer_where_it_is_needs_no_map(string name)
    {
        var site = new LedgerSite();
        Fine.Single(change => change.Name == name).Make(site);

        var built = site.Build();

        Assert.Equal("", built.Problems);
        Assert.DoesNotContain(built.Output.List(), static file => file.Path.Value.StartsWith("ids-", StringComparison.Ordinal));
        Assert.DoesNotContain("data-ids", built.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_names_what_was_renamed_merged_and_moved_and_every_page_knows_the_way()
    {
        var built = Renamed().Build().Succeeds();
        var map = Map(built);

        Assert.Equal("""{"letter/thanks/moment":"shared/field/moment","reflection/look/how":"reflection/look/scale","step/begin":"step/start","step/begin/walk":"step/go-on/walk","step/old/walk":"step/go-on/walk","step/older/walk":"step/go-on/walk"}""", built.Text(map));
        Assert.Equal(map, built.Page("index").DocumentElement.GetAttribute("data-ids"));
        Assert.Equal("../" + map, built.Page("steps/go-on").DocumentElement.GetAttribute("data-ids"));
        Assert.Equal("../../" + map, built.Page("de/steps/go-on").DocumentElement.GetAttribute("data-ids"));
        Assert.Equal("/" + map, built.Page("404").DocumentElement.GetAttribute("data-ids"));
    }

    [Fact]
    public void Its_name_stays_with_what_is_in_it_and_changes_with_it()
    {
        var (one, same) = (Renamed().Build(), Renamed().Change(Begin, "Do one thing", "Do a thing").Build());
        var other = Renamed().Change(Ids, "walk, kind: item, label: \"Take a walk\"", "walk, kind: item, label: \"Take a walk\", retired: true").Change(Ids, ", renamed-from: step/begin/walk", "").Build();

        Assert.Equal(Map(one), Map(same));
        Assert.NotEqual(Map(one), Map(other.Succeeds()));
        // What stays behind when its entry goes is said, so that it is not taken along.
        Assert.Contains("\"step/begin/walk\":null", other.Text(Map(other)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_entry_says_of_earlier_names_is_written_down_so_that_it_may_be_left_out()
    {
        var site = new LedgerSite().Change(Begin, "id: begin\n", "id: start\nformerly: [begin]\n");
        var before = site.Build();
        var ledger = before.Result.Playbook!.Ids.Ledger.Write(before.Result.Playbook.Ids);
        var after = site.Put(Ids, ledger).Change(Begin, "formerly: [begin]\n", "").Build().Succeeds();

        Assert.Equal(["PBG640"], before.Codes);
        Assert.Contains("- { id: step/start, kind: entry, label: \"Begin\", renamed-from: step/begin }\n", ledger, StringComparison.Ordinal);
        Assert.Equal("""{"step/begin":"step/start"}""", after.Text(Map(after)));
    }

    [Fact]
    public void While_a_file_cannot_be_read_nothing_in_it_is_said_to_be_gone() =>
        Assert.Equal(["PBG106"], new LedgerSite().Change(Look, "scope: case", "scope: \"case").Build().Codes);

    private static LedgerSite Renamed() => new LedgerSite()
        .Change(Begin, "id: begin\n", "id: start\nformerly: [begin]\n").Change(Begin, Walk, "")
        .Change(GoOn, "minutes=2}\n", "minutes=2}\n" + Walk)
        .Change(Look, "id: how", "id: scale")
        .Put(Fields, "- { id: role, label: Job title, type: text, required: true }\n- { id: moment, label: A moment, type: text }\n")
        .Change(Thanks, "label: A moment, type: text", "shared: true")
        .Mark("letter/thanks/moment", "merged-into: field/moment")
        .Row("id: field/moment, kind: field")
        .Row("id: step/start, kind: entry").Row("id: step/start/one-thing, kind: item")
        .Row("id: step/go-on/walk, kind: item, renamed-from: step/begin/walk")
        .Row("id: step/old/walk, kind: item, merged-into: step/begin/walk")
        .Row("id: step/older/walk, kind: item, merged-into: step/old/walk")
        .Row("id: reflection/look/scale, kind: question, renamed-from: reflection/look/how");

    private static string Map(BuiltSite built) =>
        Assert.Single(built.Output.List(), static file => file.Path.Value.StartsWith("ids-", StringComparison.Ordinal)).Path.Value;
}
