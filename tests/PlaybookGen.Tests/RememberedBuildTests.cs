using System.Text;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// A build that remembers, as <c>serve</c> does, makes the same bytes and tells the same problems as one that does not,
/// after whatever edits. Edits are drawn by chance, from a seed; PLAYBOOKGEN_SEED draws others.
/// </summary>
public sealed class RememberedBuildTests
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOKGEN_SEED"), out var seed) ? seed : 1;

    [Fact]
    public void After_two_hundred_edits_a_remembered_build_equals_a_fresh_one()
    {
        var random = new Random(Seed);
        var site = new EditedSite(random);
        var memory = new BuildMemory { KeepsPages = true };
        var (rewritten, templates) = (new MemoryFolder(), new BuildMemory());
        var history = new List<string>();
        var whole = 0;

        for (var round = 0; round < 200; round++)
        {
            history.Add(site.Edit());
            // Compiling templates is slow, so nine of ten fresh builds keep those; all files are new to them.
            Rewrite(site.Folder, rewritten);
            var (remembered, fresh) = (Build(site.Folder, memory), Build(rewritten, round % 10 is 0 ? new BuildMemory() : templates));

            Assert.True(
                remembered == fresh,
                $"seed {Seed}, round {round}: {FirstDifference(remembered, fresh)}\nafter\n{string.Join('\n', history.TakeLast(6))}");
            if (fresh.StartsWith("problems", StringComparison.Ordinal))
                site.Undo();
            else
                whole++;
        }

        Assert.InRange(whole, 120, 200);
    }

    private static void Rewrite(MemoryFolder from, MemoryFolder to)
    {
        foreach (var file in to.List())
            to.Delete(file.Path);
        foreach (var file in from.List())
            to.Share(file.Path, from.Read(file.Path)!);
    }

    private static string Build(MemoryFolder site, BuildMemory memory)
    {
        var output = new MemoryFolder();
        var result = SiteBuilder.Build(site, output, new BuildOptions(LiveReload: true), memory);
        return result.Succeeded
            ? string.Join('\0', output.List().Select(file => $"{file.Path}\n{Encoding.UTF8.GetString(output.Read(file.Path)!)}"))
            : "problems\n" + string.Join('\n', result.Problems.Items);
    }

    private static string FirstDifference(string remembered, string fresh)
    {
        var (left, right) = (remembered.Split('\0'), fresh.Split('\0'));
        foreach (var (one, other) in left.Zip(right))
        {
            if (one == other)
                continue;
            var (lines, others) = (one.Split('\n'), other.Split('\n'));
            var at = lines.Zip(others).TakeWhile(static pair => pair.First == pair.Second).Count();
            return $"{lines[0]} / {others[0]}, line {at}:\nremembered {lines.ElementAtOrDefault(at)}\nfresh      {others.ElementAtOrDefault(at)}";
        }

        return $"{left.Length} files and {right.Length} files";
    }
}
