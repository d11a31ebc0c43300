using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>A tab that hears nothing of a move, because it sleeps or is slow, writes in the worst moment.</summary>
public sealed class MovingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>A deaf store with one answer, a second connection, and the move itself without what follows it.</summary>
    private const string Setting = """
        const scripts = document.querySelector('script[src$="main.js"]').src.replace('main.js', 'store/');
        const { seal } = await import(scripts + 'moving.js');
        const { wrap, unwrap, keysOf } = await import(scripts + 'keys.js');
        const { openStore } = await import(scripts + '../store.js');
        const [id, factory] = ['test-of-moves', indexedDB];
        const deaf = await openStore({ id, channel: null });
        await deaf.write('first/reflection/a/b', 'before');
        const header = await wrap('p');
        const keys = await keysOf(await unwrap('p', header), header);
        const opened = (name) => new Promise((resolve) => { indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result); });
        const ended = (transaction) => new Promise((resolve) => { transaction.oncomplete = resolve; });
        // Nobody ever closes this one, as in a tab that sleeps.
        const db = await opened(`${id}:playbook`);
        const move = () => {
          localStorage.setItem(`${id}:sealed`, '1');
          return seal({ factory, id, db, header, keys });
        };
        const plainRows = () => new Promise((resolve) => { db.transaction('records').objectStore('records').getAll().onsuccess = ({ target }) => resolve(target.result); });
        const found = async () => {
          const store = await openStore({ id, channel: null });
          if (store.mode === 'locked') await store.passphrase.unlock('p');
          return store.list('').map(({ key, value }) => `${key.slice(19)}: ${value}`).join(', ');
        };
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_words_wait_for_the_passphrase_and_never_lie_in_the_old_place(bool last)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");

        var seen = await reader.Page.EvaluateAsync<string[]>($$"""
            async (last) => {
              {{Setting}}
              await move();
              const { kept, reason } = await deaf.write('first/reflection/a/c', 'too late', { last });
              const rows = await plainRows();
              await deaf.passphrase.unlock('p');
              const tries = Date.now() + 5000;
              while (deaf.pending().length > 0 && Date.now() < tries) await new Promise((resolve) => setTimeout(resolve, 50));
              return [`${kept} ${reason}`, JSON.stringify(rows), await found()];
            }
            """, last);

        Assert.Equal(["false locked", "[]", "b: before, c: too late"], seen);
    }

    [Fact]
    public async Task What_is_written_while_the_copy_is_made_is_in_it()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");

        var seen = await reader.Page.EvaluateAsync<string[]>($$"""
            async () => {
              {{Setting}}
              const open = IDBFactory.prototype.open;
              let writing = null;
              IDBFactory.prototype.open = function (name, ...all) {
                if (name.endsWith(':sealed')) writing ??= deaf.write('first/reflection/a/c', 'just then');
                return open.call(this, name, ...all);
              };
              await move();
              const { kept } = await writing;
              return [`${kept}`, JSON.stringify(await plainRows()), await found()];
            }
            """);

        Assert.Equal(["true", "[]", "b: before, c: just then"], seen);
    }

    [Fact]
    public async Task A_stray_empty_database_hides_nothing_and_is_tidied_away()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        await reader.Page.EvaluateAsync("""
            () => new Promise((resolve) => {
              localStorage.clear();
              const request = indexedDB.open('after-the-no:playbook', 1);
              request.onupgradeneeded = () => {
                request.result.createObjectStore('records', { keyPath: 'key' });
                request.result.createObjectStore('notes', { keyPath: 'name' });
              };
              request.onsuccess = () => { request.result.close(); resolve(); };
            })
            """);
        var page = await reader.ComesBackAsync(Notes.CheckIn);

        await page.IsLockedAsync();
        await page.UnlocksAsync();

        await Assertions.Expect(page.Area()).ToHaveValueAsync("only for me");
        await page.WaitForFunctionAsync("async () => (await indexedDB.databases()).map(({ name }) => name).join() === 'after-the-no:playbook:sealed'");
    }
}
