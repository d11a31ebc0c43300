using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>What the stories of this folder do with a reader's answers, in the words of the page.</summary>
internal static class Answers
{
    public const string Page = "mine.html";

    /// <summary>Runs a script with <c>store</c> as a second look at the same database, and <c>archive</c>.</summary>
    public static async Task<T> RunAsync<T>(this Reader reader, string body, object? argument = null) => await reader.Page.EvaluateAsync<T>($$"""
        async (argument) => {
          const scripts = new URL('./', document.querySelector('script[src$="main.js"]').src);
          const archive = await import(scripts + 'archive.js');
          const { openStore } = await import(scripts + 'store.js');
          globalThis.second ??= await openStore({ id: document.documentElement.dataset.playbook });
          const store = globalThis.second;
          await store.refresh();
          {{body}}
        }
        """, argument);

    /// <summary>Puts answers into the store and opens the page anew.</summary>
    public static async Task KeepsAsync(this Reader reader, params (string Key, object Value)[] answers)
    {
        await reader.OpensAsync(Page);
        Assert.True(await reader.RunAsync<bool>(
            "return (await store.batch(argument)).kept;",
            answers.Select(static answer => new { key = answer.Key, value = answer.Value }).ToArray()));
        await reader.OpensAsync(Page);
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=my-answers][data-mounted]")).ToHaveCountAsync(1);
    }

    /// <summary>All records as text: equal texts mean equal stores.</summary>
    public static Task<string> RecordsAsync(this Reader reader) => reader.RunAsync<string>("return archive.canonical(store.list(''));");

    public static async Task<string> SavesBackupAsync(this Reader reader)
    {
        var download = await reader.Page.RunAndWaitForDownloadAsync(() =>
            reader.Page.GetByRole(AriaRole.Button, new() { Name = "Save a backup", Exact = true }).PressAsync("Enter"));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    public static Task ChoosesAsync(this Reader reader, string text, string mode = "restore") =>
        reader.Page.Locator($"[data-part=file][data-mode={mode}]").SetInputFilesAsync(new FilePayload
        {
            Name = "backup.json",
            MimeType = "application/json",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        });

    public static ILocator Answer(this Reader reader, string mode = "restore") => reader.Page.Locator($"[data-part={mode}]:not([hidden])");

    public static async Task BringsBackAsync(this Reader reader, string text)
    {
        await reader.ChoosesAsync(text);
        await reader.PressesAsync("Bring them back");
        await Assertions.Expect(reader.Answer().GetByRole(AriaRole.Heading)).ToHaveTextAsync("Your answers are back");
    }

    public static Task PressesAsync(this Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");

    public static async Task ErasesAsync(this Reader reader)
    {
        await reader.PressesAsync("Delete everything");
        await reader.PressesAsync("Delete everything for good");
        await Assertions.Expect(reader.Page.GetByText("0 left on this device")).ToBeVisibleAsync();
    }

    public static Task<string> FocusAsync(this Reader reader) => reader.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim().slice(0, 60)");
}
