namespace PlaybookGen.Benchmarks.Measuring;

/// <summary>The runs of one program, in order.</summary>
internal sealed class Series(string name)
{
    private readonly List<Usage> _runs = [];

    public string Name => name;
    public void Add(Usage run) => _runs.Add(run);

    public IEnumerable<double> Wall => _runs.Select(static run => run.Wall);
    public IEnumerable<double> Cpu => _runs.Select(static run => run.Cpu);
    public double Peak => _runs.Max(static run => run.Peak);

    /// <summary>
    /// The median of run against run: the two took turns, so that a busy moment of the machine met both of a pair.
    /// </summary>
    public double CpuAgainst(Series other) => Median(Cpu.Zip(other.Cpu, static (own, its) => own / its));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 is 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
