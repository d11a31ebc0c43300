using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Output;

/// <summary>Folders into which nobody should build. Whatever is asked for, no byte of anybody else changes.</summary>
public sealed class HostileTargetTests
{
    public static TheoryData<string, int> Targets() => new()
    {
        { ".", 2 },
        { "..", 2 },
        { "../..", 2 },
        { "/", 2 },
        { "content", 2 },
        { "content/en/steps", 2 },
        { "themes/plain", 2 },
        { "../site/../site/", 2 },
        { "site.yml", 2 },
        { "../home", 2 },
        { "../repository", 2 },
        { "../link", 2 },
        { "../link/", 2 },
        { "../way-in/en", 2 },
        { "../way-in/new", 2 },
        { "../way-round", 2 },
        { "../foreign", 2 },
        { "../file", 2 },
        { "../file/inside", 3 },
        { "../empty", 0 },
        { "../missing", 0 },
        { "../missing/far/down", 0 },
        { "../site-and-more", 0 },
        { "content-of-another-kind", 0 },
    };

    [Theory, MemberData(nameof(Targets))]
    public async Task No_foreign_byte_changes(string target, int code)
    {
        using var site = WithNeighbours();
        var output = Path.GetFileName(Path.GetFullPath(Path.Combine(site.Root, target.Split("/far")[0])));
        var before = Tree.Of(site.Home);

        var run = await CliProcess.RunAsync(site.Root, ["build", "--output", target]);

        run.Fails(code);
        if (code is 0)
            Assert.Equal(Without(before, output), Without(Tree.Of(site.Home, ".playbookgen"), output));
        else
            Assert.Equal(before, Tree.Of(site.Home));
        Assert.Equal(code is 0, run.Output.StartsWith("Built", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_five_foreign_files_are_named()
    {
        using var site = WithNeighbours();

        var run = await site.RunAsync("build", "--output", Path.Combine(site.Home, "foreign"));

        run.Fails(2);
        Assert.Contains("did not make: 1.txt, 2.txt, 3.txt, 4.txt, 5.txt and 2 more.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../victim.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("steps/../../victim.txt")]
    [InlineData("steps\\..\\..\\victim.txt")]
    public async Task A_forged_manifest_reaches_nothing_outside(string path)
    {
        using var site = TempSite.Minimal();
        var victim = Path.Combine(site.Root, "victim.txt");
        File.WriteAllText(victim, "precious");
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Combine(site.Output, ".playbookgen-manifest"), $"playbookgen manifest 1\n{new string('0', 32)} {path}\n");

        var run = await site.RunAsync("build");

        Assert.True(run.Code is 0 or 2, run.Error);
        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.True(File.Exists("/etc/hostname") || !OperatingSystem.IsLinux());
    }

    [Fact]
    public async Task A_folder_of_the_site_that_became_a_link_is_not_followed()
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        var victim = Path.Combine(site.Home, "victim");
        Directory.Move(Path.Combine(site.Output, "steps"), victim);
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "steps"), victim);
        site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Other words."));
        var before = Tree.Of(victim);

        var run = await site.RunAsync("build");

        run.Fails(2);
        Assert.Equal(before, Tree.Of(victim));
    }

    private static TempSite WithNeighbours()
    {
        var site = TempSite.Minimal();
        void Beside(string path) => site.File(Path.Combine("..", path), "precious");

        Beside("home/.bashrc");
        Beside("home/Documents/letter.txt");
        Beside("repository/.git/HEAD");
        Beside("repository/.git/objects/ab/cdef");
        foreach (var number in Enumerable.Range(1, 7))
            Beside($"foreign/{number}.txt");
        Beside("file");
        Directory.CreateDirectory(Path.Combine(site.Home, "empty"));
        Directory.CreateDirectory(Path.Combine(site.Home, "led-to"));
        Directory.CreateSymbolicLink(Path.Combine(site.Home, "link"), Path.Combine(site.Home, "led-to"));
        Directory.CreateSymbolicLink(Path.Combine(site.Home, "way-in"), Path.Combine(site.Root, "content"));
        Directory.CreateSymbolicLink(Path.Combine(site.Home, "way-round"), site.Root);
        return site;
    }

    private static string Without(string tree, string folder) => string.Join('\n', tree.Split('\n').Where(line =>
        !line.StartsWith(folder + "/", StringComparison.Ordinal) && !line.StartsWith($"site/{folder}/", StringComparison.Ordinal)));
}
