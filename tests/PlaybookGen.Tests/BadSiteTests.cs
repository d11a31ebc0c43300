using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// Each mistake that an author or designer can make is a small site in a folder whose name is the mistake; problems.txt
/// holds all that is said about it, in one run.
/// </summary>
public sealed class BadSiteTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Sites", "bad");

    public static TheoryData<string> Sites() =>
        [.. Directory.GetDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Sites))]
    public void A_broken_site_gets_exactly_these_problems(string name)
    {
        var site = Path.Combine(Folder, name);

        var result = SiteBuilder.Build(DiskFolder.Site(site), new MemoryFolder(), new BuildOptions(CheckPages: true), new BuildMemory());

        Golden.Check(Path.Combine(site, "problems.txt"), string.Concat(result.Problems.Items.Select(static problem => problem + "\n")));
    }
}
