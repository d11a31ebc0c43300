using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;

namespace PlaybookGen;

/// <summary>What a build came to.</summary>
/// <param name="Playbook">Null when the site could not be read so far.</param>
/// <param name="Pages">How many pages were made; zero when there were errors.</param>
/// <param name="Links">How many references were followed.</param>
public sealed record BuildResult(ProblemList Problems, Playbook? Playbook, int Pages, int Files, int Links)
{
    public bool Succeeded => !Problems.HasErrors;

    /// <summary>Left out because they are drafts.</summary>
    public ImmutableArray<Entry> Drafts => Playbook?.Drafts ?? [];
}
