using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>A kind of content: its folder, how it is read, and what its template sees.</summary>
public sealed record ContentKind
{
    /// <summary>In references and templates: <c>step</c>.</summary>
    public required string Name { get; init; }

    /// <summary>For messages: “a step”.</summary>
    public required string Noun { get; init; }

    /// <summary>Below <c>content/&lt;language&gt;/</c>, and the folder of its pages.</summary>
    public required string Folder { get; init; }

    /// <summary><c>.md</c> or <c>.yml</c>.</summary>
    public required string Extension { get; init; }

    /// <summary>Whether the order comes from two digits at the start of the file name.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The only file of the kind, when there is just one: the front page.</summary>
    public string? OnlyFile { get; init; }

    /// <summary>Whether its pages lie beside the front page and have no index of their own.</summary>
    public bool IsAtRoot { get; init; }

    /// <summary>Whether the text below the front matter is Markdown; otherwise the kind reads it itself.</summary>
    public bool HasMarkdown { get; init; } = true;

    /// <summary>Whether its text may hold checklists.</summary>
    public bool HasChecklists { get; init; }

    /// <summary>Whether it is printed in the workbook.</summary>
    public bool IsInWorkbook { get; init; } = true;

    /// <summary>What <c>new</c> writes: the path of a file below <c>Kinds/</c>.</summary>
    public required string Scaffold { get; init; }

    public required Func<EntryHead, FieldReader, EntryText, Entry> Read { get; init; }

    public required Func<Entry, Linker, object> View { get; init; }

    /// <summary>What can be wrong with an entry only once all others are known.</summary>
    public Func<Entry, Edition, IEnumerable<Diagnostic>> Check { get; init; } = static (_, _) => [];

    public bool Equals(ContentKind? other) => ReferenceEquals(this, other);
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>The whole text of a file and where what follows the front matter begins.</summary>
public sealed record EntryText(string File, string Text, int BodyStart);
