using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>What every entry has, of whatever kind.</summary>
/// <param name="Hash">Of the file's bytes: equal hashes mean equal entries.</param>
/// <param name="Formerly">Earlier ids of this entry.</param>
/// <param name="Params">The free-form words that only a theme reads.</param>
public sealed record EntryHead(
    ContentKind Kind,
    string Language,
    SitePath File,
    ContentHash Hash,
    Located<string> Id,
    string Title,
    string Summary,
    string? Slug,
    bool Draft,
    int? Order,
    int? Minutes,
    ImmutableArray<string> Tags,
    ImmutableArray<Reference> Cites,
    string? Caution,
    ImmutableArray<string> Covers,
    DateOnly? Reviewed,
    ImmutableArray<Located<string>> Formerly,
    ImmutableArray<(string Key, string Value)> Params,
    MarkdownBody Body)
{
    /// <summary>The name by which references find it: <c>letter:thanks</c>.</summary>
    public string Name => $"{Kind.Name}:{Id.Value}";
}

/// <summary>Something under which a reader's answer can be kept: an item, a question, a field.</summary>
/// <param name="Type">What kind of thing: <c>item</c>, <c>question</c>, <c>field</c>.</param>
/// <param name="Anchor">Where it stands on the page of its entry, before the linker makes it an id.</param>
public sealed record Keepable(string Type, Located<string> Id, string Label, string Anchor)
{
    /// <summary>How the answer is given, such as <c>scale</c>; empty for a tick.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Whether it counts towards being done.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the answers of a row belong together.</summary>
    public bool IsByRow { get; init; }

    /// <summary>What the answer is offered to later, or null.</summary>
    public string? Feeds { get; init; }

    /// <summary>Whether the reader marks the answer as fact, guess or story.</summary>
    public bool LabelAs { get; init; }

    /// <summary>The answers that are kept as ids, with their words; empty when the answer is kept as it is.</summary>
    public ImmutableArray<(string Id, string Label)> Options { get; init; } = [];

    /// <summary>The way of answering of a place that stands in every row.</summary>
    public static string ByRow(string type) => Answers.ByRow(type);

    /// <summary>The name under which it is kept, without the reader's case: <c>step/begin/one-thing</c>.</summary>
    public string KeyIn(Entry entry) => $"{entry.Head.Kind.Name}/{entry.Head.Id.Value}/{Id.Value}";
}

/// <summary>A piece of content: a step, a letter, a tool. Its kind says what else it holds.</summary>
public abstract record Entry(EntryHead Head)
{
    /// <summary>References that do not stand in the text, such as a letter named on an item.</summary>
    public virtual IEnumerable<Reference> OwnReferences => [];

    /// <summary>Names on its page that a link can lead to.</summary>
    public virtual IEnumerable<string> Anchors => Head.Body.Headings.Select(static heading => heading.Id);

    /// <summary>What a reader can write or tick here, by id.</summary>
    public virtual IEnumerable<Keepable> Keeps => [];

    /// <summary>Whether one answer stands for all cases of a reader.</summary>
    public virtual bool IsShared => false;

    /// <summary>Every text that it holds.</summary>
    public virtual IEnumerable<MarkdownBody> Texts => [Head.Body];

    public IEnumerable<Reference> References =>
        Texts.SelectMany(static text => text.References.Concat(Embedded(text))).Concat(Head.Cites).Concat(OwnReferences);

    private static IEnumerable<Reference> Embedded(MarkdownBody text) => text.AllBlocks()
        .OfType<Directive>()
        .Where(static line => line.Argument.Value.Length > 0 && Directive.Embeds.Contains(line.Name.Value))
        .Select(static line => Reference.To(line.Name.Value, line.Argument));

    public string Name => Head.Name;
}
