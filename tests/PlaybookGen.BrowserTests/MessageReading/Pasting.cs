using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Files;
using PlaybookGen.Kinds.Tools;
using PlaybookGen.Kinds.Tools.Readers;
using PlaybookGen.Model;
using PlaybookGen.Reading;

namespace PlaybookGen.BrowserTests.MessageReading;

/// <summary>What somebody does with a message on the page of the message reader, and what they see.</summary>
internal static class Pasting
{
    public const string Page = "tools/message-reader.html";
    public const string Place = "tool/message-reader";

    public const string Usual = "Dear Sam,\n\nThank you for your interest. Unfortunately, we have decided to move forward with other candidates.\n\nKind regards,\nNobody Atall";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The phrase list as the generator has it.</summary>
    public static Kinds.Tools.Readers.Reader English { get; } = (Kinds.Tools.Readers.Reader)((Tool)EntryReader.Read(
        new(new(SitePath.Of("content/en/tools/message-reader.yml"), 0, 0), Tool.Kind, "en"), File.ReadAllBytes(Path.Combine(Root, "content/en/tools/message-reader.yml"))).Value!).Parts;

    /// <summary>The same messages that the tests of the generator read.</summary>
    public static IReadOnlyList<ReaderExample> Messages { get; } =
        DataReader.Read(DiskFolder.Site(Root), "tests/PlaybookGen.Tests/Messages/english.yml", "a message", ReaderExample.Read).Value;

    public static ILocator Message(this IPage page) => page.GetByLabel("The message", new() { Exact = true });

    public static ILocator Part(this IPage page, string name) => page.Locator($"[data-behaviour=message-reader] [data-part={name}]");

    public static ILocator Press(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Puts a text into the clipboard, as another program would, and pastes it over what is in the field.</summary>
    public static async Task PastesAsync(this Support.Reader reader, string text)
    {
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.Page.EvaluateAsync("(text) => navigator.clipboard.writeText(text)", text);
        await reader.Page.Message().FocusAsync();
        await reader.Page.Keyboard.PressAsync("Control+A");
        await reader.Page.Keyboard.PressAsync("Control+V");
        await Assertions.Expect(reader.Page.Part("result")).ToBeVisibleAsync();
    }

    public static async Task KeepsItAsync(this Support.Reader reader)
    {
        await reader.Page.Locator("summary", new() { HasTextString = "Keep this message" }).ClickAsync();
        await reader.Page.Press("Keep it").ClickAsync();
        await Assertions.Expect(reader.Page.Part("kept-words")).ToHaveTextAsync("Kept on this device.");
    }

    /// <summary>All signs of the marked message, without the words of the marks.</summary>
    public static Task<string> ShownAsync(this IPage page) => page.Part("message").EvaluateAsync<string>("""
        (message) => {
          const copy = message.cloneNode(true);
          for (const tag of copy.querySelectorAll('[data-part=tag]')) tag.remove();
          return copy.textContent;
        }
        """);

    public static Task<string[]> MarksAsync(this IPage page) => page.Part("message").EvaluateAsync<string[]>(
        "(message) => [...message.children].filter((sentence) => !('quoted' in sentence.dataset)).map((sentence) => sentence.dataset.label ?? 'none')");

    /// <summary>Runs code with the modules of the message reader and the list of the page.</summary>
    public static Task<T> WithReaderAsync<T>(this IPage page, string body, object? given = null) => page.EvaluateAsync<T>($$"""
        async (given) => {
          const folder = new URL('../components/message-reader/', document.querySelector('script[src$="main.js"]').src);
          const { everything } = await import(folder + 'words.js');
          const { markingOf } = await import(folder + 'marking.js');
          const { listFrom } = await import(folder + 'message-reader.js');
          const { reader } = listFrom(document.querySelector('[data-behaviour=message-reader]'));
          {{body}}
        }
        """, given);

    public static async Task<Support.Reader> OpensReaderAsync(this ReadingRoom room, BrowserNewContextOptions? options = null)
    {
        var reader = await room.ReaderAsync(options);
        await reader.OpensReadyAsync(Page);
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=message-reader][data-mounted]")).ToHaveCountAsync(1);
        return reader;
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
