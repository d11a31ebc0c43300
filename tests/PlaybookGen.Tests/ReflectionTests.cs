using AngleSharp.Dom;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>Questions to oneself: what their page says about them to readers without scripts, and to scripts.</summary>
public sealed class ReflectionTests
{
    private const string First = "id: first-look\ntitle: First look\nsummary: Questions.\nscope: shared\nquestions:\n  - { id: mood, ask: What was the mood?, type: choice, options: [{ id: calm, label: quite calm }, { id: loud, label: loud }] }\n";
    private const string Second = "id: second-look\ntitle: Second look\nsummary: Questions.\nscope: case\nstories-to: reflection:first-look\nquestions:\n  - { id: thought, ask: What was the thought?, type: short, label-as: true, feeds: plan }\n  - { id: other, ask: What else could it be?, type: long, reuse: second-look/thought }\n  - { id: mood, ask: What is the mood now?, type: choices, max: 2, reuse: first-look/mood, options: [{ id: a, label: A }, { id: b, label: B }] }\n";
    private const string Ledger = "- { id: step/begin/one-thing, kind: item, label: Do one thing }\n- { id: reflection/first-look/mood, kind: question, label: What was the mood? }\n- { id: reflection/second-look/thought, kind: question, label: What was the thought? }\n- { id: reflection/second-look/other, kind: question, label: What else could it be? }\n- { id: reflection/second-look/mood, kind: question, label: What is the mood now? }\n";

    private static SiteTest Site() => SiteTest.Minimal()
        .File("content/ids.yml", Ledger)
        .File("content/en/reflections/first-look.yml", First)
        .File("content/en/reflections/second-look.yml", Second);

    [Fact]
    public void An_earlier_answer_has_its_place_above_the_field_with_a_way_to_its_question()
    {
        var page = Site().Build().Succeeds().Page("reflections/second-look");

        var here = page.QuerySelector("#h-other [data-part=reuse]")!;
        var there = page.QuerySelector("#h-mood [data-part=reuse]")!;

        Assert.Equal(("reflection/second-look/thought", "case"), (here.GetAttribute("data-from"), here.GetAttribute("data-from-scope")));
        Assert.Equal(("reflection/first-look/mood", "shared"), (there.GetAttribute("data-from"), there.GetAttribute("data-from-scope")));
        Assert.Equal(["second-look.html#h-thought", "first-look.html#h-mood"], new[] { here, there }.Select(static place => place.QuerySelector("a")!.GetAttribute("href")!.TrimStart('#')).Select(static href => href.StartsWith('h') ? "second-look.html#" + href : href));
        Assert.Equal(["calm quite calm", "loud loud"], there.QuerySelectorAll("data").Select(static option => $"{option.GetAttribute("value")} {option.TextContent}"));
        Assert.True(here.CompareDocumentPosition(page.QuerySelector("#h-other textarea")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public void Stories_lead_where_the_author_says_and_more_choices_than_are_plenty_are_a_hint()
    {
        var page = Site().Build().Succeeds().Page("reflections/second-look");

        Assert.Equal("First look", page.QuerySelector("[data-part=stories] a")!.TextContent);
        Assert.Contains("Up to 2 is plenty.", page.QuerySelector("#h-mood")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#h-mood [disabled], #h-mood [required]"));
    }

    [Fact]
    public void What_needs_scripts_is_hidden_and_every_question_is_there()
    {
        var page = Site().Build().Succeeds().Page("reflections/second-look");

        Assert.Equal(3, page.QuerySelectorAll("[data-part=question]").Length);
        Assert.All(page.QuerySelectorAll("main button, main [name=pace]"), static control => Assert.NotNull(control.Closest("[hidden]")));
    }

    [Fact]
    public void The_readers_own_page_knows_which_answers_may_feed_a_plan_and_which_are_marked()
    {
        var page = Site().Build().Succeeds().Page("mine");

        var feeding = page.QuerySelectorAll("[data-feeds=plan]").Select(static place => place.GetAttribute("data-item"));

        Assert.Equal(["thought"], feeding);
        Assert.Equal(["thought"], page.QuerySelectorAll("[data-label-as]").Select(static place => place.GetAttribute("data-item")));
    }

    [Fact]
    public void In_the_workbook_the_way_to_an_earlier_answer_stays_in_the_book()
    {
        var book = Site().Build().Succeeds().Page("workbook");

        Assert.Equal(
            ["#reflection-second-look-thought", "#reflection-first-look-mood"],
            book.QuerySelectorAll("[data-part=reuse] a").Select(static link => link.GetAttribute("href")));
    }
}
