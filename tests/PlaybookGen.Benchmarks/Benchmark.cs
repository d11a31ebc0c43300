using PlaybookGen.Benchmarks.Measuring;
using PlaybookGen.Benchmarks.Samples;

namespace PlaybookGen.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Wishes(IReadOnlyList<int> Sizes, int Runs, bool Hugo, bool Serve, string Cli, string? Work);

/// <summary>Runs the programs in turns and prints what they used. A target that is not reached is no failure: it is said.</summary>
internal static class Benchmark
{
    private const int ServePages = 1000;
    private const int Edits = 20;

    public static int Run(Wishes wishes)
    {
        try
        {
            Stopclock.Require();
            if (!File.Exists(wishes.Cli))
                throw new CannotMeasureException($"There is no {wishes.Cli}. Name it with --cli.");
            using var scratch = new Scratch(wishes.Work);
            var hugo = wishes.Hugo ? Machine.Find("hugo") : null;
            Report.Begin(wishes.Cli, hugo, scratch, wishes.Runs);
            Start(wishes);
            foreach (var size in wishes.Sizes)
                Builds(new(wishes, hugo, scratch, size));
            if (wishes.Serve)
                Serve(wishes.Cli, scratch);
        }
        catch (CannotMeasureException why)
        {
            Console.Error.WriteLine(why.Message);
        }

        return 0;
    }

    private static void Start(Wishes wishes)
    {
        var series = new Series("PlaybookGen --version");
        var launch = Launch.Net(wishes.Cli, "--version");
        Stopclock.Run(launch);
        for (var run = 0; run < wishes.Runs; run++)
            series.Add(Stopclock.Run(launch).Usage);
        Report.Table("Start", [series]);
    }

    private static void Builds(Round round)
    {
        round.Prepare();
        round.Clean();
        round.NoChange();
        Report.Builds(round);
        round.Remove();
    }

    private static void Serve(string cli, Scratch scratch)
    {
        var site = scratch.At("serve");
        var pages = SamplePage.Make(ServePages);
        SampleSites.WritePlaybook(site, pages);
        // A different page each time, all over the site: after a change of words only, one page is new.
        var edits = pages.Where(static page => !page.IsStep).Where(static (_, at) => at % 47 is 0).Take(Edits)
            .Select(page => (Path.Combine(site, "content", "en", SampleSites.SourceOf(page)), SampleSites.AddressOf(page)));
        Report.Serve(ServePages, ServeClock.RunAsync(cli, site, edits).GetAwaiter().GetResult());
        scratch.Clear(site);
    }
}
