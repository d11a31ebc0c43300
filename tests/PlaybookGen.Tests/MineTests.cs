using AngleSharp.Dom;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Model;
using PlaybookGen.Pages;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>The reader's own page knows every place where something can be kept, and no answer.</summary>
public sealed class MineTests
{
    private const string Config = "title: A small playbook\ntagline: For a test\nlanguages: [en]\nurl: https://example.org/\n";
    private const string Fields = "- { id: role, label: Job title, type: text, required: true }\n- { id: unused, label: Nobody asks, type: text }\n";
    private const string Letter = "---\nid: thanks\ntitle: Thanks\nsummary: A letter.\nchannel: email\nfields:\n  - { id: role, shared: true }\n  - { id: moment, label: A moment, type: text }\n---\n## Warm\nSubject: Thanks\n\nThanks for {{role}}.[[ I liked {{moment}}.]]\n";
    private const string Table = "id: jobs\ntitle: Jobs\nsummary: A table.\nkind: table\ncolumns: [{ id: what, label: What }, { id: how, label: How, type: choice, options: [{ id: a, label: By hand }, { id: b, label: By post }] }]\nstates: [{ id: open, label: Open }, { id: closed, label: Closed }]\n";
    private const string Reflection = "id: look\ntitle: Look back\nsummary: Questions.\nscope: case\nquestions:\n  - { id: how, ask: How was it?, type: scale, from: 1, to: 3, labels: { 1: hard, 3: easy } }\n";
    private const string Ledger = "- { id: step/begin/one-thing, kind: item, label: \"Do one thing\" }\n- { id: step/begin/old, kind: item, label: \"Once there\", retired: true }\n- { id: letter/thanks/moment, kind: field, label: \"A moment\" }\n- { id: tool/jobs/what, kind: field, label: \"What\" }\n- { id: tool/jobs/how, kind: field, label: \"How\" }\n- { id: reflection/look/how, kind: question, label: \"How was it?\" }\n- { id: field/role, kind: field, label: \"Job title\" }\n- { id: field/unused, kind: field, label: \"Nobody asks\" }\n";

    private static SiteTest Site() => SiteTest.Minimal()
        .File("site.yml", Config)
        .File("content/fields.yml", Fields)
        .File("content/ids.yml", Ledger)
        .File("content/en/letters/thanks.md", Letter)
        .File("content/en/tools/jobs.yml", Table)
        .File("content/en/reflections/look.yml", Reflection);

    [Fact]
    public void It_lists_every_place_by_kind_with_the_key_under_which_it_is_kept()
    {
        var view = View(Site());

        Assert.Equal(["step", "reflection", "letter", "tool", "field"], view.Parts.Select(static part => part.Kind));
        Assert.Equal(
            ["step/begin/one-thing", "reflection/look/how", "letter/thanks/moment", "tool/jobs/what", "tool/jobs/how", "tool/jobs/_state", "field/role"],
            view.Parts.SelectMany(static part => part.Entries).SelectMany(static entry => entry.Items).Select(static item => item.Key));
        Assert.Equal((5, 7), (view.Entries, view.Items));
        Assert.Equal(["step/begin/old"], view.Earlier.Select(static earlier => earlier.Key));
        Assert.Equal(["Once there"], view.Earlier.Select(static earlier => earlier.Label));
    }

    [Fact]
    public void It_knows_what_counts_and_how_answers_are_told()
    {
        var entries = View(Site()).Parts.SelectMany(static part => part.Entries).ToDictionary(static entry => entry.Kind, StringComparer.Ordinal);

        Assert.Equal((1, 0), (entries["step"].Needed, entries["tool"].Needed));
        Assert.Equal((false, true), (entries["letter"].IsByRow, entries["tool"].IsByRow));
        Assert.Equal(["1 hard", "3 easy"], entries["reflection"].Items[0].Options.Select(static option => $"{option.Id} {option.Label}"));
        Assert.Equal(["open Open", "closed Closed"], entries["tool"].Items[2].Options.Select(static option => $"{option.Id} {option.Label}"));
    }

