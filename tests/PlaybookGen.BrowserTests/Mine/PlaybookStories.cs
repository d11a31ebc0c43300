using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>What a reader sees on the own page, and how to take it along and bring it back.</summary>
public sealed class PlaybookStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly (string, object)[] Some =
    [
        ("first/step/seek-feedback/decide-whom", true),
        ("first/step/seek-feedback/thank-them", true),
        ("first/reflection/interview-replay/overall", "4"),
        ("shared/field/role", "Baker"),
        ("shared/tool/feedback-log/wording/2", "<b>“Too quiet”</b>\n# and *kind*"),
        ("first/step/long-gone/old-item", "Words of an older day"),
    ];

    [Fact]
    public async Task An_empty_playbook_says_that_this_is_fine()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync(Answers.Page);

        await Assertions.Expect(reader.Page.GetByText("Nothing here yet, and that is fine.")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByText("Nothing yet.", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("[data-part=catalogue]")).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_was_ticked_and_written_on_pages_is_found_with_its_words_and_a_way_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("steps/seek-feedback.html");
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await reader.OpensAsync("reflections/check-in.html");
        await reader.Page.Locator("textarea").First.FillAsync("A few\nhonest words");
        await reader.Page.WaitForTimeoutAsync(400);

        await reader.OpensAsync(Answers.Page);

        var said = reader.Page.Locator(".my-answers");
        await Assertions.Expect(said.GetByText("1 of 6 done")).ToBeVisibleAsync();
        await Assertions.Expect(said.GetByText("A few honest words")).ToBeVisibleAsync();
        await Assertions.Expect(said.Locator("[data-part=go] a")).ToHaveTextAsync("How am I right now");
        await said.GetByRole(AriaRole.Link, new() { NameRegex = new("^change ?: Read what") }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Seek feedback");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Checkbox).First).ToBeInViewportAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Answers_whose_place_is_gone_are_shown_copied_and_printed()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync([.. Enumerable.Range(1, 40).Select(static n => ($"first/step/gone-{n}/thing-{n}", (object)$"orphan{n}word"))]);

        var shown = await reader.Page.Locator("[data-earlier]").First.InnerTextAsync();
        var backup = await reader.SavesBackupAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await reader.Page.Locator("main").InnerTextAsync();

        Assert.Contains("Earlier answers", shown, StringComparison.Ordinal);
        foreach (var n in Enumerable.Range(1, 40))
            foreach (var place in new[] { shown, backup, printed })
                Assert.Contains($"orphan{n}word", place, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_backup_brings_everything_back_after_everything_was_deleted_and_twice_is_once()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        var before = await reader.RecordsAsync();

        var backup = await reader.SavesBackupAsync();
        await Assertions.Expect(reader.Page.Locator(".my-data__facts [data-part=last]")).ToContainTextAsync("2");
        await reader.ErasesAsync();
        Assert.Equal("[]", await reader.RecordsAsync());
        Assert.Equal("Delete everything", await reader.FocusAsync());
        await reader.BringsBackAsync(backup);

        Assert.Equal(before, await reader.RecordsAsync());
        await reader.ChoosesAsync(backup);
        await Assertions.Expect(reader.Answer()).ToContainTextAsync("Everything in it is here already.");
        Assert.Equal(before, await reader.RecordsAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Newer_answers_stay_older_ones_are_kept_beside_them_and_undo_goes_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(("shared/field/role", "Baker"), ("shared/field/company", "Mill"));
        var backup = await reader.SavesBackupAsync();
        await reader.KeepsAsync(("shared/field/role", "Miller"));
        var before = await reader.RecordsAsync();

        await reader.ChoosesAsync(backup);
        await Assertions.Expect(reader.Answer()).ToContainTextAsync("1 differs and is newer here.");
        await reader.PressesAsync("Bring them back");

        await Assertions.Expect(reader.Page.Locator(".said__words").GetByText("Miller")).ToBeVisibleAsync();
        await reader.Page.Locator(".said__older summary").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".said__older").GetByText("Baker")).ToBeVisibleAsync();
        await reader.Answer().GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Assertions.Expect(reader.Answer()).ToContainTextAsync("Undone.");
        Assert.Equal(before, await reader.RecordsAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Trying_a_backup_touches_nothing()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        var backup = await reader.SavesBackupAsync();
        await reader.ErasesAsync();

        await reader.ChoosesAsync(backup, "try");

        await Assertions.Expect(reader.Answer("try")).ToContainTextAsync("This backup is fine.");
        await Assertions.Expect(reader.Answer("try")).ToContainTextAsync("It has 6 answers in 5 places.");
        await Assertions.Expect(reader.Answer("try")).ToContainTextAsync("Step: Seek feedback (2)");
        Assert.Equal("[]", await reader.RecordsAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_answers_of_one_entry_can_be_deleted_and_brought_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        var values = (await reader.Page.Locator(".said__item").AllInnerTextsAsync()).Order(StringComparer.Ordinal);

        await reader.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Delete these answers ?: Seek feedback") }).PressAsync("Enter");

        await Assertions.Expect(reader.Page.Locator("main").GetByText("2 answers deleted from “Seek feedback”.")).ToBeVisibleAsync();
        Assert.Equal("What you ticked and wrote", await reader.FocusAsync());
        await Assertions.Expect(reader.Page.Locator(".said h3").GetByText("Seek feedback")).ToHaveCountAsync(0);
        await reader.Page.Locator("[data-behaviour=my-answers]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator(".said h3").GetByText("Seek feedback")).ToHaveCountAsync(1);
        Assert.Equal(values, (await reader.Page.Locator(".said__item").AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task As_text_and_on_paper_no_word_is_lost()
    {
        await using var reader = await room.ReaderAsync();
        var words = string.Join(' ', Enumerable.Range(1, 3000).Select(static n => $"w{n}"));
        await reader.KeepsAsync([.. Some, ("first/reflection/interview-replay/would-change", words)]);

        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.PressesAsync("Save as text to read"));
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await reader.Page.Locator("main").InnerTextAsync();

        foreach (var place in new[] { text, paper })
            foreach (var said in new[] { words, "Baker", "“Too quiet”", "# and *kind*", "Words of an older day", "Decide whom to ask" })
                Assert.Contains(said, place, StringComparison.Ordinal);
        Assert.Contains("> # and *kind*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Delete", paper, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }
}
