using System.Text.Json;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.BrowserTests.Following;

/// <summary>
/// A sample of the edits that <c>LedgerEditTests</c> draws by chance, end to end: what readers kept in the first edition
/// is attached in the last one. PLAYBOOKGEN_REPEAT=300 draws all of them.
/// </summary>
public sealed class EditedPlaybookTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Read = """
        () => new Promise((resolve) => {
          indexedDB.open('edited:playbook').onsuccess = ({ target: { result: db } }) => {
            db.transaction('records').objectStore('records').getAll().onsuccess = ({ target }) => {
              db.close();
              resolve(JSON.stringify(Object.fromEntries(target.result.filter(({ gone }) => gone === undefined)
                .map(({ key, value, also = [] }) => [key, [value, ...also.map((one) => one.value)].map(String)]))));
            };
          };
        })
        """;

    [Fact]
    public async Task What_was_kept_in_the_first_edition_is_attached_in_the_last()
    {
        var (folder, memory) = (new MemoryFolder(), new BuildMemory());
        await using var host = await SiteHost.StartAsync(new MemoryFolder(), "/p/");
        for (var round = 0; round < Notes.Times(30); round++)
        {
            var playbook = new EditedPlaybook(1000 + round, "title: Edited\nlanguages: [en]\n", folder, memory);
            playbook.Publish();
            host.Site = Built(folder, memory);
            var first = playbook.Places.ToDictionary(static place => place, playbook.KeyOf);
            await using var reader = await Reader.SitDownAsync(room.Browser, host, null);
            await reader.OpensAsync("index.html");
            await reader.WritesAsync([.. first.SelectMany(static one => Keys(one.Value).Select(key => (key, Value(key))))]);

            for (var edition = 0; edition < 3; edition++)
            {
                playbook.Edit(6);
                playbook.Publish();
            }

            host.Site = Built(folder, memory);
            await reader.OpensReadyAsync("mine.html");

            var kept = JsonSerializer.Deserialize<Dictionary<string, string[]>>(await reader.Page.EvaluateAsync<string>(Read))!;
            var earlier = await reader.Page.Locator(".my-answers [data-part=list] [data-earlier]").AllTextContentsAsync();
            foreach (var (place, before) in first)
                foreach (var key in Keys(before))
                {
                    var today = place.Today is { } there ? key.Replace(before, playbook.KeyOf(there), StringComparison.Ordinal) : key;
                    var words = Value(key) is true ? "true" : (string)Value(key);
                    Assert.True(
                        kept.TryGetValue(today, out var said) && said.Contains(words),
                        $"round {round}, {string.Join(", ", playbook.History)}: {key} is not at {today} but at {string.Join(", ", kept.Where(one => one.Value.Contains(words)).Select(static one => one.Key))}");
                    if (place.Today is null && words is not "true")
                        Assert.Contains(words, string.Concat(earlier), StringComparison.Ordinal);
                }

            Assert.Equal(first.Values.SelectMany(Keys).Select(Value).OfType<string>().Order(StringComparer.Ordinal), kept.Values.SelectMany(static all => all).Where(static said => said is not "true").Order(StringComparer.Ordinal));
            reader.IsUndisturbed();
        }
    }

    /// <summary>Of two cases, and with rows and aspects where there are any.</summary>
    private static string[] Keys(string key) => key.Split('/')[0] switch
    {
        "tool" => [$"shared/{key}/1", $"shared/{key}/2"],
        "reflection" => [$"first/{key}", $"c2/{key}", $"first/{key}/as"],
        _ => [$"first/{key}", $"c2/{key}"],
    };

    private static object Value(string key) => key.Contains("/step/", StringComparison.Ordinal) ? true : $"said of {key}.";

    private static MemoryFolder Built(MemoryFolder folder, BuildMemory memory)
    {
        var output = new MemoryFolder();
        var built = SiteBuilder.Build(folder, output, new BuildOptions(Publishing: true), memory);
        Assert.Equal("", string.Join('\n', built.Problems.Items));
        return output;
    }
}
