using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Pages;

/// <summary>A page beside the path: about, privacy, help.</summary>
public sealed record InfoPage(EntryHead Head) : Entry(Head)
{
    public static ContentKind Kind { get; } = new()
    {
        Name = "page",
        Noun = "a page",
        Folder = "pages",
        Extension = ".md",
        Scaffold = "Pages/scaffold.md",
        IsAtRoot = true,
        IsInWorkbook = false,
        Read = static (head, _, _) => new InfoPage(head),
        View = static (entry, linker) => new InfoPageView(HeadView.Of(entry, linker), BlockView.From(entry, [], linker)),
    };
}

public sealed record InfoPageView(HeadView Head, ImmutableArray<BlockView> Blocks);
