using PlaybookGen.Kinds;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Cli;

/// <summary><c>new</c>: a file that is right from the start, and never in the place of another.</summary>
public sealed class NewCommandTests
{
    public static TheoryData<string> Kinds() => [.. ContentKinds.All.Select(static kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_scaffold_builds_without_a_problem(string kind)
    {
        using var site = TempSite.Minimal();

        var made = await site.RunAsync("new", kind, "A quiet \"walk\": 100% \\ {outside}");
        var check = await site.RunAsync("check", "--strict");

        Assert.True(site.Has(made.Succeeds().Output.Trim()), made.Output);
        check.Succeeds();
    }

    [Fact]
    public async Task All_scaffolds_build_together()
    {
        using var site = TempSite.Minimal();

        foreach (var kind in ContentKinds.All)
            (await site.RunAsync("new", kind.Name, "A walk")).Succeeds();

        (await site.RunAsync("check", "--strict")).Succeeds();
        (await site.RunAsync("build")).Succeeds();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nothing_is_written_over_what_is_there(string kind)
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("new", kind, "A walk")).Succeeds();
        var before = Tree.Of(site.Home);

        var again = await site.RunAsync("new", kind, "A walk");

        again.Fails(2);
        Assert.Equal("", again.Output);
        Assert.Contains("exists already", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, Tree.Of(site.Home));
    }

    [Fact]
    public async Task A_step_gets_the_next_number()
    {
        using var site = TempSite.Minimal().File("content/en/steps/07-rest.md", TempSite.StepText("rest", "Rest", "Words."));

        var run = await site.RunAsync("new", "step", "Go on");

        Assert.Equal("content/en/steps/08-go-on.md", run.Succeeds().Output.Trim());
        Assert.Contains("id: go-on\ntitle: \"Go on\"\n", site.Text("content/en/steps/08-go-on.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("…")]
    [InlineData("")]
    [InlineData("../../etc/passwd", "content/en/notes/etc-passwd.md")]
    [InlineData("Ärger und Über\nmut", "content/en/notes/")]
    [InlineData("aux", "content/en/notes/aux")]
    public async Task Whatever_the_title_the_file_stays_in_its_folder(string title, string expected = "")
    {
        using var site = TempSite.Minimal();
        var before = Tree.Of(site.Home, "notes");

        var run = await site.RunAsync("new", "note", title);

        Assert.True(run.Code is 0 or 2, run.Error);
        if (run.Code is 0)
            Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Tree.Of(site.Home, "notes"));
    }

    [Fact]
    public async Task A_language_of_the_site_has_its_own_folder_and_another_is_refused()
    {
        using var site = TempSite.Minimal().File("site.yml", "title: A small playbook\ntagline: One step\nlanguages: [en, de]\ntheme: plain\n");

        var german = await site.RunAsync("new", "note", "Ein Wort", "--language", "de");
        var other = await site.RunAsync("new", "note", "Ein Wort", "--language", "../en");

        Assert.Equal("content/de/notes/ein-wort.md", german.Succeeds().Output.Trim());
        other.Fails(2);
    }
}
