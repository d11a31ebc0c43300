using System.Text.Json;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.MessageReading;

/// <summary>Somebody pastes the message they got.</summary>
[Collection(OneClipboard.Name)]
public sealed class MessageStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_pasted_message_is_marked_read_and_followed_by_a_letter()
    {
        await using var reader = await room.OpensReaderAsync();

        await reader.PastesAsync(Pasting.Usual);

        await Assertions.Expect(reader.Page.Part("sure")).ToHaveTextAsync("Only standard wording.");
        await Assertions.Expect(reader.Page.Part("lines").Locator("li")).ToHaveCountAsync(3);
        Assert.Equal(["none", "standard", "standard", "none", "none"], await reader.Page.MarksAsync());
        Assert.Equal(Pasting.Usual, await reader.Page.ShownAsync());
        await Assertions.Expect(reader.Page.Part("tag").First).ToHaveTextAsync("[standard wording]", new() { UseInnerText = false });
        await Assertions.Expect(reader.Page.Part("silent-list").Locator("dt")).ToHaveTextAsync("standard wording in 2 sentences");
        await Assertions.Expect(reader.Page.Part("silent-list").Locator("dd")).ToContainTextAsync("no code in it");
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("Only standard wording.");
        await reader.Page.Part("suggestion-link").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Reply to the no and leave the door open");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_message_that_only_looks_like_a_no_is_told_as_such()
    {
        await using var reader = await room.OpensReaderAsync();

        await reader.PastesAsync("Unfortunately the role is currently on hold.");

        await Assertions.Expect(reader.Page.Part("sure")).ToHaveTextAsync("This may not be a no.");
        await Assertions.Expect(reader.Page.Part("suggestion-link").GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "../letters/ask-timeline.html");
    }

    [Fact]
    public async Task The_thirty_messages_read_as_the_generator_reads_them()
    {
        await using var reader = await room.OpensReaderAsync();
        foreach (var message in Pasting.Messages)
        {
            await reader.Page.Message().FillAsync(message.Message.Value);
            await reader.Page.Press("Read it").ClickAsync();

            Assert.Equal(message.Marks.Select(static mark => mark.Value), await reader.Page.MarksAsync());
            Assert.Equal(await reader.Page.Message().InputValueAsync(), await reader.Page.ShownAsync());
            Assert.Equal($"../letters/{message.Letter!.Value.Value}.html", await reader.Page.Part("suggestion-link").GetByRole(AriaRole.Link).GetAttributeAsync("href"));
        }

        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Nothing_of_a_message_stays_or_goes_anywhere_until_it_is_kept()
    {
        const string Secret = "zebra-secret-4711";
        await using var reader = await room.OpensReaderAsync();

        await reader.PastesAsync($"Dear {Secret}, unfortunately no. {Secret} regrets.");
        await reader.Page.Press("Read it").ClickAsync();
        await Nowhere();
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=message-reader][data-mounted]")).ToHaveCountAsync(1);

        await Nowhere();
        Assert.Equal("", await reader.Page.Message().InputValueAsync());
        await Assertions.Expect(reader.Page.Part("result")).ToBeHiddenAsync();
        Assert.DoesNotContain(reader.Requests, static url => url.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        reader.IsUndisturbed();

        async Task Nowhere()
        {
            var kept = await reader.Page.EvaluateAsync<JsonElement>("""
                async () => {
                  const said = [location.href, document.title, history.state, document.cookie, { ...localStorage }, { ...sessionStorage }];
                  for (const { name } of await indexedDB.databases()) {
                    const db = await new Promise((resolve) => { indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result); });
                    for (const store of db.objectStoreNames) said.push(await new Promise((resolve) => { db.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result); }));
                    db.close();
                  }
                  return said;
                }
                """);
            Assert.DoesNotContain(Secret, kept.GetRawText(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Typing_and_emptying_work_too()
    {
        await using var reader = await room.OpensReaderAsync();

        await reader.Page.Press("Read it").ClickAsync();
        await Assertions.Expect(reader.Page.Part("none")).ToBeFocusedAsync();
        await reader.Page.Message().PressSequentiallyAsync("We regret to inform you.");
        await Assertions.Expect(reader.Page.Part("sure")).ToHaveTextAsync("Only standard wording.");
        await reader.Page.Press("Empty the field").ClickAsync();

        await Assertions.Expect(reader.Page.Message()).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Part("result")).ToBeHiddenAsync();
        Assert.Equal("", await reader.Page.Part("message").TextContentAsync());
    }

    [Fact]
    public async Task By_keyboard_alone_it_is_read_kept_removed_and_brought_back()
    {
        await using var reader = await room.OpensReaderAsync();

        await reader.Page.Message().FocusAsync();
        await reader.Page.Keyboard.InsertTextAsync(Pasting.Usual);
        await GoesOnTo("[data-part=read]");
        Assert.Equal("What these words say", await Focus());
        await GoesOnTo("[data-part=about] summary");
        await GoesOnTo("[data-part=keep]");
        await Assertions.Expect(reader.Page.Part("kept-heading")).ToBeFocusedAsync();
        await GoesOnTo("[data-focus='remove 1']");
        await Assertions.Expect(reader.Page.Part("kept-heading")).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Part("kept-message")).ToHaveCountAsync(0);
        await GoesOnTo("[data-part=undo]");

        await Assertions.Expect(reader.Page.Part("kept-message")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Page.Part("kept-heading")).ToBeFocusedAsync();
        reader.IsUndisturbed();

        Task<string> Focus() => reader.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");

        async Task GoesOnTo(string selector)
        {
            for (var n = 0; n < 30; n++)
            {
                await reader.Page.Keyboard.PressAsync("Tab");
                if (!await reader.Page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
                    continue;
                await reader.Page.Keyboard.PressAsync("Enter");
                return;
            }

            Assert.Fail($"Tab never reached {selector}.");
        }
    }
}
