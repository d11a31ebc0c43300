using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Kinds.Checklists;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Steps;

/// <summary>One step of the path: what to do, why, and how to know that it is enough.</summary>
public sealed record Step(
    EntryHead Head, Located<string>? Phase, string? When, string? Outcome, ImmutableArray<Checklist> Checklists) : Entry(Head), IGrouped
{
    public static ContentKind Kind { get; } = new()
    {
        Name = "step",
        Noun = "a step",
        Folder = "steps",
        Extension = ".md",
        Scaffold = "Steps/scaffold.md",
        IsNumbered = true,
        HasChecklists = true,
        Read = Read,
        View = static (entry, linker) => StepView.From((Step)entry, linker),
        Check = static (entry, edition) => GroupTitles.Check((Step)entry, edition.Config),
    };

    public Located<string>? Group => Phase;
    public ImmutableArray<Group> GroupsOf(SiteConfig config) => config.Phases;

    public override IEnumerable<Reference> OwnReferences => Checklist.Leading(Checklists);
    public override IEnumerable<string> Anchors => base.Anchors.Concat(Checklist.Anchors(Checklists));
    public override IEnumerable<Keepable> Keeps => Checklist.Keeps(Checklists);

    private static Step Read(EntryHead head, FieldReader fields, EntryText text)
    {
        var lists = Checklist.In(head.Body, fields.Problems);
        var items = lists.SelectMany(static list => list.Items).ToList();
        if (items.Count > 0 && items.All(static item => item.Minutes > 2))
            fields.Problems.Add(Problems.NoTwoMinutes(lists[0].Id.Span));
        return new(
            head,
            fields.OptionalText("phase"),
            fields.OptionalOneOf("when", Checklist.Times),
            fields.OptionalText("outcome")?.Value,
            lists);
    }
}
