using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Letters;

/// <summary>A part of a letter's text.</summary>
public abstract record LetterPart;

public sealed record Said(string Text) : LetterPart;

/// <summary><c>{{field}}</c>.</summary>
public sealed record Blank(Located<string> Field) : LetterPart;

/// <summary><c>[[ … ]]</c>: dropped as a whole when a field inside it is empty.</summary>
public sealed record Optional(ImmutableArray<LetterPart> Parts) : LetterPart;

/// <summary>A line break inside a paragraph.</summary>
public sealed record Break : LetterPart;

/// <summary>One version of a letter: its subject, if it has one, and its paragraphs.</summary>
public sealed record Tone(string Id, string Title, ImmutableArray<LetterPart> Subject, ImmutableArray<ImmutableArray<LetterPart>> Paragraphs, SourceSpan Span)
{
    public IEnumerable<Located<string>> Fields => Blanks(Subject.Concat(Paragraphs.SelectMany(static paragraph => paragraph)), inside: null)
        .Select(static blank => blank.Field);

    /// <summary>Fields that stand outside every optional part: the letter cannot do without them.</summary>
    public IEnumerable<Located<string>> NeededFields => Blanks(Subject.Concat(Paragraphs.SelectMany(static paragraph => paragraph)), inside: false)
        .Select(static blank => blank.Field);

    private static IEnumerable<Blank> Blanks(IEnumerable<LetterPart> parts, bool? inside) => parts.SelectMany(part => part switch
    {
        Blank blank => [blank],
        Optional optional when inside is not false => Blanks(optional.Parts, inside),
        _ => Enumerable.Empty<Blank>(),
    });

    /// <summary>
    /// The text when fields have these values; a field that is missing or empty drops its optional part and stands as
    /// nothing elsewhere. Paragraphs that become empty vanish.
    /// </summary>
    public (string Subject, string Body) Fill(Func<string, string?> valueOf)
    {
        var paragraphs = Paragraphs.Select(paragraph => Fill(paragraph, valueOf)).Where(static text => text.Trim().Length > 0);
        return (Fill(Subject, valueOf), string.Join("\n\n", paragraphs));
    }

    private static string Fill(ImmutableArray<LetterPart> parts, Func<string, string?> valueOf) => string.Concat(parts.Select(part => part switch
    {
        Said said => said.Text,
        Break => "\n",
        Blank blank => valueOf(blank.Field.Value) ?? "",
        Optional optional when Stands(optional, valueOf) => Fill(optional.Parts, valueOf),
        _ => "",
    }));

    private static bool Stands(Optional optional, Func<string, string?> valueOf) =>
        Blanks(optional.Parts, null).All(blank => valueOf(blank.Field.Value) is { Length: > 0 });

    /// <summary>
    /// Each paragraph as it stands when fields have these values, and whether its last words are the reader's, who may
    /// end as they like.
    /// </summary>
    public IEnumerable<(string Text, bool EndsWithBlank)> Ends(Func<string, string?> valueOf) =>
        Paragraphs.Select(paragraph => (Fill(paragraph, valueOf).Trim(), Last(paragraph, valueOf) is Blank));

    private static LetterPart? Last(ImmutableArray<LetterPart> parts, Func<string, string?> valueOf) => parts.Reverse().Select(part => part switch
    {
        Said said => said.Text.Trim().Length > 0 ? said : null,
        Blank blank => valueOf(blank.Field.Value) is { Length: > 0 } ? blank : null,
        Optional optional => Stands(optional, valueOf) ? Last(optional.Parts, valueOf) : null,
        _ => (LetterPart?)null,
    }).FirstOrDefault(static part => part is not null);
}
