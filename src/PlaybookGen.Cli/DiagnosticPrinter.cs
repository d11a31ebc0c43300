using System.Text;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Cli;

/// <summary>Shows a problem: as one line for tools, with the line of the file and a caret for people.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(Diagnostic problem, Terminal terminal, IFolder site, string format)
    {
        if (format is "github")
            terminal.Output.WriteLine(GitHub(problem));
        else if (!terminal.Frames)
            terminal.Error.WriteLine(problem);
        else
            Frame(problem, terminal.Error, site);
    }

    private static void Frame(Diagnostic problem, TextWriter error, IFolder site)
    {
        var colour = problem.Severity is Severity.Error ? "\e[31m" : "\e[33m";
        var severity = problem.Severity is Severity.Error ? "error" : "warning";
        error.WriteLine($"\e[1m{problem.Span}\e[0m: {colour}{severity} {problem.Code}\e[0m: {problem.Message}");
        if (LineOf(problem.Span, site) is { } line)
        {
            var number = $"{problem.Span.Line}";
            var gutter = new string(' ', number.Length);
            var (shown, caret) = Window(line, problem.Span.Column);
            var length = Math.Max(1, Math.Min(problem.Span.Length, shown.Length - caret));
            error.WriteLine($"  {number} │ {shown}");
            error.WriteLine($"  {gutter} │ {new string(' ', caret)}{colour}{new string('^', length)}\e[0m");
        }

        if (problem.Hint is not null)
            error.WriteLine($"  \e[2mhint:\e[0m {problem.Hint}");
        error.WriteLine();
    }

    private static string? LineOf(SourceSpan span, IFolder site)
    {
        if (!SitePath.TryParse(span.File, out var path, out _) || site.Read(path) is not { } bytes)
            return null;
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var line = span.Line <= lines.Length ? lines[span.Line - 1].TrimEnd('\r') : null;
        // Control characters in a file must not reach the terminal.
        return line is null ? null : string.Concat(line.Select(static letter => char.IsControl(letter) ? ' ' : letter));
    }

    /// <summary>At most 110 columns of a long line, with the place in sight.</summary>
    private static (string Shown, int Caret) Window(string line, int column)
    {
        var from = Math.Max(0, Math.Min(column - 1 - 70, line.Length - 110));
        return (line[from..Math.Min(line.Length, from + 110)], Math.Max(0, column - 1 - from));
    }

    private static string GitHub(Diagnostic problem)
    {
        static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
        var severity = problem.Severity is Severity.Error ? "error" : "warning";
        var words = problem.Hint is null ? problem.Message : $"{problem.Message} {problem.Hint}";
        return $"::{severity} file={Property(problem.Span.File)},line={problem.Span.Line},col={problem.Span.Column},title={problem.Code}::{Data(words)}";
    }
}
