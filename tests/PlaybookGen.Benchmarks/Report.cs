using System.Runtime.InteropServices;
using PlaybookGen.Benchmarks.Measuring;

namespace PlaybookGen.Benchmarks;

/// <summary>Prints tables that can be pasted into a Markdown file, and how the figures stand to what was to be reached.</summary>
internal static class Report
{
    private const double MostMemory = 250;
    private const double MostNoChange = 0.4;
    private const double MostRefresh = 0.1;

    public static void Begin(string cli, string? hugo, Scratch scratch, int runs)
    {
        Say($"{Machine.Processor()}, {Environment.ProcessorCount} cores, load {Machine.Load()}; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}");
        Say($"PlaybookGen: {cli}, {(Machine.IsReadyToRun(cli) ? "compiled ahead (ReadyToRun), as people get it" : "NOT compiled ahead (ReadyToRun): small builds cost twice as much as for people; see --help")}");
        Say(hugo is null ? "Hugo: left out" : $"Hugo: {Stopclock.Run(new(hugo, "version")).Output.Trim()}");
        Say($"Files: {scratch.Folder}, {(scratch.InMemory ? "in memory" : "on a disk; old output is moved aside, not deleted")}");
        Say($"Runs: {runs} of each program in turn, after one that does not count. Without the workbook page, for which Hugo has no counterpart.");
    }

    public static void Builds(Round round)
    {
        Table($"{round.Size:N0} pages", new[] { round.Floor, round.Own, round.Hugo, round.HugoCached, round.OwnAgain, round.HugoAgain }.OfType<Series>());
        Say($"Finished sites: PlaybookGen {round.OwnSite.Pages:N0} pages, {round.OwnSite.Megabytes:N1} MB{(round.Hugo is null ? "" : $"; Hugo {round.HugoSite.Pages:N0} pages, {round.HugoSite.Megabytes:N1} MB")}.");
        Say($"Processor time against reading and writing only: {round.Own.CpuAgainst(round.Floor):N2} times.");
        if (round.Hugo is { } hugo)
        {
            Verdict("Processor time against Hugo", round.Own.CpuAgainst(hugo), Target(round.Size), " times");
            Say($"Against Hugo with the links to sixty pages cached, so that none is marked as current: {round.Own.CpuAgainst(round.HugoCached!):N2} times.");
        }

        if (round.Size is 10_000)
        {
            Verdict("Peak memory", round.Own.Peak, MostMemory, " MB");
            Verdict("A build when nothing changed, median", Series.Median(round.OwnAgain.Wall), MostNoChange, " s");
        }
    }

    public static void Serve(int pages, List<Refresh> refreshes)
    {
        Say($"\nserve, {pages:N0} pages, {refreshes.Count} edits: seconds from saving a file");
        Say($"until the page is told: median {Series.Median(refreshes.Select(static refresh => refresh.Told)):N3}, most {refreshes.Max(static refresh => refresh.Told):N3}");
        Say($"until the page is there: median {Series.Median(refreshes.Select(static refresh => refresh.Shown)):N3}, most {refreshes.Max(static refresh => refresh.Shown):N3}");
        Verdict("From saving a file to the new page, median", Series.Median(refreshes.Select(static refresh => refresh.Shown)), MostRefresh, " s");
    }

    public static void Table(string title, IEnumerable<Series> rows)
    {
        Say($"\n| {title,-28} | CPU s, median | least | wall s, median | least | peak MB |");
        Say($"|{new string('-', 30)}|--------------:|------:|---------------:|------:|--------:|");
        foreach (var row in rows)
            Say($"| {row.Name,-28} | {Series.Median(row.Cpu),13:N3} | {row.Cpu.Min(),5:N3} | {Series.Median(row.Wall),14:N3} | {row.Wall.Min(),5:N3} | {row.Peak,7:N0} |");
        Say("");
    }

    /// <summary>The part of Hugo's processor time that is to be enough; null where nothing was promised.</summary>
    private static double? Target(int size) => size switch
    {
        64 => 1,
        1_000 => 1 / 2.0,
        10_000 => 1 / 3.0,
        _ => null,
    };

    private static void Verdict(string what, double figure, double? most, string unit) =>
        Say($"{what}: {figure:N3}{unit}{(most is null ? "" : $" (at most {most:N3}): {(figure <= most ? "reached" : "NOT REACHED")}")}");

    private static void Say(string line) => Console.WriteLine(line);
}
