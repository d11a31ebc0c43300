using AngleSharp.Dom;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>What the pages say about items and steps, so that scripts can tell how far a reader is. They hold no answer.</summary>
public sealed class StepStateTests
{
    private const string Two = """
        ---
        id: ask
        title: Ask
        summary: The second step.
        ---
        ::: checklist {#who}
        ## Who

        - [ ] Choose one {#choose minutes=2}
        - [ ] (optional) Wait a day {#wait minutes=1 when=this-week}
        - [ ] Write {#write minutes=10}
        :::

        ::: checklist {#then}
        ## Then

        - [ ] (optional) Thank them {#thank minutes=3}
        - [ ] (optional) Rest {#rest minutes=3}
        :::
        """;

    private static readonly Lazy<BuiltSite> Site = new(static () => SiteTest.With("content/en/steps/02-ask.md", Two)
        .File("content/en/steps/03-read.md", "---\nid: read\ntitle: Read\nsummary: Nothing to tick.\n---\nSome words.\n")
        .File("content/en/notes/sleep.md", "---\nid: sleep\ntitle: Sleep\nsummary: A note.\n---\n::: checklist {#night}\n## Tonight\n\n- [ ] Sleep {#sleep minutes=2}\n:::\n")
        .Build().Succeeds());

    [Theory]
    [InlineData("index")]
    [InlineData("steps/index")]
    [InlineData("steps/begin")]
    public void Every_stone_knows_the_items_that_count_and_the_optional_ones(string page)
    {
        var stones = Site.Value.Page(page).QuerySelectorAll("[data-step][data-items]");

        Assert.Equal(
            ["begin: one-thing + ", "ask: choose write + wait thank rest", "read:  + "],
            stones.Select(static stone => $"{stone.GetAttribute("data-step")}: {stone.GetAttribute("data-items")} + {stone.GetAttribute("data-more")}"));
    }

    [Fact]
    public void The_count_tells_what_counts_from_what_may_be_left_out()
    {
        var counts = Site.Value.Page("steps/ask").QuerySelectorAll("[data-part=count]").Select(static count => count.TextContent.Trim());

        Assert.Equal(["2 things, and 1 more if you like. About 13 minutes in all. Any one is enough.", "2 things, about 6 minutes in all. Any one is enough."], counts);
    }

    [Fact]
    public void A_reader_adds_things_below_the_last_list_of_a_step_or_a_note()
    {
        var lists = Site.Value.Page("steps/ask").QuerySelectorAll(".checklist");

        Assert.Null(lists[0].QuerySelector(".own-items"));
        Assert.Equal("step/ask/_own", lists[1].QuerySelector(".own-items textarea")?.GetAttribute("data-key"));
        Assert.Equal(
            Enumerable.Range(1, 10).Select(static row => $"{row} step/ask/_own/{row}/done"),
            lists[1].QuerySelectorAll("[data-own]").Select(static row => $"{row.QuerySelector("textarea")?.GetAttribute("data-row")} {row.QuerySelector("input")?.GetAttribute("data-key")}"));
        Assert.NotNull(Site.Value.Page("notes/sleep").QuerySelector("[data-key='note/sleep/_own']"));
    }

    [Fact]
    public void The_names_of_what_readers_add_cannot_be_the_ids_of_an_author()
    {
        Assert.False(Syntax.Ids.IsValid("_own"));
        Assert.False(Syntax.Ids.IsValid("_state"));
    }

    [Fact]
    public void A_step_with_something_to_tick_can_be_marked_as_a_whole()
    {
        Assert.Equal("step/ask/_state", Site.Value.Page("steps/ask").QuerySelector("[data-behaviour=step-mark]")?.GetAttribute("data-place"));
        Assert.Null(Site.Value.Page("steps/read").QuerySelector("[data-behaviour=step-mark]"));
    }

    [Fact]
    public void The_readers_own_page_leads_to_what_was_added_and_to_the_mark()
    {
        var places = Site.Value.Page("mine").QuerySelectorAll("[data-item^='_'] a").Select(static link => link.GetAttribute("href"));

        Assert.Equal(
            ["steps/begin.html#h-_own", "steps/begin.html#h-_state", "steps/ask.html#h-_own", "steps/ask.html#h-_state", "notes/sleep.html#h-_own"],
            places);
    }

    [Fact]
    public void Every_item_has_a_link_to_itself_with_words_of_its_own()
    {
        var items = Site.Value.Page("steps/ask").QuerySelectorAll(".check[id]");

        Assert.All(items, static item => Assert.Equal($"#{item.Id}", item.QuerySelector(".check__ways a")?.GetAttribute("href")));
        Assert.Equal(items.Length, items.Select(static item => item.QuerySelector(".check__ways a")!.TextContent).Distinct(StringComparer.Ordinal).Count());
    }
}
