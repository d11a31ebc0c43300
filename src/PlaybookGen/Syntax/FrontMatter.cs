using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>The YAML between the first line and its closing fence, and where the Markdown after it begins.</summary>
/// <param name="Yaml">Starts at the first line of the file, so that its line numbers are those of the file.</param>
public sealed record FrontMatter(string Yaml, int BodyStart)
{
    public static Outcome<FrontMatter?> Split(string file, string text)
    {
        if (FenceEnd(text, 0) is not { } yamlStart)
            return new(null, [Problems.NoFrontMatter(SourceSpan.Of(file))]);

        for (var at = yamlStart; at < text.Length;)
        {
            if (FenceEnd(text, at) is { } end)
                return new(new("\n" + text[yamlStart..at], end), []);
            var next = text.IndexOf('\n', at);
            at = next < 0 ? text.Length : next + 1;
        }

        return new(null, [Problems.FrontMatterNotClosed(SourceSpan.Of(file))]);
    }

    /// <summary>If a line at <paramref name="at"/> is <c>---</c> alone, the offset of the line after it.</summary>
    private static int? FenceEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
        return text.AsSpan(at, end - at).TrimEnd() is "---" ? Math.Min(end + 1, text.Length) : null;
    }
}
