using System.Text;
using System.Text.RegularExpressions;
using Acornima;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Theming;

/// <summary>
/// Scripts and styles as browsers get them: without comments and indentation, which only people read. Lines stay lines, so
/// a place that a browser names is the place in the theme. A comment that begins with <c>/*!</c> stays.
/// </summary>
internal static partial class SentText
{
    /// <summary>A script that cannot be understood is sent as it is: browsers may know more than we do.</summary>
    public static Outcome<byte[]> Script(string file, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        try
        {
            return Outcome.Of(Encoding.UTF8.GetBytes(Script(text)), []);
        }
        catch (ParseErrorException fault)
        {
            return Outcome.Of(bytes, [Problems.ScriptNotUnderstood(new LineIndex(file, text).At(fault.Error.Index), fault.Description)]);
        }
        catch (InsufficientExecutionStackException)
        {
            return Outcome.Of(bytes, [Problems.ScriptNotUnderstood(SourceSpan.Of(file), "it is nested too deeply")]);
        }
    }

    public static byte[] Style(byte[] bytes) =>
        Encoding.UTF8.GetBytes(StyleParts().Replace(Encoding.UTF8.GetString(bytes), static part => part switch
        {
            { Groups: var groups } when groups["kept"].Success => part.Value,
            { Groups: var groups } when groups["comment"].Success => Lines(part.Value),
            // Between two names only a comment keeps them apart: a blank would mean something else.
            { Groups: var groups } when groups["between"].Success => $"/*{Lines(part.Value)}*/",
            _ => "",
        }));

    private static string Script(string text)
    {
        // What has an import or an export can only be a module; what is no module may still be a script of the older kind.
        try
        {
            return Tokens(text, static (parser, text) => parser.ParseModule(text));
        }
        catch (ParseErrorException)
        {
            if (!ModuleOnly().IsMatch(text))
                return Tokens(text, static (parser, text) => parser.ParseScript(text));
            throw;
        }
    }

    private static string Tokens(string text, Action<Parser, string> parse)
    {
        var (sent, end) = (new StringBuilder(text.Length), 0);
        parse(new(new() { OnToken = Take }), text);
        return sent.ToString();

        void Take(in Token token)
        {
            var before = text.AsSpan(end, token.Start - end);
            if (before.Contains("/*!", StringComparison.Ordinal))
                sent.Append(before);
            else if (before.Count('\n') is > 0 and var lines)
                sent.Append('\n', lines);
            else if (before.Length > 0)
                sent.Append(before.ContainsAny('\r', '\u2028', '\u2029') ? '\n' : ' ');
            sent.Append(text, token.Start, token.End - token.Start);
            end = token.End;
        }
    }

    private static string Lines(string text) => new('\n', text.AsSpan().Count('\n'));

    [GeneratedRegex(@"^\s*(?:import\b\s*[^(]|export\b)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ModuleOnly();

    [GeneratedRegex(
        """
        (?<kept> "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | \burl\(\s*[^"'\s)][^)]*\) | /\*!.*?\*/ )
        | (?<comment> (?<= ^ | [\s;{}] ) /\*.*?\*/ )
        | (?<between> /\*.*?\*/ )
        | (?<indentation> (?<=\n) [ \t]+ )
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StyleParts();
}
