using System.Collections.Immutable;
using PlaybookGen.Kinds;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Kinds.Home;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Kinds.Steps;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>The index of a kind.</summary>
/// <param name="Kind">Its name: <c>letter</c>. The theme has the title and the lead.</param>
/// <param name="Folder">Its folder: <c>letters</c>.</param>
/// <param name="Groups">By phase or by reader; one group without a title when there are none.</param>
/// <param name="Finder">The way to a letter by two questions; null elsewhere, and while letters do not say what they hope for.</param>
/// <param name="Path">The stones, on the index of steps; null elsewhere.</param>
public sealed record ListView(string Kind, string Folder, int Count, ImmutableArray<ListGroupView> Groups, PathDrawing? Path, LetterFinderView? Finder)
{
    public static ListView From(ContentKind kind, Linker linker)
    {
        var entries = linker.Edition.Of(kind);
        var order = entries.OfType<IGrouped>().FirstOrDefault()?.GroupsOf(linker.Edition.Config) ?? [];
        return new(
            kind.Name,
            kind.Folder,
            entries.Length,
            [.. entries
                .GroupBy(static entry => (entry as IGrouped)?.Group?.Value ?? "", StringComparer.Ordinal)
                .OrderBy(group => IndexOf(order, group.Key))
                .Select(group => new ListGroupView(
                    linker.TitleOf(order, group.Key) ?? "",
                    kind == Step.Kind ? IndexOf(order, group.Key) + 1 : 0,
                    [.. group.Select(entry => CardView.Of(entry, linker))]))],
            kind == Step.Kind ? PathDrawing.Of(StepView.PathFor(linker, null)) : null,
            kind == Letter.Kind ? LetterFinderView.From(linker) : null);
    }

    private static int IndexOf(ImmutableArray<Configuration.Group> groups, string id)
    {
        for (var at = 0; at < groups.Length; at++)
            if (groups[at].Id == id)
                return at;
        return groups.Length;
    }
}

/// <param name="Title">Empty when the group has none.</param>
/// <param name="Phase">The number of the phase, from one; zero when the groups are no phases.</param>
public sealed record ListGroupView(string Title, int Phase, ImmutableArray<CardView> Cards);

/// <summary>The whole playbook on one page, to print.</summary>
/// <param name="Parts">One for each kind.</param>
public sealed record WorkbookView(string Tagline, PathDrawing Path, ImmutableArray<WorkbookPart> Parts)
{
    public static WorkbookView From(Linker linker, ImmutableArray<Entry> entries) => new(
        linker.Edition.Config.Tagline.In(linker.Language),
        PathDrawing.Of(StepView.PathFor(linker, null)),
        [.. entries
            .GroupBy(static entry => entry.Head.Kind)
            .Select(group => new WorkbookPart(
                group.Key.Name,
                group.Key.Folder,
                [.. group.Select(entry => WorkbookSection.From(entry, linker.For(entry)))]))]);
}

public sealed record WorkbookPart(string Kind, string Folder, ImmutableArray<WorkbookSection> Sections);

/// <summary>One entry in the workbook: exactly one of the views is not null.</summary>
public sealed record WorkbookSection(
    string Id, string Title, StepView? Step, Kinds.Reflections.ReflectionView? Reflection, Kinds.Letters.LetterView? Letter,
    Kinds.Tools.ToolView? Tool, Kinds.Notes.NoteView? Note)
{
    public static WorkbookSection From(Entry entry, Linker linker)
    {
        var view = entry.Head.Kind.View(entry, linker);
        return new(
            Linker.SectionId(entry), entry.Head.Title, view as StepView, view as Kinds.Reflections.ReflectionView,
            view as Kinds.Letters.LetterView, view as Kinds.Tools.ToolView, view as Kinds.Notes.NoteView);
    }
}
