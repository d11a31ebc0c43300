using System.Collections.Immutable;
using System.Globalization;
using PlaybookGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PlaybookGen.Syntax;

/// <summary>
/// Reads YAML from parser events into located nodes, behind limits that are counted while reading: depth, number of
/// nodes, no anchors or aliases, no tags, one document, no key twice. See decision 0007.
/// </summary>
public sealed class YamlReader
{
    public const int MaxDepth = 32;
    public const int MaxNodes = 50_000;

    private readonly string _file;
    private readonly int _lines;
    private readonly List<Diagnostic> _problems = [];
    private readonly Parser _parser;
    private int _nodes;

    private YamlReader(string file, string text)
    {
        _file = file;
        _lines = text.Count(static letter => letter is '\n') + 1;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The mapping at the top of <paramref name="text"/>, or null when it cannot be read at all.</summary>
    public static Outcome<YamlMap?> ReadMap(string file, string text)
    {
        var read = Read(file, text);
        if (read.Value is null or YamlMap)
            return new(read.Value as YamlMap ?? (read.HasErrors ? null : YamlMap.Empty(file)), read.Problems);
        return new(null, read.Problems.Add(Problems.ExpectedKeys(read.Value.Span)));
    }

    /// <summary>The list at the top of <paramref name="text"/>; empty text is an empty list.</summary>
    public static Outcome<YamlList> ReadList(string file, string text)
    {
        var read = Read(file, text);
        var empty = new YamlList([], SourceSpan.Of(file));
        if (read.Value is null or YamlList)
            return new(read.Value as YamlList ?? empty, read.Problems);
        return new(empty, read.Problems.Add(Problems.ExpectedList(read.Value.Span)));
    }

    private static Outcome<YamlNode?> Read(string file, string text)
    {
        if (TabIndent(file, text) is { } tab)
            return new(null, [tab]);

        var reader = new YamlReader(file, text);
        try
        {
            var node = reader.Document();
            return Outcome.Of(node, reader._problems);
        }
        catch (Stop stop)
        {
            return Outcome.Of<YamlNode?>(null, [.. reader._problems, stop.Problem]);
        }
        catch (YamlException fault)
        {
            return Outcome.Of<YamlNode?>(null, [.. reader._problems, reader.Explain(fault, text)]);
        }
        catch (InvalidOperationException) when (reader._parser.Current is { } last)
        {
            // The scanner stumbles so over a colon inside a bracket that is never closed.
            return Outcome.Of<YamlNode?>(null, [.. reader._problems, reader.Explain(new YamlException(last.Start, last.End, "flow sequence"), text)]);
        }
    }

    private static Diagnostic? TabIndent(string file, string text)
    {
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            var indent = content[..^content.TrimStart(" \t").Length];
            if (indent.Contains('\t') && indent.Length < content.Length)
                return Problems.TabIndent(new(file, line, indent.IndexOf('\t') + 1));
            line++;
        }

        return null;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var root = Node(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            throw new Stop(Problems.SecondDocument(At(second)));
        return root is YamlScalar { IsEmpty: true } ? null : root;
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Current ?? throw new InvalidOperationException("The parser gave no event.");
        if (++_nodes > MaxNodes)
            throw new Stop(Problems.TooManyNodes(At(start), MaxNodes));
        if (start is AnchorAlias)
            throw new Stop(Problems.Alias(At(start)));
        if (start is NodeEvent { Anchor.IsEmpty: false })
            throw new Stop(Problems.Alias(At(start)));
        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
            throw new Stop(Problems.Tag(At(start), tagged.Tag.ToString() ?? ""));
        if (start is not Scalar && depth > MaxDepth)
            throw new Stop(Problems.TooDeep(At(start), MaxDepth));

        return start switch
        {
            SequenceStart => List(depth),
            MappingStart => Map(depth),
            _ => Leaf(_parser.Consume<Scalar>()),
        };
    }

    private YamlList List(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new(items.ToImmutable(), At(start));
    }

    private YamlMap Map(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var fields = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlScalar key)
                throw new Stop(Problems.KeyIsNotAWord(At(start)));
            var value = Node(depth + 1);
            if (seen.TryAdd(key.Value, key.Span))
                fields.Add((key, value));
            else
                _problems.Add(Problems.KeyTwice(key.Span, key.Value, seen[key.Value].Line));
        }

        return new(fields.ToImmutable(), At(start));
    }

    private YamlScalar Leaf(Scalar scalar) => new(
        scalar.Value,
        scalar.Style is not ScalarStyle.Plain and not ScalarStyle.Any,
        At(scalar));

    private SourceSpan At(ParsingEvent at)
    {
        var length = at.End.Line == at.Start.Line ? at.End.Column - at.Start.Column : 1;
        return new(_file, (int)Math.Min(at.Start.Line, _lines), (int)at.Start.Column, (int)Math.Max(1, length));
    }

    private Diagnostic Explain(YamlException fault, string text)
    {
        var place = new SourceSpan(_file, (int)Math.Clamp(fault.Start.Line, 1, _lines), (int)Math.Max(1, fault.Start.Column));
        var line = text.Split('\n').ElementAtOrDefault(place.Line - 1)?.TrimEnd('\r') ?? "";
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = colon < 0 ? line.Trim() : line[(colon + 2)..].Trim();
        var needsQuotes = value.Contains(": ", StringComparison.Ordinal)
            || (value.Length > 0 && "@&*!|>%`".Contains(value[0], StringComparison.Ordinal));
        return needsQuotes && !fault.Message.Contains("flow", StringComparison.Ordinal)
            ? Problems.NeedsQuotes(place)
            : Problems.BadYaml(place, Reason(fault, withColon: line.Contains(':', StringComparison.Ordinal) || line.TrimStart().StartsWith('-')));
    }

    /// <summary>The parser's own words without its position, which is told already and in another way of counting.</summary>
    private static string Reason(YamlException fault, bool withColon)
    {
        var words = fault.Message;
        var position = words.IndexOf("): ", StringComparison.Ordinal);
        words = (position < 0 ? words : words[(position + 3)..]).Trim().TrimEnd('.');
        foreach (var (mark, plain) in withColon ? PlainReasons : PlainReasons.Prepend(("block ", "a colon is missing after a key")))
            if (words.Contains(mark, StringComparison.Ordinal))
                return plain;
        return words.Length is 0 ? "unexpected text" : char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    private static readonly (string Mark, string Plain)[] PlainReasons =
    [
        ("quoted scalar", "a quotation mark that opens here is never closed"),
        ("flow sequence", "a bracket or a brace opens and is never closed, or a comma is missing in it"),
        ("flow mapping", "a bracket or a brace opens and is never closed, or a comma is missing in it"),
        ("node content", "it ends, or a bracket closes, where a value should stand"),
        ("expected ':'", "a colon is missing after a key"),
        ("block ", "this line does not begin in the column of the lines above it"),
        ("not allowed in this context", "this line does not begin in the column of the lines above it"),
    ];

    private sealed class Stop(Diagnostic problem) : Exception
    {
        public Diagnostic Problem { get; } = problem;
    }
}
