using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>The playbook in this repository, as it will be published.</summary>
public sealed class PlaybookTests
{
    [Fact]
    public void The_playbook_builds_without_a_single_problem()
    {
        var site = DiskFolder.Site(Repository.Root);

        var result = SiteBuilder.Build(site, new MemoryFolder(), new BuildOptions(CheckPages: true), new BuildMemory());

        Assert.Equal("", string.Join('\n', result.Problems.Items));
        Assert.InRange(result.Pages, 70, int.MaxValue);
    }

    [Fact]
    public void A_playbook_that_says_only_its_title_passes_every_check() =>
        SiteTest.Minimal().Build(new(CheckPages: true)).Succeeds();
}
