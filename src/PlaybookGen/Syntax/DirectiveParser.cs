using Markdig.Parsers;
using Markdig.Syntax;

namespace PlaybookGen.Syntax;

/// <summary>A line <c>::name argument</c> in the syntax tree.</summary>
internal sealed class DirectiveLine(BlockParser parser, string name, string argument) : LeafBlock(parser)
{
    public string Name { get; } = name;
    public string Argument { get; } = argument;
}

/// <summary>Recognises <c>::name argument</c> alone on a line. Two colons within prose stay text.</summary>
internal sealed class DirectiveParser : BlockParser
{
    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.ToString().TrimEnd();
        if (processor.IsCodeIndent || !line.StartsWith("::", StringComparison.Ordinal) || line.StartsWith(":::", StringComparison.Ordinal))
            return BlockState.None;

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? line[2..] : line[2..space];
        if (!Ids.IsValid(name))
            return BlockState.None;

        processor.NewBlocks.Push(new DirectiveLine(this, name, space < 0 ? "" : line[(space + 1)..].Trim())
        {
            Span = new(processor.Start, processor.Line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
        });
        return BlockState.BreakDiscard;
    }
}
