using System.Collections.Immutable;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>A part of a text, in reading order.</summary>
public abstract record Block;

/// <summary>Ordinary Markdown.</summary>
public sealed record Prose(Html Html) : Block;

/// <summary><c>&gt; [!KIND]</c>: a note beside the text. The kind is in lower case.</summary>
public sealed record Callout(Located<string> Kind, ImmutableArray<Block> Blocks) : Block;

/// <summary><c>::: name</c> … <c>:::</c> other than a checklist.</summary>
public sealed record Container(Located<string> Name, ImmutableArray<Block> Blocks) : Block;

/// <summary><c>::name argument</c> on a line of its own: puts one thing in.</summary>
public sealed record Directive(Located<string> Name, Located<string> Argument) : Block
{
    /// <summary>Names that put in an entry of that kind.</summary>
    public static readonly string[] Embeds = ["letter", "reflection", "tool", "step", "note", "page"];
}

/// <summary><c>::: checklist {#id}</c>: a heading, a few words, and items to tick.</summary>
public sealed record ChecklistBlock(
    Located<string> Id,
    string Title,
    Html Intro,
    ImmutableArray<ChecklistLine> Items) : Block;

/// <summary>One <c>- [ ]</c> line; the attributes are as written, for the kind of entry to read.</summary>
/// <param name="End">Where its own words end, some lines below the start when they are long.</param>
public sealed record ChecklistLine(
    Located<string>? Id,
    string Words,
    Html Label,
    Html Why,
    bool Optional,
    ImmutableArray<(Located<string> Key, Located<string> Value)> Attributes,
    SourceSpan Span,
    SourceSpan End);

public sealed record Heading(string Id, string Words, int Level, SourceSpan Span);

/// <summary>A parsed text with everything that others may ask about it.</summary>
public sealed record MarkdownBody(
    ImmutableArray<Block> Blocks,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Reference> References,
    ImmutableArray<Picture> Pictures)
{
    public static MarkdownBody Empty { get; } = new([], [], [], []);

    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>Every block, those inside notes and containers included.</summary>
    public IEnumerable<Block> AllBlocks() => Inside(Blocks);

    private static IEnumerable<Block> Inside(IEnumerable<Block> blocks) => blocks.SelectMany(static block => block switch
    {
        Callout callout => Inside(callout.Blocks).Prepend(callout),
        Container container => Inside(container.Blocks).Prepend(container),
        _ => [block],
    });
}
