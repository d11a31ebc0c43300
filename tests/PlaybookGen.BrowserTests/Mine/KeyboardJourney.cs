using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>From the first tick to the copy that comes back, without ever touching a mouse.</summary>
public sealed class KeyboardJourney(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_reader_ticks_answers_finds_copies_deletes_and_brings_back_by_keyboard_alone()
    {
        await using var reader = await room.ReaderAsync();
        // From the start, because a chooser that opens before the browser was told to hand it over is lost.
        reader.Page.FileChooser += static (_, _) => { };
        await reader.OpensAsync("steps/acknowledge-emotions.html");
        for (var n = 0; n < 3; n++)
        {
            await TabToAsync(reader, "input[type=checkbox]:not(:checked)");
            await reader.Page.Keyboard.PressAsync("Space");
        }

        await reader.OpensAsync("reflections/check-in.html");
        await TabToAsync(reader, "textarea");
        await reader.Page.Keyboard.TypeAsync("Tired, and relieved");
        await reader.Page.WaitForTimeoutAsync(500);
        await TabToAsync(reader, "nav a[href$='mine.html']", "Shift+Tab");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("My playbook");
        await Assertions.Expect(reader.Page.Locator(".said__tick")).ToHaveCountAsync(3);
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync("Tired, and relieved");
        var before = await reader.RecordsAsync();

        await TabToAsync(reader, "[data-part=save]");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Keyboard.PressAsync("Enter"));
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        await TabToAsync(reader, "[data-behaviour=erase] [data-part=ask]");
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Delete all of it for good?", await reader.FocusAsync());
        await TabToAsync(reader, "[data-part=yes]");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.GetByText("0 left on this device")).ToHaveCountAsync(2);
        Assert.Equal("Delete everything", await reader.FocusAsync());

        await TabToAsync(reader, "[data-part=file][data-mode=restore]", "Shift+Tab");
        var chooser = await reader.Page.RunAndWaitForFileChooserAsync(() => reader.Page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(new FilePayload { Name = "b.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await Assertions.Expect(reader.Answer()).ToContainTextAsync("It has 4 answers in 2 places.");
        await TabToAsync(reader, "[data-part=restore] button");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Answer().GetByRole(AriaRole.Heading)).ToBeFocusedAsync();

        Assert.Equal(before, await reader.RecordsAsync());
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("Your answers are back");
        reader.IsUndisturbed();
    }

    private static async Task TabToAsync(Reader reader, string selector, string key = "Tab")
    {
        for (var n = 0; n < 150; n++)
        {
            await reader.Page.Keyboard.PressAsync(key);
            if (await reader.Page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"Tab never reached {selector}.");
    }
}
