using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Letters;

/// <summary>A field that a letter asks for; a shared one is described in <c>fields.yml</c>.</summary>
public sealed record LetterField(
    Located<string> Id, bool Shared, string Label, string? Hint, string Type, bool Required, string? Example, int? Max,
    string? Text, ToneDefaults Default, ImmutableArray<LetterField.Option> Options)
{
    public static LetterField From(FieldReader fields)
    {
        var id = fields.Id(joiner: '_');
        if (fields.Flag("shared"))
            return Sharing(id);
        var type = fields.OneOf("type", SharedField.Types);
        return new(
            id,
            false,
            fields.Text("label").Value,
            fields.OptionalText("hint")?.Value,
            type,
            fields.Flag("required"),
            fields.OptionalText("example")?.Value,
            fields.OptionalWhole("max", 1, 2000),
            type is "sentence" ? fields.Text("text").Value : null,
            ToneDefaults.Read(fields, "default"),
            fields.Each("options", "an option", static option => new Option(option.Id().Value, option.Text("label").Value)));
    }

    /// <summary>Before its description is known.</summary>
    public static LetterField Sharing(Located<string> id) => new(id, true, "", null, "text", false, null, null, null, ToneDefaults.None, []);

    public sealed record Option(string Id, string Label);

    /// <summary>Whether something always stands for it: the reader must fill it, or a default does.</summary>
    public bool IsAlwaysThere => Required || !Default.IsEmpty;

    /// <summary>A shared field with the words of its description.</summary>
    public LetterField With(SharedField shared, string language) => this with
    {
        Label = shared.Label.In(language),
        Hint = shared.Hint.IsEmpty ? null : shared.Hint.In(language),
        Type = shared.Type,
        Required = shared.Required,
        Example = shared.Example.IsEmpty ? null : shared.Example.In(language),
        Max = shared.Max,
        Default = shared.Defaults.FirstOrDefault(item => item.Language == language).Default ?? ToneDefaults.None,
        Options = [.. shared.Options.Select(option => new Option(option.Id, option.Label.In(language)))],
    };
}

/// <summary>What the other side may answer, and where that leads.</summary>
public sealed record Reply(string Id, string Label, Reference Then);

public sealed record FollowUp(Wait After, Reference Letter);

/// <summary>A letter to fill in and send, in one or more tones.</summary>
/// <param name="Want">What the writer hopes for, of the groups of <c>site.yml</c>.</param>
/// <param name="Channel"><c>email</c>, <c>message</c>, <c>post</c> or <c>note-to-self</c>.</param>
/// <param name="Limit">Encoded characters that a mail link may carry.</param>
/// <param name="Longest">How long it may get; null when the usual lengths of its tones hold.</param>
public sealed record Letter(
    EntryHead Head, string? Purpose, string? When, Located<string>? To, Located<string>? Want, string Channel, int Limit, Length? Longest,
    ImmutableArray<LetterField> Fields,
    ImmutableArray<Tone> Tones, FollowUp? FollowUp, ImmutableArray<Reply> Replies, ImmutableArray<string> Do, ImmutableArray<string> Dont)
    : Entry(Head), IGrouped
{
    public static readonly string[] Targets = ["letter", "step", "tool", "reflection", "note", "page"];

    public static ContentKind Kind { get; } = new()
    {
        Name = "letter",
        Noun = "a letter",
        Folder = "letters",
        Extension = ".md",
        Scaffold = "Letters/scaffold.md",
        HasMarkdown = false,
        Read = Read,
        View = static (entry, linker) => LetterView.From((Letter)entry, linker),
        Check = static (entry, edition) => GroupTitles.Check((Letter)entry, edition.Config)
            .Concat(GroupTitles.Check(((Letter)entry).Want, edition.Config.Wants))
            .Concat(LetterCheck.WithFields((Letter)entry, edition.Data, edition.Language))
            .Concat(LetterCheck.WithOthers((Letter)entry, edition)),
    };

    /// <summary>What goes to somebody else can rest before it goes.</summary>
    public bool CanRest => Channel is not "note-to-self";

    public Located<string>? Group => To;
    public ImmutableArray<Group> GroupsOf(SiteConfig config) => config.Audiences;

    public override IEnumerable<Reference> OwnReferences =>
        Replies.Select(static reply => reply.Then).Concat(FollowUp is null ? [] : [FollowUp.Letter]);

    public override IEnumerable<Keepable> Keeps =>
        Fields.Where(static asked => asked.Id.Value.Length > 0 && !asked.Shared).Select(static asked => new Keepable("field", asked.Id, asked.Label, $"field-{asked.Id.Value}") { Answer = asked.Type });

    private static Letter Read(EntryHead head, FieldReader fields, EntryText text)
    {
        var letter = new Letter(
            head,
            fields.OptionalText("purpose")?.Value,
            fields.OptionalText("when")?.Value,
            fields.OptionalText("to"),
            fields.OptionalText("want"),
            fields.OneOf("channel", "message", "email", "post", "note-to-self"),
            fields.OptionalWhole("limit", 200, 20_000) ?? 1_400,
            LongestFrom(fields),
            fields.Each("fields", "a field of a letter", LetterField.From),
            new LetterParser(text, fields.Problems).Tones(),
            fields.Group("follow-up", "a follow-up", FollowUpFrom),
            fields.Each("replies", "a reply", ReplyFrom),
            [.. fields.Texts("do").Select(static item => item.Value)],
            [.. fields.Texts("dont").Select(static item => item.Value)]);
        fields.Problems.AddRange(LetterCheck.Alone(letter));
        return letter;
    }

    private static Length? LongestFrom(FieldReader fields)
    {
        if (fields.OptionalText("longest") is not { } longest)
            return null;
        var length = Length.Parse(longest.Value);
        if (length is null)
            fields.Problems.Add(Problems.NotALength(longest));
        return length;
    }

    private static FollowUp FollowUpFrom(FieldReader fields)
    {
        var after = fields.Text("after");
        var wait = Wait.Parse(after.Value);
        if (wait is null && after.Value.Length > 0)
            fields.Problems.Add(Problems.NotAWait(after));
        return new(wait ?? Wait.Usual, Reference.To("letter", fields.Text("letter")));
    }

    private static Reply ReplyFrom(FieldReader fields)
    {
        var nowhere = new Reference("", null, fields.Span);
        var then = fields.Group("then", "a place to go", target =>
        {
            target.Allow(Targets);
            return Targets.Where(target.Has).Select(kind => Reference.To(kind, target.Text(kind))).FirstOrDefault(nowhere);
        });
        if (then is null || then == nowhere)
            fields.Problems.Add(Problems.MissingField(fields.Span, "a reply", "then"));
        return new(fields.Id().Value, fields.Text("label").Value, then ?? nowhere);
    }
}
