using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>
/// The one Markdown dialect: CommonMark with tables, footnotes, task lists, alerts and directives. Every extension is
/// named here; the bundled set would turn braces in prose into attributes and video links into frames.
/// </summary>
public static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Parses the text from <paramref name="from"/> on; places are those of the whole file.</summary>
    public static Outcome<MarkdownBody> Parse(string file, string text, int from = 0)
    {
        var places = new LineIndex(file, text);
        return Parse(text, from, (offset, length) => places.At(from + offset, length), places);
    }

    /// <summary>Parses words that stand inside YAML; every problem is told at the place of the words.</summary>
    public static Outcome<MarkdownBody> ParseWords(Located<string> words) =>
        Parse(words.Value, 0, (_, _) => words.Span, new(words.Span.File, words.Value));

    private static Outcome<MarkdownBody> Parse(string text, int from, Func<int, int, SourceSpan> place, LineIndex places)
    {
        if (MarkdownLimits.Check(text, from, places) is { } tooMuch)
            return new(MarkdownBody.Empty, [tooMuch]);
        try
        {
            var document = Markdown.Parse(from is 0 ? text : text[from..], Pipeline);
            using var builder = new BodyBuilder(Pipeline, place);
            return builder.Build(document);
        }
        catch (ArgumentException)
        {
            return new(MarkdownBody.Empty, [Problems.NestedTooDeep(place(0, 1), "Brackets, quotes or lists", MarkdownLimits.MaxNesting)]);
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseAlertBlocks()
            .UsePreciseSourceLocation();
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new DirectiveParser());
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new CustomContainerParser());
        return builder.Build();
    }
}