    [Fact]
    public void Every_link_leads_to_the_very_place_and_the_page_is_for_the_reader_alone()
    {
        var built = Site().Build().Succeeds();
        var page = built.Page("mine");

        Assert.Equal(7, page.QuerySelectorAll("[data-item]:not([hidden]) a").Length);
        Assert.Equal(["_own", "_state"], page.QuerySelectorAll("[data-item][hidden]").Select(static item => item.GetAttribute("data-item")));
        Assert.Contains("steps/begin.html#h-one-thing", page.QuerySelectorAll("[data-item] a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("mine.html", built.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal("My playbook", page.QuerySelectorAll("nav a").Last(static link => link.GetAttribute("href") is "mine.html").TextContent);
        Assert.All(page.QuerySelectorAll("main button"), static button => Assert.NotNull(button.Closest("[hidden]")));
    }

    [Fact]
    public void It_knows_the_states_of_a_card_that_waits_and_of_a_letter_that_can_rest()
    {
        var site = Site()
            .File("content/ids.yml", Ledger + "- { id: tool/stop/since, kind: field, label: \"Since\" }\n- { id: tool/stop/until, kind: field, label: \"Until\" }\n")
            .File("content/en/tools/stop.yml", "id: stop\ntitle: Stop\nsummary: A card.\nkind: card\nparts: [{ id: since, label: Since, type: date }, { id: until, label: Until, type: date }]\nwaits: { from: since, to: until, suggest: 2 weeks, on-day: Nothing came. }\n")
            .File("content/en/letters/to-me.md", "---\nid: to-me\ntitle: To me\nsummary: A letter.\nchannel: note-to-self\n---\n## Warm\n\nHello.\n")
            .File("content/en/letters/bare.md", "---\nid: bare\ntitle: Bare\nsummary: A letter.\nchannel: message\n---\n## Warm\n\nHello.\n");

        var entries = View(site).Parts.SelectMany(static part => part.Entries).ToDictionary(static entry => entry.Id, StringComparer.Ordinal);

        var state = entries["stop"].Items.Single(static item => item.Key is "tool/stop/_state");
        Assert.Equal(["waiting", "closed", "answered"], state.Options.Select(static option => option.Id));
        Assert.EndsWith("tools/stop.html#h-field-until", state.Href, StringComparison.Ordinal);
        Assert.Equal((true, false), (entries["bare"].IsSwitches, entries["stop"].IsSwitches));
        Assert.DoesNotContain("to-me", entries.Keys);
        var page = site.Build().Succeeds().Page("mine");
        Assert.Contains("Closed by me", page.QuerySelectorAll("[data-item=_state] data").Select(static option => option.TextContent));
        Assert.NotNull(page.QuerySelector("[data-key='letter/bare'][hidden]"));
    }

    [Fact]
    public void A_playbook_in_which_nothing_can_be_kept_has_no_such_page()
    {
        var built = SiteTest.With("site.yml", Config).File("content/en/steps/01-begin.md", "---\nid: begin\ntitle: Begin\nsummary: The first step.\n---\nSome words.\n").Build().Succeeds();

        Assert.Null(built.Output.Read(SitePath.Of("mine.html")));
        Assert.DoesNotContain("mine.html", built.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_this_repository_is_small()
    {
        var output = new MemoryFolder();
        SiteBuilder.Build(DiskFolder.Site(Repository.Root), output, new BuildOptions(), new BuildMemory());
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(output.Read(SitePath.Of("mine.html"))!);

        // With the words of 300 questions and of everything that can be chosen.
        Assert.InRange(packed.Length, 1, 29 * 1024);
    }

    private static MineView View(SiteTest site)
    {
        var playbook = site.Build().Succeeds().Result.Playbook!;
        var edition = playbook.Editions[0];
        return MineView.From(new Linker(edition, edition.RouteOf("mine.html"), null, null, false), playbook.Ids.Gone);
    }
}
