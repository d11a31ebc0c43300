using System.Text.RegularExpressions;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Theming;

/// <summary>Finds the template and the line of a fault that the engine only names.</summary>
internal static partial class TemplateFault
{
    public static Diagnostic Explain(Theme theme, string template, string page, string message)
    {
        var name = Undefined().Match(message) is { Success: true } match ? match.Groups["name"].Value : "";
        foreach (var candidate in Reachable(theme, template))
        {
            if (name.Length is 0)
                break;
            if (Position(candidate.Text, name) is >= 0 and var at)
                return Problems.UndefinedName(new LineIndex(candidate.File, candidate.Text).At(at, name.Length), name, page);
        }

        return Problems.TemplateFailed(SourceSpan.Of(theme.Templates[template].File), message.TrimEnd('.'), page);
    }

    private static int Position(string text, string name)
    {
        var whole = new Regex($@"\{{\{{[^{{}}]*?(?<![\w.-])(?<name>{Regex.Escape(name)})(?![\w-])", RegexOptions.CultureInvariant);
        return whole.Match(text) is { Success: true } match ? match.Groups["name"].Index : -1;
    }

    /// <summary>The template and all that it calls, nearest first.</summary>
    private static IEnumerable<TemplateFile> Reachable(Theme theme, string template)
    {
        var queue = new Queue<string>([template]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { template };
        while (queue.TryDequeue(out var name))
        {
            if (!theme.Templates.TryGetValue(name, out var file))
                continue;
            yield return file;
            foreach (Match call in Calls().Matches(file.Text))
                if (seen.Add(call.Groups["name"].Value))
                    queue.Enqueue(call.Groups["name"].Value);
        }
    }

    [GeneratedRegex(@"^(?<name>[\w.@/\[\]-]+) (?:is undefined|has no words)", RegexOptions.CultureInvariant)]
    private static partial Regex Undefined();

    [GeneratedRegex(@"\{\{#?>\s*(?<name>[\w/-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
