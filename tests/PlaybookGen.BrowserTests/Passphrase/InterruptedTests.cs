using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>Wherever setting a passphrase or ending it is cut short, one whole copy is left, and the next page finds it.</summary>
public sealed class InterruptedTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>
    /// Each run has a frame of its own: from the given call to the database on nothing happens in it any more, and then it is
    /// taken away, as if the browser had been killed there. A second frame looks what is left.
    /// </summary>
    private const string Runs = """
        async ({ scripts, act, isEnd }) => {
          const within = async (code, given) => {
            const frame = document.body.appendChild(document.createElement('iframe'));
            await new Promise((resolve) => { frame.onload = resolve; frame.src = scripts + 'main.js'; });
            frame.contentWindow.given = given;
            const answer = await frame.contentWindow.eval(`(async () => {
              // The key is derived quickly here: this is not about guessing.
              const derive = SubtleCrypto.prototype.deriveBits;
              SubtleCrypto.prototype.deriveBits = function (how, ...all) { return derive.call(this, { ...how, iterations: 10 }, ...all); };
              const { openStore } = await import('${scripts}store.js');
              const store = await openStore({ id: 'test-of-stops', patience: 20000 });
              ${code}
            })()`);
            frame.remove();
            return answer;
          };
          const cut = `
            await store.batch(Array.from({ length: 30 }, (_, n) => ({ key: 'first/reflection/many/n' + n, value: 'words ' + n })));
            await store.write('first/reflection/many/n0', '');
            await store.setNote('lastBackup', 5);
            if (${isEnd}) await (await store.passphrase.begin('p'))('p');
            const silent = new Proxy(function () {}, { get: (_, name) => (name === 'then' ? undefined : silent), apply: () => silent, set: () => true });
            let calls = 0;
            return new Promise((resolve) => {
              for (const [owner, name] of [[IDBFactory, 'open'], [IDBFactory, 'deleteDatabase'], [IDBDatabase, 'transaction']]) {
                const own = owner.prototype[name];
                owner.prototype[name] = function (...all) {
                  calls += 1;
                  if (calls < given) return own.apply(this, all);
                  resolve('stopped');
                  return silent;
                };
              }
              (async () => { ${act} })().then(() => resolve('done'), (error) => resolve('failed: ' + error));
            });`;
          const look = `
            const mode = store.mode;
            if (mode === 'locked') await store.passphrase.unlock('p');
            const rows = store.list('').filter(({ key, value }) => value === 'words ' + key.slice(23)).length;
            const wrote = await store.write('first/reflection/many/after', 'written after');
            const answer = [mode, rows, store.list('', { gone: true }).length, store.note('lastBackup'), wrote.kept].join();
            const { left } = await store.erase();
            return answer + ',' + left;`;
          const seen = [];
          for (let at = 1, outcome = 'stopped'; outcome === 'stopped' && at < 120; at += 1) {
            outcome = await within(cut, at);
            seen.push(`${outcome} ${await within(look)}`);
          }
          return seen;
        }
        """;

    [Theory]
    [InlineData("return (await store.passphrase.begin('p'))('p');", false)]
    [InlineData("return store.passphrase.turnOff('p');", true)]
    public async Task Every_word_is_there_afterwards(string act, bool isEnd)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("about.html");
        var main = (await reader.Page.GetAttributeAsync("script[src$='main.js']", "src"))!;
        // A page without a policy, so that it may have frames.
        await reader.OpensAsync(main);
        var scripts = reader.Page.Url[..^"main.js".Length];

        var seen = await reader.Page.EvaluateAsync<string[]>(Runs, new { scripts, act, isEnd });

        Assert.True(seen.Length > 12, $"Only {seen.Length} calls were seen.");
        Assert.All(seen[..^1], one => Assert.True(one is "stopped kept,29,1,5,true,0" or "stopped locked,29,1,5,true,0", one));
        Assert.Equal(isEnd ? "done kept,29,1,5,true,0" : "done locked,29,1,5,true,0", seen[^1]);
        Assert.Contains(seen[..^1], static one => one.StartsWith("stopped kept", StringComparison.Ordinal));
        Assert.Contains(seen[..^1], static one => one.StartsWith("stopped locked", StringComparison.Ordinal));
    }
}
