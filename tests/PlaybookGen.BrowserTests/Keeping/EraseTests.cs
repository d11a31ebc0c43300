using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>Everything of ours goes, nothing of others, and no tab brings it back.</summary>
public sealed class EraseTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>Everything of this origin that has a name: databases, what is in local and session storage, caches.</summary>
    internal const string Names = """
        async () => JSON.stringify([
          (await indexedDB.databases()).map(({ name }) => name).sort(), Object.keys(localStorage).sort(), Object.keys(sessionStorage).sort(), (await caches.keys()).sort(),
        ])
        """;

    /// <summary>Makes something of every kind, of this playbook and of others on the same origin.</summary>
    internal const string Neighbours = """
        async () => {
          const open = (name) => new Promise((resolve) => {
            const request = indexedDB.open(name, 1);
            request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'key' });
            request.onsuccess = () => { request.result.close(); resolve(); };
          });
          for (const prefix of ['after-the-no', 'after-the-no-2', 'other']) {
            await open(`${prefix}:playbook:set-aside:1`);
            localStorage.setItem(`${prefix}:appearance`, 'dark');
            sessionStorage.setItem(`${prefix}:place`, 'here');
            await caches.open(`${prefix}:offline`);
          }
        }
        """;

    /// <summary>What of that belongs to others.</summary>
    internal const string Others = "[\"after-the-no-2:playbook:set-aside:1\",\"other:playbook:set-aside:1\"],[\"after-the-no-2:appearance\",\"other:appearance\"],[\"after-the-no-2:place\",\"other:place\"],[\"after-the-no-2:offline\",\"other:offline\"]";

    [Fact]
    public async Task Erasing_leaves_nothing_of_ours_and_everything_of_others()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.EvaluateAsync(Neighbours);
        await reader.Page.Area().FillAsync("to be erased");
        await reader.Page.IsSavedAsync();
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        await Assertions.Expect(other.Area()).ToHaveValueAsync("to be erased");
        await other.Area().FocusAsync();

        var left = await reader.Page.WithStoreAsync<int>("return (await store.erase()).left;");

        Assert.Equal(0, left);
        Assert.Equal($"[{Others}]", await reader.Page.EvaluateAsync<string>(Names));
        foreach (var page in new[] { reader.Page, other })
            await Assertions.Expect(page.Area()).ToHaveValueAsync("");
        await Task.Delay(800);
        Assert.Equal($"[{Others}]", await reader.Page.EvaluateAsync<string>(Names));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_another_tab_was_about_to_keep_does_not_come_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        await other.Area().FillAsync("kept before");
        await other.IsSavedAsync();

        var typing = other.Area().PressSequentiallyAsync(" and still typing");
        await reader.Page.WithStoreAsync<int>("return (await store.erase()).left;");
        await typing;
        await Task.Delay(800);

        Assert.DoesNotContain("kept before", await reader.Page.KeptAsync("first/" + Notes.Friend), StringComparison.Ordinal);
        await other.ReloadAsync();
        await other.IsReadyAsync();
        Assert.DoesNotContain("kept before", await other.Area().InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_pages_leaves_nothing_on_the_device()
    {
        await using var reader = await room.ReaderAsync();
        foreach (var path in new[] { "index.html", Notes.CheckIn, Notes.Step })
            await reader.OpensReadyAsync(path);

        Assert.Equal("[[],[],[],[]]", await reader.Page.EvaluateAsync<string>(Names));
    }
}
