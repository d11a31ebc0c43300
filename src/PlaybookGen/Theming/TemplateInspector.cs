using System.Text.RegularExpressions;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Theming;

/// <summary>
/// Reads the tags of templates before the engine does, because the engine does not say where a fault is: unbalanced
/// blocks, partials and helpers that do not exist, partials that call each other in a circle, words without a string.
/// </summary>
public static partial class TemplateInspector
{
    public static IEnumerable<Diagnostic> Inspect(Theme theme)
    {
        var calls = new Dictionary<string, List<(string Callee, SourceSpan Span)>>(StringComparer.Ordinal);
        foreach (var template in theme.Templates.Values.OrderBy(static template => template.File, StringComparer.Ordinal))
        {
            var called = calls[template.Name] = [];
            foreach (var problem in Inspect(template, theme, called))
                yield return problem;
        }

        foreach (var (name, circle, span) in Circles(calls))
            yield return Problems.IncludeCycle(span, [.. circle, name]);
    }

    private static IEnumerable<Diagnostic> Inspect(TemplateFile template, Theme theme, List<(string, SourceSpan)> calls)
    {
        var places = new LineIndex(template.File, template.Text);
        var open = new Stack<(string Name, SourceSpan Span)>();
        var crossed = false;
        var inline = new HashSet<string>(StringComparer.Ordinal) { "@partial-block" };
        foreach (Match tag in Tags().Matches(template.Text))
        {
            var inside = tag.Groups["inside"].Value.Trim().Trim('~').Trim();
            var span = places.At(tag.Index, tag.Length);
            if (inside.StartsWith('!'))
                continue;
            if (inside.StartsWith('/'))
            {
                var closes = inside[1..].Trim();
                if (crossed)
                    continue;
                if (open.Count is 0)
                    yield return Problems.UnopenedBlock(span, closes);
                else if (open.Pop() is var opened && opened.Name != closes)
                {
                    crossed = true; // what follows would only repeat it
                    yield return Problems.MismatchedBlock(span, closes, opened.Name, opened.Span.Line);
                }

                continue;
            }

            if (inside.StartsWith("#*inline", StringComparison.Ordinal))
            {
                inline.Add(inside["#*inline".Length..].Trim().Trim('"', '\''));
                open.Push(("inline", span));
            }
            else if (inside.StartsWith("#>", StringComparison.Ordinal) || inside.StartsWith('>'))
            {
                var name = FirstWord(inside.TrimStart('#', '>', ' '));
                if (inside[0] is '#')
                    open.Push((name, span));
                if (theme.Templates.ContainsKey(name))
                    calls.Add((name, span));
                else if (!inline.Contains(name) && inside[0] is not '#' && !name.StartsWith('('))
                    yield return Problems.UnknownPartial(span, name, theme.Templates.Keys);
            }
            else if (inside.StartsWith('#') || inside.StartsWith('^'))
            {
                var name = FirstWord(inside[1..].Trim());
                open.Push((name, span));
                if (!TemplateHelpers.Names.Contains(name))
                    yield return Problems.UnknownHelper(span, name, TemplateHelpers.Names);
            }

            foreach (Match word in Words().Matches(inside))
                if (theme.Word("en", word.Groups["key"].Value) is null)
                    yield return Problems.NoWords(span, word.Groups["key"].Value, theme.Strings.GetValueOrDefault("en")?.Keys ?? []);
        }

        foreach (var (name, span) in crossed ? [] : open)
            yield return Problems.UnclosedBlock(span, name);
    }

    private static IEnumerable<(string Name, List<string> Circle, SourceSpan Span)> Circles(Dictionary<string, List<(string Callee, SourceSpan Span)>> calls)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in calls.Keys.Order(StringComparer.Ordinal))
            foreach (var circle in Walk(start, []))
                yield return circle;

        IEnumerable<(string, List<string>, SourceSpan)> Walk(string name, List<string> way)
        {
            if (!done.Add(name))
                yield break;
            foreach (var (callee, span) in calls.GetValueOrDefault(name) ?? [])
            {
                List<string> next = [.. way, name];
                if (next.IndexOf(callee) is >= 0 and var at && !Ends(callee))
                    yield return (callee, next[at..], span);
                foreach (var deeper in Walk(callee, next))
                    yield return deeper;
            }
        }

        // A template may call itself while there is something inside to show: lists in lists end by themselves.
        bool Ends(string name) => calls[name].Any(call => call.Callee == name);
    }

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        return (end < 0 ? text : text[..end]).TrimEnd('~').Trim('"', '\'');
    }

    [GeneratedRegex(@"\{\{\{?(?<inside>[^{}]*)\}?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?:^|\()\s*t\s+""(?<key>[^""]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
