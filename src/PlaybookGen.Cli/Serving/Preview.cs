using System.Diagnostics;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Cli.Serving;

/// <summary>What the browser may see at a moment: the last good site, and the problems that keep a newer one from it.</summary>
internal sealed record Shown(MemoryFolder? Site, ProblemList Problems, long Version);

/// <summary>Builds the site in memory, again and again, and keeps the last good one.</summary>
internal sealed class Preview(string source, BuildOptions options, Terminal terminal)
{
    private readonly BuildMemory _memory = new() { KeepsPages = true };
    private readonly Lock _building = new();

    /// <summary>Replaced as a whole, so that no request sees half of a change.</summary>
    public Shown Current { get; private set; } = new(null, ProblemList.None, 0);

    /// <summary>Told after each build that changed what is shown.</summary>
    public event Action? Changed;

    public void Rebuild()
    {
        lock (_building)
        {
            var watch = Stopwatch.StartNew();
            var site = DiskFolder.Site(source);
            var next = new MemoryFolder();
            var result = Build(site, next);
            var before = Current;
            Current = new(result.Succeeded ? next : before.Site, result.Problems, before.Version + 1);
            terminal.Report(result.Problems, site, strict: false);
            terminal.Output.WriteLine(result.Succeeded
                ? $"Built {Terminal.Count(result.Pages, "page", "pages")} in {watch.ElapsedMilliseconds:N0} ms."
                : $"{Terminal.Count(result.Problems.Errors, "error", "errors")}: the last good pages stay.");
        }

        Changed?.Invoke();
    }

    /// <summary>A file that vanishes or is locked while it is read is no reason to end: the next save tries again.</summary>
    private BuildResult Build(DiskFolder site, MemoryFolder output)
    {
        try
        {
            return SiteBuilder.Build(site, output, options, _memory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(ProblemList.Sorted([Problems.Unreadable(SourceSpan.Of(SiteConfig.FileName), fault.Message)]), null, 0, 0, 0);
        }
    }
}
