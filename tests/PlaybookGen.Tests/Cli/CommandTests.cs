using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Cli;

/// <summary>What is the same for all commands: options, exit codes, where the words go.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("build", "--nonsense")]
    [InlineData("check", "--nonsense")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "many")]
    [InlineData("build", "--format", "xml")]
    [InlineData("build", "--url", "nowhere")]
    [InlineData("new", "poem", "A title")]
    [InlineData("new", "step")]
    [InlineData("ids", "surplus")]
    [InlineData("dance")]
    [InlineData]
    public async Task A_command_that_nobody_knows_is_refused_on_the_error_stream_alone(params string[] arguments)
    {
        var run = await TempSite.InvokeAsync(false, arguments);

        run.Fails(2);
        Assert.Equal("", run.Output);
        Assert.EndsWith("Run 'playbookgen --help' to see what there is.\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "build")]
    [InlineData("build --help", "--overwrite")]
    [InlineData("--version", ".")]
    public async Task Help_and_version_are_told_on_the_output(string arguments, string expected)
    {
        var run = await TempSite.InvokeAsync(false, arguments.Split(' '));

        run.Succeeds();
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("ids")]
    [InlineData("new", "note", "A note")]
    public async Task Without_a_site_file_a_command_says_so_and_writes_nothing(params string[] arguments)
    {
        using var site = TempSite.Bare();

        var run = await site.RunAsync(arguments);

        run.Fails(2);
        Assert.Contains("There is no site.yml", run.Error, StringComparison.Ordinal);
        Assert.Equal("site/", Tree.Of(site.Home));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("ids")]
    [InlineData("new", "note", "A note")]
    public async Task A_source_folder_that_does_not_exist_is_not_made(params string[] arguments)
    {
        using var site = TempSite.Bare();
        Directory.Delete(site.Root);

        var run = await site.RunAsync(arguments);

        run.Fails(2);
        Assert.Equal("", Tree.Of(site.Home));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task Problems_in_the_content_are_one_line_each_and_exit_1(string command)
    {
        using var site = TempSite.Minimal().File("content/en/notes/odd.md", TempSite.NoteText("odd", "Odd", "See [nothing](nowhere.md)."));

        var run = await site.RunAsync(command);

        run.Fails(1);
        var line = Assert.Single(run.Error.Split('\n'), static line => line.Contains("error", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal) && line.StartsWith("content", StringComparison.Ordinal));
        Assert.StartsWith("content/en/notes/odd.md:6:", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task Problems_in_the_site_file_exit_2(string command)
    {
        using var site = TempSite.Minimal().File("site.yml", "titel: A small playbook\nlanguages: [en]\ntheme: plain\n");

        var run = await site.RunAsync(command);

        run.Fails(2);
        Assert.Contains("titel", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task A_warning_stops_nothing_unless_the_run_is_strict(string command)
    {
        using var site = TempSite.Minimal().File(
            "content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Some words.").Replace("minutes=2", "minutes=20", StringComparison.Ordinal));

        var strict = await site.RunAsync(command, "--strict");
        var isBuilt = Directory.Exists(site.Output);
        var plain = await site.RunAsync(command);

        strict.Fails(1);
        Assert.False(isBuilt);
        plain.Fails(0);
        Assert.Contains("warning PBG501", plain.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task For_github_each_problem_is_an_annotation_on_the_output(string command)
    {
        using var site = TempSite.Minimal()
            .File("content/en/notes/odd, and more.md", TempSite.NoteText("odd", "Odd", "Words."))
            .File("content/en/notes/plain.md", TempSite.NoteText("plain", "100% plain", "See [100%](nowhere.md)."));

        var run = await site.RunAsync(command, "--format", "github");

        run.Fails(1);
        var lines = run.Output.Split('\n');
        Assert.Contains(lines, static line => line.StartsWith("::error file=content/en/notes/plain.md,line=6,col=", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("::error file=content/en/notes/odd%2C and more.md,line=1,col=1,title=PBG605::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_see_the_line_with_a_caret_under_the_place()
    {
        using var site = TempSite.Minimal().File("content/en/notes/odd.md", TempSite.NoteText("odd", "Odd", "See [nothing](nowhere.md)."));

        var run = await site.RunAsync(frames: true, "check");

        run.Fails(1);
        var lines = run.Error.Split('\n').ToList();
        var shown = lines.FindIndex(static line => line.Contains("6 │ See [nothing](nowhere.md).", StringComparison.Ordinal));
        Assert.True(shown > 0, run.Error);
        var caret = lines[shown + 1].Replace("\e[31m", "", StringComparison.Ordinal).Replace("\e[0m", "", StringComparison.Ordinal);
        var place = lines[shown].IndexOf("nowhere.md", StringComparison.Ordinal);
        Assert.Equal('^', caret[place]);
        Assert.Equal(' ', caret[place - 1]);
    }

    [Fact]
    public async Task Control_characters_of_a_file_never_reach_the_terminal()
    {
        using var site = TempSite.Minimal().File("content/en/notes/odd.md", TempSite.NoteText("odd", "Odd", "See \e]0;title\a \e[2J [nothing](nowhere.md)."));

        var run = await site.RunAsync(frames: true, "check");

        run.Fails(1);
        Assert.DoesNotContain("\e]0", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2J", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\a", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/en/steps/02-aux.md", "id: second")]
    [InlineData("content/en/steps/02-second.md", "id: second\nslug: nul")]
    public async Task A_name_that_windows_keeps_for_a_device_is_a_problem_and_no_fault(string file, string head)
    {
        using var site = TempSite.Minimal().File(file, TempSite.StepText("second", "Second", "Words.").Replace("id: second", head, StringComparison.Ordinal));

        var run = await site.RunAsync("check");

        run.Fails(1);
        Assert.StartsWith(file, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_problems_a_hundred_are_shown_and_the_rest_is_counted()
    {
        using var site = TempSite.Minimal()
            .File("content/en/notes/odd.md", TempSite.NoteText("odd", "Odd", string.Concat(Enumerable.Repeat("See [nothing](nowhere.md).\n", 120))));

        var run = await site.RunAsync("check");

        run.Fails(1);
        Assert.Contains("… and 20 more.", run.Error, StringComparison.Ordinal);
    }
}
