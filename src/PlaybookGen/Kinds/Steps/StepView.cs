using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Steps;

/// <summary>A stone of the path.</summary>
/// <param name="Phase">The number of its phase, from one; zero when it has none.</param>
/// <param name="Items">The ids of the items that count towards being done, joined by blanks.</param>
/// <param name="More">The ids of the optional items, joined by blanks.</param>
public sealed record StoneView(
    int Number, string Title, string Summary, string Href, string Id, bool IsCurrent, int Phase, string Items, string More);

/// <param name="Phase">The title of the phase, or null.</param>
/// <param name="PhaseNumber">From one; zero when it has none.</param>
/// <param name="MarkId">For the id attribute of the place where a reader says that the whole step is done, or not for them.</param>
/// <param name="MarkKey">The name under which that is kept; null for a step that has nothing to tick.</param>
public sealed record StepView(
    HeadView Head, int Number, int Total, string? Phase, int PhaseNumber, string? When, string? Outcome, string MarkId, string? MarkKey,
    ImmutableArray<BlockView> Blocks, ImmutableArray<StoneView> Path, CardView? Previous, CardView? Next)
{
    public const string Mark = "_state";

    public static StepView From(Step step, Linker linker)
    {
        var steps = linker.Edition.Of(Step.Kind);
        var at = steps.IndexOf(step);
        return new(
            HeadView.Of(step, linker),
            at + 1,
            steps.Length,
            linker.TitleOf(linker.Edition.Config.Phases, step.Group?.Value),
            PhaseNumberOf(step, linker),
            step.When,
            step.Outcome,
            linker.Anchor(Mark),
            step.Checklists.IsEmpty ? null : $"{Step.Kind.Name}/{step.Head.Id.Value}/{Mark}",
            BlockView.From(step, step.Checklists, linker),
            PathFor(linker, step),
            at > 0 ? CardView.Of(steps[at - 1], linker) : null,
            at + 1 < steps.Length ? CardView.Of(steps[at + 1], linker) : null);
    }

    /// <summary>All steps in order; the current one is marked.</summary>
    public static ImmutableArray<StoneView> PathFor(Linker linker, Step? current) =>
        [.. linker.Edition.Of(Step.Kind).Cast<Step>().Select((step, at) => new StoneView(
            at + 1, step.Head.Title, step.Head.Summary, linker.Href(step), step.Head.Id.Value, step == current, PhaseNumberOf(step, linker),
            IdsOf(step, optional: false), IdsOf(step, optional: true)))];

    private static string IdsOf(Step step, bool optional) => string.Join(' ', step.Checklists
        .SelectMany(static list => list.Items)
        .Where(item => item.Optional == optional)
        .Select(static item => item.Id.Value));

    public static int PhaseNumberOf(Step step, Linker linker)
    {
        var phases = linker.Edition.Config.Phases;
        for (var at = 0; at < phases.Length; at++)
            if (phases[at].Id == step.Group?.Value)
                return at + 1;
        return 0;
    }
}
