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
public sealed record Keepable(string Type, Located<string> Id, string Label);

/// <summary>A piece of content: a step, a letter, a tool. Its kind says what else it holds.</summary>
public abstract record Entry(EntryHead Head)
{
    /// <summary>References that do not stand in the text, such as a letter named on an item.</summary>
    public virtual IEnumerable<Reference> OwnReferences => [];

    /// <summary>Names on its page that a link can lead to.</summary>
    public virtual IEnumerable<string> Anchors => Head.Body.Headings.Select(static heading => heading.Id);

    /// <summary>What a reader can write or tick here, by id.</summary>
    public virtual IEnumerable<Keepable> Keeps => [];

    public IEnumerable<Reference> References => Head.Body.References.Concat(Embedded(Head.Body)).Concat(Head.Cites).Concat(OwnReferences);

    private static IEnumerable<Reference> Embedded(MarkdownBody body) => body.AllBlocks()
        .OfType<Directive>()
        .Where(static line => line.Argument.Value.Length > 0)
        .Select(static line => Reference.To(line.Name.Value, line.Argument));

    public string Name => Head.Name;
}
