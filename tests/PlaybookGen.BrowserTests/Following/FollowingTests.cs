using System.Text;
using System.Text.RegularExpressions;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Following;

/// <summary>An editor changed ids; a reader comes back and finds every word where its question stands today.</summary>
public sealed class FollowingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly (string, object) Newer = ("shared/field/moment", "the lunch");

    [Fact]
    public async Task Answers_stand_where_their_questions_stand_today()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);

        await reader.OpensReadyAsync(TwoEditions.Look);

        await Assertions.Expect(reader.Page.Field("reflection/look/single")).ToHaveValueAsync("calm");
        Assert.Equal(TwoEditions.Today, await reader.KeptAsync());
        Assert.Equal(1, reader.Requests.Count(static url => url.Contains("/some/folder/ids-", StringComparison.Ordinal)));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task They_follow_once_the_list_is_not_asked_for_again_and_nothing_comes_back()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        await reader.OpensReadyAsync("steps/fresh.html");
        reader.Requests.Clear();

        await reader.OpensReadyAsync(TwoEditions.Look);
        // A page of the first edition was still open, and writes under an earlier id.
        await reader.WritesAsync(("c3/reflection/look/word", "late"));
        await reader.OpensReadyAsync("index.html");

        Assert.DoesNotContain(reader.Requests, static url => url.Contains("/ids-", StringComparison.Ordinal));
        Assert.Equal(TwoEditions.Today.Replace("first/reflection/look/gone", "c3/reflection/look/single = \"late\"\nfirst/reflection/look/gone", StringComparison.Ordinal), await reader.KeptAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Who_has_answered_both_keeps_both_and_decides()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host, ("first/reflection/look/single", "newer words"), Newer);

        await reader.OpensReadyAsync(TwoEditions.Look);

        await Assertions.Expect(reader.Page.Field("reflection/look/single")).ToHaveValueAsync("newer words");
        var kept = await reader.KeptAsync();
        Assert.Contains("first/reflection/look/single = \"newer words\" also [\"calm\"]", kept, StringComparison.Ordinal);
        Assert.Contains("shared/field/moment = \"the lunch\" also [\"the talk\",\"the tour\"]", kept, StringComparison.Ordinal);
        await reader.OpensReadyAsync("mine.html");
        foreach (var words in new[] { "newer words", "calm", "an older word", "the lunch", "the talk", "the tour" })
            Assert.Contains(words, await reader.Page.Locator(".my-answers [data-part=list]").TextContentAsync() ?? "", StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Without_the_list_nothing_is_lost_and_the_next_page_tries_again()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        var before = await reader.KeptAsync();
        await reader.Page.Context.RouteAsync("**/ids-*.json", static route => route.FulfillAsync(new() { Status = 404, Body = "gone" }));

        await reader.OpensReadyAsync(TwoEditions.Look);
        Assert.Equal(before, await reader.KeptAsync());
        await reader.Page.Context.UnrouteAllAsync();
        await reader.OpensReadyAsync(TwoEditions.Look);

        Assert.Equal(TwoEditions.Today, await reader.KeptAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_list_that_comes_late_is_followed_while_the_page_is_open()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        var held = new TaskCompletionSource();
        await reader.Page.Context.RouteAsync("**/ids-*.json", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });

        await reader.OpensReadyAsync(TwoEditions.Look);
        await Assertions.Expect(reader.Page.Field("reflection/look/more")).ToHaveValueAsync("stays");
        await Assertions.Expect(reader.Page.Field("reflection/look/single")).ToHaveValueAsync("");
        held.SetResult();

        await Assertions.Expect(reader.Page.Field("reflection/look/single")).ToHaveValueAsync("calm");
        Assert.Equal(TwoEditions.Today, await reader.KeptAsync());
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("""{"reflection/look/word":"nonsense/x"}""")]
    [InlineData("""{"reflection/look/word":"reflection/look/more","reflection/look/more":"reflection/look/word"}""")]
    [InlineData("""["reflection/look/word"]""")]
    [InlineData("""{"reflection/look/word":5}""")]
    [InlineData("<html>a page instead")]
    public async Task A_list_that_would_lose_something_is_not_followed(string list)
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        var before = await reader.KeptAsync();
        await reader.Page.Context.RouteAsync("**/ids-*.json", route => route.FulfillAsync(new() { ContentType = "application/json", BodyBytes = Encoding.UTF8.GetBytes(list) }));

        await reader.OpensReadyAsync("reflections/look.html");

        await Assertions.Expect(reader.Page.Field("reflection/look/more")).ToHaveValueAsync("stays");
        Assert.Equal(before, await reader.KeptAsync());
    }

    [Fact]
    public async Task Two_tabs_at_once_lose_nothing_and_neither_does_closing_one_at_any_moment()
    {
        await using var host = await TwoEditions.HostAsync();
        for (var run = 0; run < Notes.Times(5); run++)
        {
            await using var reader = await room.ReaderAsync(host);
            var address = host.Address + TwoEditions.Look;
            var closing = await reader.Page.Context.NewPageAsync();
            _ = closing.GotoAsync(address).ContinueWith(static _ => { }, TaskScheduler.Default);
            await Task.Delay(30 * (run + 1));
            // A page that is closed before it has arrived does not always tell the driver that it is gone.
            await Task.WhenAny(closing.CloseAsync(), Task.Delay(TimeSpan.FromSeconds(20)));

            var tabs = await Task.WhenAll(reader.Page.Context.NewPageAsync(), reader.Page.Context.NewPageAsync());
            await Task.WhenAll(tabs.Select(tab => tab.GotoAsync(address)));

            foreach (var tab in tabs)
                await Assertions.Expect(tab.Field("reflection/look/single")).ToHaveValueAsync("calm");
            Assert.Equal(TwoEditions.Today, await reader.KeptAsync());
            reader.IsUndisturbed();
        }
    }

    [Fact]
    public async Task What_an_earlier_page_handed_in_while_it_went_away_follows_too()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        await reader.OpensReadyAsync(TwoEditions.Look);
        await reader.Page.EvaluateAsync("""
            () => localStorage.setItem(`${document.documentElement.dataset.playbook}:left-over`, JSON.stringify([
              { key: 'first/reflection/look/word', value: 'last words' },
              { place: { key: 'step/old/call' }, value: false },
            ]))
            """);

        await reader.OpensReadyAsync(TwoEditions.Look);

        await Assertions.Expect(reader.Page.Field("reflection/look/single")).ToHaveValueAsync("last words");
        await reader.Page.WaitForFunctionAsync("() => Object.keys(localStorage).every((name) => !name.endsWith(':left-over'))");
        Assert.Contains("first/reflection/look/single = \"last words\"", await reader.KeptAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("call", await reader.KeptAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("phone", await reader.KeptAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_backup_with_earlier_ids_comes_back_under_those_of_today()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        host.Site = TwoEditions.Before;
        await reader.OpensReadyAsync("mine.html");
        var backup = await reader.SavesBackupAsync();
        await reader.ErasesAsync();
        host.Site = TwoEditions.After;
        await reader.OpensReadyAsync("mine.html");

        await reader.BringsBackAsync(backup);

        // Joining keeps what stood beside an answer under a key of its own.
        var kept = Regex.Replace(await reader.KeptAsync(), "\nshared/field/moment/~\\d+ = (.+)", " also [$1]");
        Assert.Equal(TwoEditions.Today, kept);
        await reader.ChoosesAsync(backup);
        await Assertions.Expect(reader.Answer()).ToContainTextAsync("Everything in it is here already.");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Data_of_a_newer_version_is_not_touched()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        var before = await reader.KeptAsync();
        await reader.Page.EvaluateAsync("() => new Promise((resolve) => { const request = indexedDB.open('two-editions:playbook', 9); request.onsuccess = () => { request.result.close(); resolve(); }; })");

        await reader.OpensReadyAsync(TwoEditions.Look);

        await Assertions.Expect(reader.Page.Bar()).ToContainTextAsync("newer version");
        Assert.Equal(before, await reader.KeptAsync());
        reader.IsUndisturbed();
    }
}
