using System.Text;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Cli;

/// <summary><c>ids</c>: ids for what a reader can tick, and the ledger; nothing else of a file changes.</summary>
public sealed class IdsCommandTests
{
    private const string WithoutIds =
        "---\nid: begin\ntitle: Begin   \nsummary: \"The first step.\"\n---\nWords  with   blanks. \n\n" +
        "::: checklist {#first}\n## Today\n\n" +
        "- [ ] Call the bank\n\n  It helps.\n" +
        "- [ ] Call the bank {minutes=2}\n" +
        "* [ ] not ours\n" +
        ":::\n\n```\n- [ ] An example {minutes=3}\n```\n";

    private const string Usual =
        "---\nid: begin\ntitle: Begin   \nsummary: \"The first step.\"\n---\nWords  with   blanks. \n\n" +
        "::: checklist {#first}\n## Today\n\n" +
        "- [ ] Call the bank {minutes=2}\n\n  It helps.   \n" +
        "- [ ] (optional) Call **the** bank {minutes=20 when=this-week}  \n" +
        "- [ ] Sleep {#sleep minutes=2}\n" +
        "- [ ] Write to [them](page:about),\n  and wait {minutes=5}\n" +
        "- [ ] 3 deep breaths {minutes=1}\n" +
        ":::\n\n```\n- [ ] An example {minutes=3}\n```\n";

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    public async Task Missing_ids_are_written_and_no_other_byte_changes(string end, bool mark)
    {
        var bytes = Bytes(Usual, end, mark);
        using var site = TempSite.Minimal()
            .File("content/en/pages/about.md", TempSite.NoteText("about", "About", "Words."))
            .File("content/en/steps/01-begin.md", bytes);

        var run = await site.RunAsync("ids", "--write");

        run.Succeeds();
        var expected = Usual
            .Replace("- [ ] Call the bank {minutes=2}", "- [ ] Call the bank {#call-the-bank minutes=2}", StringComparison.Ordinal)
            .Replace("bank {minutes=20 when=this-week}", "bank {#call-the-bank-2 minutes=20 when=this-week}", StringComparison.Ordinal)
            .Replace("and wait {minutes=5}", "and wait {#write-to-them-and-wait minutes=5}", StringComparison.Ordinal)
            .Replace("breaths {minutes=1}", "breaths {#item-3-deep-breaths minutes=1}", StringComparison.Ordinal);
        Assert.Equal(Printable(Bytes(expected, end, mark)), Printable(File.ReadAllBytes(Path.Combine(site.Root, "content/en/steps/01-begin.md"))));
        Assert.Contains("content/en/steps/01-begin.md: 4 ids added.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Wrote content/ids.yml; 4 items got their ids.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_names_everything_that_can_hold_a_readers_words()
    {
        using var site = TempSite.Minimal();

        (await site.RunAsync("ids", "--write")).Succeeds();
        var again = await site.RunAsync("ids", "--write");
        var check = await site.RunAsync("check", "--strict");

        Assert.EndsWith("- { id: step/begin/one-thing, kind: item, label: \"Do one thing\" }\n", site.Text("content/ids.yml"), StringComparison.Ordinal);
        Assert.Equal("Every id is in content/ids.yml.\n", again.Succeeds().Output.ReplaceLineEndings("\n"));
        check.Succeeds();
    }

    [Fact]
    public async Task Without_write_nothing_is_written()
    {
        using var site = TempSite.Minimal();
        var before = Tree.Of(site.Home);

        var run = await site.RunAsync("ids");

        Assert.Contains("run 'playbookgen ids --write'", run.Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal(before, Tree.Of(site.Home));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var site = TempSite.Minimal()
            .File("content/en/pages/about.md", TempSite.NoteText("about", "About", "Words."))
            .File("content/en/steps/01-begin.md", Usual);
        (await site.RunAsync("ids", "--write")).Succeeds();
        var before = Tree.Of(site.Home);

        (await site.RunAsync("ids", "--write")).Succeeds();

        Assert.Equal(before, Tree.Of(site.Home));
    }

    [Fact]
    public async Task A_row_of_the_ledger_is_never_taken_away()
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("ids", "--write")).Succeeds();
        var ledger = site.Text("content/ids.yml");
        site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Words.").Replace("one-thing", "another-thing", StringComparison.Ordinal));

        var run = await site.RunAsync("ids", "--write");

        run.Fails(1);
        Assert.Contains("PBG610", run.Error, StringComparison.Ordinal);
        Assert.Contains("The ledger was not changed", run.Error, StringComparison.Ordinal);
        Assert.Equal(ledger, site.Text("content/ids.yml"));
    }

    [Fact]
    public async Task What_stands_in_drafts_only_gets_no_row_and_what_is_new_is_written_before_it_is_published()
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("ids", "--write")).Succeeds();
        var draft = TempSite.StepText("later", "Later", "Words.");
        site.File("content/en/steps/02-later.md", draft.Replace("id: later", "id: later\ndraft: true", StringComparison.Ordinal));

        Assert.Equal("Every id is in content/ids.yml.\n", (await site.RunAsync("ids", "--write")).Succeeds().Output.ReplaceLineEndings("\n"));
        site.File("content/en/steps/02-later.md", draft);
        var check = await site.RunAsync("check");
        (await site.RunAsync("build")).Succeeds();
        (await site.RunAsync("ids", "--write")).Succeeds();

        Assert.Contains("PBG640", check.Fails(1).Error, StringComparison.Ordinal);
        Assert.Contains("- { id: step/later/one-thing, kind: item, label: \"Do one thing\" }\n", site.Text("content/ids.yml"), StringComparison.Ordinal);
        (await site.RunAsync("check", "--strict")).Succeeds();
    }

    [Fact]
    public async Task Faults_that_an_id_cannot_mend_leave_the_ledger_alone()
    {
        using var site = TempSite.Minimal().File("content/en/steps/01-begin.md", WithoutIds);

        var run = await site.RunAsync("ids", "--write");

        run.Fails(1);
        Assert.False(site.Has("content/ids.yml"));
        Assert.Contains("An example {minutes=3}\n", site.Text("content/en/steps/01-begin.md"), StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text, string end, bool mark) =>
        [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.Replace("\n", end, StringComparison.Ordinal))];

    private static string Printable(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace("\r", "\\r", StringComparison.Ordinal);
}
