using PlaybookGen.Benchmarks.Measuring;
using PlaybookGen.Benchmarks.Samples;

namespace PlaybookGen.Benchmarks;

/// <summary>All programs at one number of pages. They take turns, so that a busy machine is unkind to all of them.</summary>
internal sealed class Round(Wishes wishes, string? hugo, Scratch scratch, int size)
{
    private readonly string _playbook = scratch.At("playbook");
    private readonly string _hugoSite = scratch.At("hugo");
    private readonly string _files = scratch.At("files");

    public int Size => size;
    public Series Floor { get; } = new("read and write only");
    public Series Own { get; } = new("PlaybookGen");
    public Series OwnAgain { get; } = new("PlaybookGen, nothing changed");
    public Series? Hugo { get; } = hugo is null ? null : new("Hugo");
    public Series? HugoCached { get; } = hugo is null ? null : new("Hugo, links cached");
    public Series? HugoAgain { get; } = hugo is null ? null : new("Hugo, nothing changed");

    /// <summary>Pages and megabytes of the finished sites, to see that they are alike.</summary>
    public (int Pages, double Megabytes) OwnSite { get; private set; }
    public (int Pages, double Megabytes) HugoSite { get; private set; }

    private string OwnOutput => Path.Combine(_playbook, "_site");
    private string HugoOutput => Path.Combine(_hugoSite, "public");
    private string FloorOutput => scratch.At("copy");

    /// <summary>Writes the sources, and lets each program run once: the system then has its files in memory.</summary>
    public void Prepare()
    {
        var pages = SamplePage.Make(size);
        SampleSites.WritePlaybook(_playbook, pages);
        if (hugo is not null)
            SampleSites.WriteHugo(_hugoSite, pages);
        foreach (var (_, turn) in Turns())
            turn();
        OwnSite = Look(OwnOutput);
        HugoSite = hugo is null ? default : Look(HugoOutput);
    }

    public void Clean()
    {
        var turns = Turns().ToList();
        for (var run = 0; run < wishes.Runs; run++)
            for (var at = 0; at < turns.Count; at++)
            {
                var (series, turn) = turns[(run + at) % turns.Count];
                series.Add(turn());
            }
    }

    public void NoChange()
    {
        for (var run = 0; run < wishes.Runs; run++)
        {
            var (usage, output) = Stopclock.Run(Build);
            if (!output.StartsWith("Nothing changed", StringComparison.Ordinal))
                throw new CannotMeasureException($"The build did not see that nothing changed: {output}");
            OwnAgain.Add(usage);
            HugoAgain?.Add(Stopclock.Run(HugoBuild()).Usage);
        }
    }

    public void Remove()
    {
        foreach (var folder in (string[])[_playbook, _hugoSite, FloorOutput])
            scratch.Clear(folder);
    }

    private Launch Build => Launch.Net(wishes.Cli, "build", "--source", _playbook);
    private Launch HugoBuild(string config = "config.yml") =>
        new(hugo!, "--quiet", "--source", _hugoSite, "--config", config, "--cacheDir", scratch.At("hugo-cache"));

    private IEnumerable<(Series Series, Func<Usage> Run)> Turns()
    {
        yield return (Own, () =>
        {
            scratch.Clear(OwnOutput);
            scratch.Clear(Path.Combine(_playbook, ".playbookgen"));
            return Stopclock.Run(Build).Usage;
        });
        if (HugoCached is not null)
            yield return (HugoCached, () => CleanHugo(HugoBuild("config.yml," + SampleSites.HugoCached)));
        if (Hugo is not null)
            yield return (Hugo, () => CleanHugo(HugoBuild()));
        yield return (Floor, () =>
        {
            scratch.Clear(FloorOutput);
            if (Directory.Exists(OwnOutput))
                ReadAndWrite.List(OwnOutput, _files);
            return Stopclock.Run(new("dotnet", typeof(ReadAndWrite).Assembly.Location, ReadAndWrite.Verb, _playbook, _files, FloorOutput)).Usage;
        });
    }

    private Usage CleanHugo(Launch launch)
    {
        scratch.Clear(HugoOutput);
        return Stopclock.Run(launch).Usage;
    }

    private static (int, double) Look(string output)
    {
        var files = new DirectoryInfo(output).GetFiles("*", SearchOption.AllDirectories);
        return (files.Count(static file => file.Extension is ".html"), files.Sum(static file => file.Length) / 1048576.0);
    }
}
