using System.Text;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Configuration;
using PlaybookGen.Files;

namespace PlaybookGen.BrowserTests.Following;

/// <summary>Answers whose question was retired, or was never known here, are kept: shown, saved, and on paper.</summary>
public sealed class EarlierAnswersTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly string[] Kinds = ["step", "reflection", "letter", "tool"];

    [Fact]
    public async Task Forty_answers_of_retired_and_of_unknown_places_are_shown_saved_and_printed_and_only_the_reader_deletes_them()
    {
        var places = Enumerable.Range(1, 40).Select(static n => (
            Id: $"{Kinds[n % 4]}/entry-{n % 5}/place-{n}",
            Key: $"{(n % 4 is 3 ? "shared" : n % 3 is 0 ? "c2" : "first")}/{Kinds[n % 4]}/entry-{n % 5}/place-{n}{(n % 4 is 3 ? $"/{n % 3 + 1}" : "")}",
            Label: $"The question number {n}",
            Words: $"orphan{n}word",
            IsKnown: n % 10 > 0)).ToArray();
        await using var host = await SiteHost.StartAsync(SiteWith(string.Concat(places.Where(static place => place.IsKnown).Select(static place =>
            $"- {{ id: {place.Id}, kind: {(place.Id[0] is 's' ? "item" : place.Id[0] is 'r' ? "question" : "field")}, label: \"{place.Label}\", retired: true }}\n"))), "/");
        await using var reader = await Reader.SitDownAsync(room.Browser, host, null);
        await reader.OpensAsync("index.html");
        await reader.WritesAsync([.. places.Select(static place => (place.Key, (object)place.Words))]);

        await reader.OpensReadyAsync(Answers.Page);
        var shown = string.Join('\n', await reader.Page.Locator(".said[data-earlier]").AllTextContentsAsync());
        var backup = await reader.SavesBackupAsync();
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.PressesAsync("Save as text to read"));
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await reader.Page.Locator("main").InnerTextAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        Assert.Contains("Earlier answers", shown, StringComparison.Ordinal);
        foreach (var place in places)
        {
            foreach (var seen in new[] { shown, backup, text, printed })
                Assert.Contains(place.Words, seen, StringComparison.Ordinal);
            foreach (var seen in new[] { shown, text, printed })
                Assert.Contains(place.IsKnown ? place.Label : place.Id.Split('/')[^1].Replace('-', ' '), seen, StringComparison.Ordinal);
        }

        await reader.OpensReadyAsync("index.html");
        Assert.Equal(40, (await reader.KeptAsync()).Split('\n').Length);
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('.said-case')) fold.open = true; }");
        for (var left = await reader.Page.Locator(".said[data-earlier]").CountAsync(); left > 0; left--)
        {
            await reader.Page.Locator(".said[data-earlier] button").First.PressAsync("Enter");
            await Assertions.Expect(reader.Page.Locator(".said[data-earlier]")).ToHaveCountAsync(left - 1);
        }

        Assert.Equal("", await reader.KeptAsync());
        reader.IsUndisturbed();
    }

    private static MemoryFolder SiteWith(string retired)
    {
        var (site, output) = (new MemoryFolder(), new MemoryFolder());
        void Put(string path, string text) => site.Write(SitePath.Of(path), Encoding.UTF8.GetBytes(text));
        Put("site.yml", "title: Earlier\nlanguages: [en]\n");
        Put("content/en/steps/01-begin.md", "---\nid: begin\ntitle: Begin\nsummary: A step.\n---\n::: checklist {#list}\n## Today\n\n- [ ] Rest {#rest minutes=2}\n:::\n");
        Put("content/ids.yml", retired);
        Assert.Equal("", string.Join('\n', SiteBuilder.Build(site, output, new BuildOptions(), new BuildMemory()).Problems.Items));
        return output;
    }
}
