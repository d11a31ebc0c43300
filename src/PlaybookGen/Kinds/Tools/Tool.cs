using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Kinds.Tools.Readers;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Tools;

/// <summary>A worksheet of one of a few kinds; it works on screen and on paper.</summary>
/// <param name="Scope"><c>shared</c>: one for all cases; <c>case</c>: filled anew for each.</param>
public sealed record Tool(EntryHead Head, string Type, string Scope, MarkdownBody Intro, MarkdownBody After, ToolParts Parts) : Entry(Head)
{
    private static readonly (string Name, Func<FieldReader, ToolParts> Read)[] Types =
    [
        ("roadmap", Roadmap.Read),
        ("log", Log.Read),
        ("table", Tracker.Read),
        ("board", Board.Read),
        ("calendar", Calendar.Read),
        ("card", Card.Read),
        ("timer", Timer.Read),
        ("reader", Reader.Read),
    ];

    public static ContentKind Kind { get; } = new()
    {
        Name = "tool",
        Noun = "a tool",
        Folder = "tools",
        Extension = ".yml",
        Scaffold = "Tools/scaffold.yml",
        HasMarkdown = false,
        Read = Read,
        View = static (entry, linker) => ToolView.From((Tool)entry, linker),
    };

    public override IEnumerable<MarkdownBody> Texts => [Intro, After];

    public override IEnumerable<string> Anchors => Intro.Headings.Concat(After.Headings).Select(static heading => heading.Id);

    public override IEnumerable<Reference> OwnReferences => Parts.References;
    public override bool IsShared => Scope is "shared";

    public override IEnumerable<Keepable> Keeps =>
        Parts.Keeps.Where(static part => part.Id.Value.Length > 0).Select(part => new Keepable("field", part.Id, part.Label, Parts.AnchorOf(part))
        {
            Answer = Parts.IsOnce ? part.Type : Keepable.ByRow(part.Type),
            IsByRow = Parts.IsByRow,
            Options = [.. part.Options.Select(static option => (option.Id.Value, option.Label))],
        });

    private static Tool Read(EntryHead head, FieldReader fields, EntryText text)
    {
        var type = fields.OneOf("kind", Types.Select(static known => known.Name).ToArray());
        if (fields.OptionalText("kind")?.Value != type)
            fields.Allow([.. fields.Keys().Select(static key => key.Value)]);
        var parts = Types.First(known => known.Name == type).Read(fields);
        foreach (var again in parts.Keeps.GroupBy(static part => part.Id.Value, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
            fields.Problems.Add(Problems.IdTwice(again.Id, parts.Keeps.First(part => part.Id.Value == again.Id.Value).Id.Span));
        return new(head, type, fields.OptionalOneOf("scope", "shared", "case") ?? "shared", Words(fields, "intro"), Words(fields, "after"), parts);
    }

    private static MarkdownBody Words(FieldReader fields, string key)
    {
        if (fields.OptionalText(key) is not { } words)
            return MarkdownBody.Empty;
        var body = MarkdownParser.ParseWords(words);
        fields.Problems.AddRange(body.Problems);
        fields.Problems.AddRange(BodyCheck.Run(body.Value, checklists: false));
        return body.Value;
    }
}
