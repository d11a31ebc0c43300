using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>
/// <c>{#id key=value …}</c> at the end of a heading or an item, and nowhere else: braces in prose stay text, which is
/// why Markdig's own attribute extension is not used.
/// </summary>
internal sealed record TrailingAttributes(
    Located<string>? Id,
    ImmutableArray<(Located<string> Key, Located<string> Value)> Pairs)
{
    public static TrailingAttributes None { get; } = new(null, []);

    /// <summary>Where the braces at the end of the inlines begin.</summary>
    public static SourceSpan? Braces(ContainerInline inlines, Func<int, int, SourceSpan> place) =>
        inlines.LastChild is LiteralInline last && last.Content.ToString().LastIndexOf('{') is >= 0 and var open ? place(last.Span.Start + open, last.Span.Length - open) : null;

    /// <summary>Parses and removes the attributes at the end of the inlines; null when the braces hold something else.</summary>
    public static TrailingAttributes? Cut(ContainerInline? inlines, Func<int, int, SourceSpan> place, bool onlyId = false)
    {
        if (inlines?.LastChild is not LiteralInline last)
            return None;
        var text = last.Content.ToString();
        var open = text.LastIndexOf('{');
        if (open < 0 || !text.TrimEnd().EndsWith('}'))
            return None;

        var from = last.Span.Start + open;
        if (Parse(text[open..].TrimEnd()[1..^1], from + 1, place) is not { } parsed || (onlyId && parsed.Pairs.Length > 0))
            return null;
        last.Content = new(text[..open].TrimEnd());
        return parsed;
    }

    public static TrailingAttributes? Parse(string inside, int offset, Func<int, int, SourceSpan> place)
    {
        Located<string>? id = null;
        var pairs = ImmutableArray.CreateBuilder<(Located<string>, Located<string>)>();
        for (var at = 0; at < inside.Length;)
        {
            if (inside[at] is ' ')
            {
                at++;
                continue;
            }

            var end = inside.IndexOf(' ', at) is >= 0 and var found ? found : inside.Length;
            var word = inside[at..end];
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (word[0] is '#' && word.Length > 1 && id is null)
                id = new(word[1..], place(offset + at + 1, word.Length - 1));
            else if (equals > 0 && Ids.IsValid(word.AsSpan(0, equals)) && !word.StartsWith("on", StringComparison.Ordinal))
                pairs.Add((
                    new(word[..equals], place(offset + at, equals)),
                    new(word[(equals + 1)..], place(offset + at + equals + 1, Math.Max(1, word.Length - equals - 1)))));
            else
                return null;
            at = end;
        }

        return id is null && pairs.Count is 0 ? null : new(id, pairs.ToImmutable());
    }
}
