using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>Data of a newer version is left alone, what cannot be read is set aside, and older data climbs.</summary>
public sealed class VersionTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    internal const string Open = """
        const open = (name, version, upgrade) => new Promise((resolve, reject) => {
          const request = indexedDB.open(name, version);
          request.onupgradeneeded = () => upgrade(request.result);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const ended = (transaction) => new Promise((resolve) => { transaction.oncomplete = resolve; });
        const all = (db, store) => new Promise((resolve) => { db.transaction(store).objectStore(store).getAll().onsuccess = (event) => resolve(event.target.result); });
        """;

    /// <summary>Data as a version that does not exist yet may keep them.</summary>
    internal const string MakeNewer = $$"""
        async () => { {{Open}}
          const db = await open('after-the-no:playbook', 7, (made) => {
            made.createObjectStore('records', { keyPath: 'key' });
            made.createObjectStore('notes', { keyPath: 'name' });
            made.createObjectStore('letters');
          });
          const writing = db.transaction('records', 'readwrite');
          writing.objectStore('records').put({ key: 'first/reflection/check-in/friend', value: 'from the future', at: 5, by: 'x', tone: 'warm' });
          await ended(writing);
          db.close();
        }
        """;

    internal const string Newer = "[7,[{\"key\":\"first/reflection/check-in/friend\",\"value\":\"from the future\",\"at\":5,\"by\":\"x\",\"tone\":\"warm\"}]]";

    internal const string LookAtNewer = $$"""
        async () => { {{Open}} const db = await open('after-the-no:playbook'); return JSON.stringify([db.version, await all(db, 'records')]); }
        """;

    [Fact]
    public async Task A_newer_version_opens_read_only_and_is_left_as_it_is()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");
        await reader.Page.EvaluateAsync(MakeNewer);
        await reader.OpensReadyAsync(Notes.CheckIn);

        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("from the future");
        await Assertions.Expect(reader.Page.Bar()).ToContainTextAsync("newer version");
        await reader.Page.Area().FillAsync("written over it");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Download my words" })).ToBeVisibleAsync();
        await Task.Delay(400);

        Assert.Equal(Newer, await reader.Page.EvaluateAsync<string>(LookAtNewer));
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("made.createObjectStore('records'); made.createObjectStore('something', { autoIncrement: true }).add({ words: 'precious' });")]
    [InlineData("made.createObjectStore('records', { autoIncrement: true }).add({ words: 'precious' }); made.createObjectStore('notes', { keyPath: 'name' });")]
    [InlineData("made.createObjectStore('notes', { keyPath: 'name' }); const store = made.createObjectStore('records', { keyPath: 'key' }); store.put({ key: 'first/step/a/b', value: { words: 'precious' }, at: 1 });")]
    public async Task What_cannot_be_read_is_set_aside_and_the_page_goes_on(string upgrade)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");
        await reader.Page.EvaluateAsync($$"""
            async () => { {{Open}} (await open('after-the-no:playbook', 1, (made) => { {{upgrade}} })).close(); }
            """);

        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync("something new");
        await reader.Page.IsSavedAsync();

        Assert.Equal("\"something new\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
        Assert.Contains("precious", await reader.Page.EvaluateAsync<string>($$"""
            async () => { {{Open}}
              const { name } = (await indexedDB.databases()).find((known) => known.name.startsWith('after-the-no:playbook:set-aside:'));
              return JSON.stringify(await all(await open(name), 'found'));
            }
            """), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("buildKey('step/seek-feedback/choose-person')", "\"first/step/seek-feedback/choose-person\"")]
    [InlineData("buildKey('field/role')", "\"shared/field/role\"")]
    [InlineData("buildKey('field/role', { scope: 'case', owner: 'c1' })", "\"c1/field/role\"")]
    [InlineData("buildKey('step/a/b', { owner: 'c1', row: 2 })", "\"c1/step/a/b/2\"")]
    [InlineData("buildKey('reflection/a/b', { owner: 'c1', scope: 'shared' })", "\"shared/reflection/a/b\"")]
    [InlineData("buildKey('tool/feedback-log/what', { row: '3' })", "\"shared/tool/feedback-log/what/3\"")]
    [InlineData("buildKey('reflection/values/five', { scope: 'shared', row: '0' })", "\"shared/reflection/values/five\"")]
    [InlineData("parseKey('shared/tool/log/what/3')", """{"scope":"shared","kind":"tool","entry":"log","item":"what","row":3,"aspect":"","content":"tool/log/what"}""")]
    [InlineData("parseKey('first/reflection/check-in/word/as')", """{"scope":"first","kind":"reflection","entry":"check-in","item":"word","row":0,"aspect":"as","content":"reflection/check-in/word"}""")]
    [InlineData("parseKey('shared/field/role')", """{"scope":"shared","kind":"field","entry":"","item":"role","row":0,"aspect":"","content":"field/role"}""")]
    [InlineData("parseKey('role')", "null")]
    [InlineData("upgrade({ version: 1, records: [] })", """{"readOnly":false,"records":[]}""")]
    [InlineData("upgrade({ version: 2, records: ['?'] })", """{"readOnly":true,"records":["?"]}""")]
    [InlineData("settle(undefined, { key: 'k', value: '' }, { now: 5, by: 'a' }) ?? null", "null")]
    [InlineData("settle({ key: 'k', value: 'x', at: 9, by: 'b' }, { key: 'k', value: '' }, { now: 5, by: 'a' })", """{"key":"k","gone":10}""")]
    [InlineData("settle({ key: 'k', value: 'x', at: 9, by: 'b' }, { key: 'k', value: 'y', base: 0 }, { now: 20, by: 'a' })", """{"key":"k","value":"y","at":20,"by":"a","also":[{"value":"x","at":9,"by":"b"}]}""")]
    [InlineData("settle({ key: 'k', value: 'x', at: 9, by: 'b' }, { key: 'k', value: 'y', base: 9 }, { now: 20, by: 'a' })", """{"key":"k","value":"y","at":20,"by":"a"}""")]
    [InlineData("settle({ key: 'k', value: 'x', at: 9, by: 'b' }, { key: 'k', value: 'old', at: 4, by: 'c' }, { now: 20, by: 'a' })", """{"key":"k","value":"x","at":9,"by":"b"}""")]
    public async Task Names_versions_and_changes_are_settled_without_a_browsers_storage(string call, string expected)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");

        var found = await reader.Page.EvaluateAsync<string>($$"""
            async () => {
              const { buildKey, parseKey, upgrade, settle } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'schema.js'));
              return JSON.stringify({{call}});
            }
            """);

        Assert.Equal(expected, found);
    }
}
