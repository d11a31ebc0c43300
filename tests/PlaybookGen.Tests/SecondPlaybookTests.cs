using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// A playbook about something else, in five steps, written from content alone: the generator knows no subject.
/// </summary>
public sealed class SecondPlaybookTests
{
    private static readonly Lazy<BuiltSite> Built = new(static () =>
    {
        var output = new MemoryFolder();
        var site = DiskFolder.Site(Path.Combine(Repository.Tests, "Sites", "good", "lost-laptop"));
        return new(SiteBuilder.Build(site, output, new BuildOptions(CheckPages: true), new BuildMemory()), output);
    });

    [Fact]
    public void It_builds_without_a_problem() => Built.Value.Succeeds();

    [Fact]
    public void The_front_page_asks_one_question_and_leads_on()
    {
        var main = Built.Value.Main("index");

        Assert.Equal("Your laptop is gone. That is a rotten feeling.", Words(main.QuerySelector("h1")!));
        Assert.Equal(["steps/look-once-more.html", "steps/lock-what-matters.html", "steps/work-without-it.html"], Hrefs(main, ".answers a"));
        Assert.Contains("Where are you now?", main.TextContent, StringComparison.Ordinal);
        Assert.Equal("Where is my laptop · A short playbook for the days after a laptop is gone", Built.Value.Page("index").Title);
    }

    [Fact]
    public void The_five_steps_stand_in_order_below_their_phases()
    {
        var main = Built.Value.Main("steps/index");

        Assert.Equal(["Protect", "Carry on"], main.QuerySelectorAll("h2").Select(Words));
        Assert.Equal(
            ["look-once-more.html", "lock-what-matters.html", "report-it.html", "work-without-it.html", "settle-in-again.html"],
            Hrefs(main, "ul a"));
    }

    [Theory]
    [InlineData("look-once-more", "Look once more", 1, 4, null, "lock-what-matters.html")]
    [InlineData("lock-what-matters", "Lock what matters", 2, 4, "look-once-more.html", "report-it.html")]
    [InlineData("report-it", "Report it", 3, 3, "lock-what-matters.html", "work-without-it.html")]
    [InlineData("work-without-it", "Work without it", 4, 3, "report-it.html", "settle-in-again.html")]
    [InlineData("settle-in-again", "Settle in again", 5, 3, "work-without-it.html", null)]
    public void Each_step_says_where_it_is_and_what_to_do(string page, string title, int number, int items, string? before, string? after)
    {
        var built = Built.Value.Page($"steps/{page}");
        var main = Built.Value.Main($"steps/{page}");

        Assert.Equal(title, Words(main.QuerySelector("h1")!));
        Assert.Equal($"{title} · Where is my laptop", built.Title);
        Assert.Contains($"{number} of 5", main.TextContent, StringComparison.Ordinal);
        Assert.Equal(items, main.QuerySelectorAll(".check[id] input[type=checkbox]").Length);
        Assert.All(main.QuerySelectorAll("input[type=checkbox]"), box => Assert.StartsWith($"step/{page}/", box.GetAttribute("data-key"), StringComparison.Ordinal));
        var links = Hrefs(main, "a").ToList();
        Assert.True(before is null || links.Contains(before), $"no way back to {before}");
        Assert.True(after is null || links.Contains(after), $"no way on to {after}");
    }

    [Theory]
    [InlineData("reflections/what-was-on-it", "What was on it", "What are you most worried about?")]
    [InlineData("letters/ask-lost-property", "Ask a lost property office", "Could you have a look, please")]
    [InlineData("letters/tell-work", "Tell your workplace", "whom should I call?")]
    [InlineData("tools/laptop-card", "The card for every call", "Serial number")]
    [InlineData("tools/calls", "Whom you have called", "What they said")]
    [InlineData("notes/go-easy", "Go easy on yourself", "Eat something before the next call.")]
    [InlineData("about", "About this playbook", "This is no legal advice.")]
    [InlineData("sources", "Where this comes from", "Password administration for system owners")]
    public void Every_other_kind_has_its_page(string page, string title, string words)
    {
        var main = Built.Value.Main(page);

        Assert.Equal(title, Words(main.QuerySelector("h1")!));
        Assert.Contains(words, Words(main), StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_fields_have_one_name_in_both_letters()
    {
        static IEnumerable<string?> Keys(string page) => Built.Value.Main(page).QuerySelectorAll("[data-key^='field/']").Select(static field => field.GetAttribute("data-key"));

        Assert.Equal(["field/your_name", "field/laptop"], Keys("letters/ask-lost-property"));
        Assert.Equal(["field/your_name", "field/laptop"], Keys("letters/tell-work"));
    }

    [Fact]
    public void What_is_cited_leads_to_the_page_of_sources()
    {
        var links = Hrefs(Built.Value.Main("steps/lock-what-matters"), "a");

        Assert.Contains("../sources.html#s-ncsc-passwords", links);
    }

    [Fact]
    public void The_workbook_holds_everything_in_order()
    {
        var headings = Built.Value.Main("workbook").QuerySelectorAll("h2, h3").Select(Words).ToList();
        string[] expected = ["Look once more", "Lock what matters", "Report it", "Work without it", "Settle in again", "What was on it", "Ask a lost property office", "Tell your workplace"];

        var places = expected.Select(title => headings.FindIndex(heading => heading.Contains(title, StringComparison.Ordinal))).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void No_page_speaks_of_another_subject()
    {
        foreach (var file in Built.Value.Output.List().Where(static file => file.Path.Extension is ".html"))
        {
            var text = new HtmlParser().ParseDocument(Built.Value.Text(file.Path.Value)).DocumentElement.TextContent;
            Assert.DoesNotMatch("(?i)interview|rejection|recruiter|employer who|eight", text);
        }
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Hrefs(IElement element, string selector) => element.QuerySelectorAll(selector).Select(static link => link.GetAttribute("href")!);
}
