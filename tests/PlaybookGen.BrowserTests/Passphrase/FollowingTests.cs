using PlaybookGen.BrowserTests.Following;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>An editor changed ids while everything was locked: after the unlocking each word is where its question is.</summary>
public sealed class FollowingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Kept = """
        return store.list('').map(({ key, value, also }) => `${key} = ${JSON.stringify(value)}${also ? ` also ${JSON.stringify(also.map((one) => one.value))}` : ''}`).join('\n');
        """;

    [Fact]
    public async Task Sealed_answers_stand_where_their_questions_stand_today()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await SealedReaderAsync(host);

        var page = await ComesBackAsync(reader, host);
        await page.IsLockedAsync();
        await Assertions.Expect(page.Field("reflection/look/single")).ToHaveValueAsync("");
        await page.UnlocksAsync();

        await Assertions.Expect(page.Field("reflection/look/single")).ToHaveValueAsync("calm");
        Assert.Equal(TwoEditions.Today, await page.WithStoreAsync<string>(Kept));
        foreach (var word in new[] { "calm", "look/", "moved\":{" })
            Assert.DoesNotContain(word, await page.AtRestAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_another_tab_writes_meanwhile_is_not_overtaken()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await SealedReaderAsync(host);
        var page = await ComesBackAsync(reader, host);
        await page.IsLockedAsync();
        // Each time that all rows were read, somebody writes; three times, and then no more.
        await page.EvaluateAsync("""
            async () => {
              const { openStore } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'store.js'));
              const own = SubtleCrypto.prototype.encrypt;
              let [times, isBusy] = [3, false];
              const other = openStore({ id: document.documentElement.dataset.playbook });
              SubtleCrypto.prototype.encrypt = async function (...all) {
                const made = await own.apply(this, all);
                const store = await other;
                if (isBusy || times === 0 || store.mode !== 'kept') return made;
                [isBusy, times] = [true, times - 1];
                await store.write('first/reflection/look/more', `again ${times}`);
                isBusy = false;
                return made;
              };
            }
            """);

        await page.UnlocksAsync();

        await Assertions.Expect(page.Field("reflection/look/single")).ToHaveValueAsync("calm");
        var kept = await page.WithStoreAsync<string>(Kept);
        Assert.Contains("first/reflection/look/single = \"calm\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("look/word", kept, StringComparison.Ordinal);
        Assert.Matches("first/reflection/look/more = \"(stays|again \\d)\"", kept);
    }

    private async Task<Reader> SealedReaderAsync(SiteHost host)
    {
        var reader = await room.ReaderAsync(host);
        host.Site = TwoEditions.Before;
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();
        host.Site = TwoEditions.After;
        return reader;
    }

    private static async Task<IPage> ComesBackAsync(Reader reader, SiteHost host)
    {
        var context = reader.Page.Context;
        await reader.Page.CloseAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(host.Address + TwoEditions.Look);
        await page.IsReadyAsync();
        return page;
    }
}
