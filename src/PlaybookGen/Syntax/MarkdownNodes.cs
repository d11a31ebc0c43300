using Markdig.Extensions.CustomContainers;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace PlaybookGen.Syntax;

/// <summary>What the places of Markdig's nodes say about them.</summary>
internal static class MarkdownNodes
{
    /// <summary>Whether it is one comment and nothing else; comments are dropped, so nothing may hide behind one.</summary>
    public static bool IsComment(string html) =>
        html.StartsWith("<!--", StringComparison.Ordinal) && html.TrimEnd() is var text && text.IndexOf("-->", StringComparison.Ordinal) == text.Length - 3;

    public static bool IsInChecklist(Inline inline)
    {
        for (var block = inline.Parent is { } parent ? Leaf(parent) : null; block is not null; block = block.Parent)
            if (block is CustomContainer { Info: "checklist" })
                return true;
        return false;

        static MarkdigBlock? Leaf(ContainerInline inlines)
        {
            while (inlines.Parent is { } above)
                inlines = above;
            return inlines.ParentBlock;
        }
    }
}
