namespace PlaybookGen.Diagnostics;

/// <summary>
/// The catalogue: every complaint of this program, worded in one place. A code says one thing for ever. The parts:
/// 1xx text and YAML, 2xx fields, 3xx Markdown, 4xx what belongs together, 5xx kinds, 6xx the site, 7xx themes,
/// 8xx finished pages.
/// </summary>
public static partial class Problems
{
    private static Diagnostic Error(string code, SourceSpan at, string message, string? hint = null) =>
        new(Severity.Error, code, at, message, hint);

    private static Diagnostic Warning(string code, SourceSpan at, string message, string? hint = null) =>
        new(Severity.Warning, code, at, message, hint);

    public static Diagnostic TooLarge(SourceSpan at, int bytes, int limit) =>
        Error("PBG101", at, $"The file has {bytes:N0} bytes; the limit is {limit:N0}.", "Split it into several files.");

    public static Diagnostic Utf16(SourceSpan at) =>
        Error("PBG102", at, "The file is saved as UTF-16.", "Save it as UTF-8.");

    public static Diagnostic NotUtf8(SourceSpan at, int index) =>
        Error("PBG103", at, $"The file is not UTF-8 at byte {index}.", "Save it as UTF-8.");

    public static Diagnostic NulByte(SourceSpan at, int index) =>
        Error("PBG104", at, $"The file holds a NUL at byte {index}; it is not a text.", "Save it as UTF-8 text.");

    public static Diagnostic TabIndent(SourceSpan at) =>
        Error("PBG105", at, "The line starts with a tab.", "Use spaces: two for each level.");

    public static Diagnostic BadYaml(SourceSpan at, string reason) =>
        Error("PBG106", at, $"This is not readable as YAML: {reason}.", "Look at the line above too: a colon, a quote or a space may be missing there.");

    public static Diagnostic NeedsQuotes(SourceSpan at) =>
        Error("PBG107", at, "This text needs quotes, because of the colon or the sign in it.", "Put double quotes around the whole text.");

    public static Diagnostic KeyTwice(SourceSpan at, string key, int firstLine) =>
        Error("PBG108", at, $"The key '{key}' appears twice; it stands in line {firstLine} already.", "Keep one of the two.");

    public static Diagnostic Alias(SourceSpan at) =>
        Error("PBG109", at, "Anchors and aliases (& and *) are not supported.", "Write the text out, or put quotes around it.");

    public static Diagnostic Tag(SourceSpan at, string tag) =>
        Error("PBG110", at, $"Tags such as '{tag}' are not supported.", "Put quotes around the text.");

    public static Diagnostic TooDeep(SourceSpan at, int limit) =>
        Error("PBG111", at, $"This is nested deeper than {limit} levels.", "Look for brackets that are never closed.");

    public static Diagnostic TooManyNodes(SourceSpan at, int limit) =>
        Error("PBG112", at, $"The file holds more than {limit:N0} values.", "Split it into several files.");

    public static Diagnostic SecondDocument(SourceSpan at) =>
        Error("PBG113", at, "A second YAML document begins here.", "Remove the line '---', or make a second file.");

    public static Diagnostic KeyIsNotAWord(SourceSpan at) =>
        Error("PBG114", at, "A key must be a word.", "Put quotes around text that begins with a bracket or a brace.");

    public static Diagnostic ExpectedKeys(SourceSpan at) =>
        Error("PBG115", at, "The file must begin with keys, such as 'id: my-entry'.");

    public static Diagnostic ExpectedList(SourceSpan at) =>
        Error("PBG116", at, "The file must be a list: each entry begins with '- id: …'.");

    public static Diagnostic NoFrontMatter(SourceSpan at) =>
        Error("PBG117", at, "The file does not begin with front matter.", "Begin it with a line '---', keys such as 'id:' and 'title:', and another line '---'.");

    public static Diagnostic FrontMatterNotClosed(SourceSpan at) =>
        Error("PBG118", at, "The front matter opened here is never closed.", "Put a line '---' after the last key.");
}
