using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Letters;

/// <param name="Key">Before the names under which it is kept what became of the letter: <c>letter/entry</c>.</param>
/// <param name="To">Who reads it, as words; or null.</param>
/// <param name="Want">What the writer hopes for, as words; or null.</param>
/// <param name="Hints">What is worth a look before it is sent; null when nobody has written that down.</param>
/// <param name="AnswerIn">How long to wait for an answer before the follow-up, or before closing it.</param>
public sealed record LetterView(
    HeadView Head, string Key, string? Purpose, string? When, string? To, string? Want, string Channel, int Limit,
    ImmutableArray<ToneView> Tones, ImmutableArray<FieldView> Fields, ImmutableArray<ReplyView> Replies,
    Wait AnswerIn, CardView? FollowUp, ImmutableArray<string> Do, ImmutableArray<string> Dont, LetterHintsView? Hints)
{
    public static LetterView From(Letter letter, Linker linker)
    {
        var views = letter.Fields.Select(field => FieldView.From(field, letter, linker)).ToImmutableArray();
        return new(
            HeadView.Of(letter, linker),
            KeyOf(letter),
            letter.Purpose,
            letter.When,
            linker.TitleOf(linker.Edition.Config.Audiences, letter.Group?.Value),
            linker.TitleOf(linker.Edition.Config.Wants, letter.Want?.Value),
            letter.Channel,
            letter.Limit,
            [.. letter.Tones.Select((tone, at) => ToneView.From(tone, letter, at is 0, views, linker))],
            views,
            [.. letter.Replies.Select(reply => ReplyView.From(reply, letter, linker)).OfType<ReplyView>()],
            letter.FollowUp?.After ?? Wait.Usual,
            letter.FollowUp is { } follow && References.Find(follow.Letter, letter, linker.Edition).Entry is { } next ? CardView.Of(next, linker) : null,
            letter.Do,
            letter.Dont,
            LetterHintsView.From(letter, linker));
    }

    public static string KeyOf(Letter letter) => $"letter/{letter.Head.Id.Value}";
}

/// <param name="Key">The name under which the value is kept; shared fields have one for all letters.</param>
/// <param name="Scope"><c>shared</c> when there is one answer for all cases, else <c>case</c>.</param>
/// <param name="Default">What stands for it when it is empty, for each tone; empty when nothing does.</param>
public sealed record FieldView(
    string Id, string InputId, string Key, string Scope, string Label, string? Hint, string Type, bool Required, string? Example, int? Max,
    string? Text, string? Autocomplete, ImmutableArray<FieldOptionView> Options, ToneDefaults Default)
{
    public static FieldView From(LetterField field, Letter owner, Linker linker)
    {
        var shared = linker.Edition.Data.Fields.FirstOrDefault(known => field.Shared && known.Id.Value == field.Id.Value);
        return shared is null
            ? Of(field, $"{LetterView.KeyOf(owner)}/{field.Id.Value}", "case", null, linker)
            : Of(shared, linker, field);
    }

    /// <summary>A field that letters share, as a field of its own or as <paramref name="asked"/> by a letter.</summary>
    public static FieldView Of(SharedField shared, Linker linker, LetterField? asked = null) => Of(
        (asked ?? LetterField.Sharing(shared.Id)).With(shared, linker.Language), $"field/{shared.Id.Value}", shared.Scope, shared.Autocomplete, linker);

    private static FieldView Of(LetterField field, string key, string scope, string? autocomplete, Linker linker)
    {
        var inputId = linker.Anchor($"field-{field.Id.Value}");
        return new(
            field.Id.Value,
            inputId,
            key,
            scope,
            field.Label,
            field.Hint,
            field.Type,
            field.Required,
            field.Example,
            field.Max,
            field.Text,
            autocomplete,
            [.. field.Options.Select(option => new FieldOptionView(option.Id, option.Label, $"{inputId}-{option.Id}"))],
            field.Default);
    }
}

public sealed record FieldOptionView(string Id, string Label, string InputId);

/// <param name="ChoiceKey">The name under which it is kept which tone the reader chose.</param>
/// <param name="TextKey">The name under which the reader's own version is kept, apart from the template.</param>
/// <param name="SubjectKey">The same for its subject.</param>
/// <param name="Subject">Empty when the letter has none.</param>
public sealed record ToneView(
    string Id, string SectionId, string Title, bool IsFirst, string ChoiceKey, string TextKey, string SubjectKey, ImmutableArray<PartView> Subject, ImmutableArray<ImmutableArray<PartView>> Paragraphs)
{
    public static ToneView From(Tone tone, Letter owner, bool isFirst, ImmutableArray<FieldView> fields, Linker linker) => new(
        tone.Id,
        linker.Anchor($"tone-{tone.Id}"),
        tone.Title,
        isFirst,
        $"{LetterView.KeyOf(owner)}/_tone",
        $"{LetterView.KeyOf(owner)}/_text-{tone.Id}",
        $"{LetterView.KeyOf(owner)}/_subject-{tone.Id}",
        [.. tone.Subject.Select(part => PartView.From(part, tone, fields))],
        [.. tone.Paragraphs.Select(paragraph => paragraph.Select(part => PartView.From(part, tone, fields)).ToImmutableArray())]);
}

/// <summary>A part of a letter as a template sees it: exactly one of these is set.</summary>
/// <param name="Optional">Parts that belong together and may be left out.</param>
public sealed record PartView(string? Text = null, BlankView? Blank = null, ImmutableArray<PartView>? Optional = null, bool Break = false)
{
    public static PartView From(LetterPart part, Tone tone, ImmutableArray<FieldView> fields) => part switch
    {
        Said said => new(Text: said.Text),
        Blank blank => new(Blank: BlankView.From(fields.FirstOrDefault(field => field.Id == blank.Field.Value), blank.Field.Value, tone)),
        Optional optional => new(Optional: [.. optional.Parts.Select(inner => From(inner, tone, fields))]),
        _ => new(Break: true),
    };
}

/// <param name="Words">What stands in the blank before anybody fills it: the default, or the name of what is missing.</param>
/// <param name="State">
/// <c>default</c>: the words may stay; <c>offered</c>: a sentence that the reader may switch on; <c>missing</c>.
/// </param>
public sealed record BlankView(string Field, string Words, string State)
{
    public static BlankView From(FieldView? field, string id, Tone tone) => field?.Default.For(tone.Id) is { } standing
        ? new(id, standing, "default")
        : new(id, field?.Text ?? field?.Label ?? id, field?.Text is null ? "missing" : "offered");
}

public sealed record ReplyView(string Id, string Label, CardView Then)
{
    public static ReplyView? From(Reply reply, Letter letter, Linker linker) =>
        References.Find(reply.Then, letter, linker.Edition).Entry is { } target ? new(reply.Id, reply.Label, CardView.Of(target, linker)) : null;
}
