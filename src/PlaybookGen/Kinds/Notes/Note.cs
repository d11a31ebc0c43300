using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Kinds.Checklists;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Notes;

/// <summary>Something that goes along with every step. May hold checklists.</summary>
public sealed record Note(EntryHead Head, ImmutableArray<Checklist> Checklists) : Entry(Head)
{
    public static ContentKind Kind { get; } = new()
    {
        Name = "note",
        Noun = "a note",
        Folder = "notes",
        Extension = ".md",
        Scaffold = "Notes/scaffold.md",
        HasChecklists = true,
        Read = static (head, fields, _) => new Note(head, Checklist.In(head.Body, fields.Problems)),
        View = static (entry, linker) => NoteView.From((Note)entry, linker),
    };

    public override IEnumerable<Reference> OwnReferences => Checklist.Leading(Checklists);
    public override IEnumerable<string> Anchors => base.Anchors.Concat(Checklist.Anchors(Checklists));
    public override IEnumerable<Keepable> Keeps => Checklist.Keeps(Checklists);
}

public sealed record NoteView(HeadView Head, ImmutableArray<BlockView> Blocks)
{
    public static NoteView From(Note note, Linker linker) =>
        new(HeadView.Of(note, linker), BlockView.From(note, note.Checklists, linker));
}
