namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic NoTheme(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("PBG701", at, $"There is no theme '{name}'.", Spelling.Hint(name, known) ?? $"Known themes: {List(known)}.");

    public static Diagnostic ThemeCycle(SourceSpan at, IEnumerable<string> names) =>
        Error("PBG702", at, $"Themes extend each other in a circle: {string.Join(" -> ", names)}.");

    public static Diagnostic TemplateTwice(SourceSpan at, string name, string first) =>
        Error("PBG703", at, $"The component '{name}' has two templates; the other is {first}.", "Rename one of them.");

    public static Diagnostic NoTemplate(SourceSpan at, string name, string page) =>
        Error("PBG704", at, $"The theme has no page template '{name}', which {page} needs.");

    public static Diagnostic UnclosedBlock(SourceSpan at, string name) =>
        Error("PBG705", at, $"The block '{name}' is never closed.", $"Put {{{{/{name}}}}} where it ends.");

    public static Diagnostic UnopenedBlock(SourceSpan at, string name) =>
        Error("PBG706", at, $"'{{{{/{name}}}}}' closes a block that was never opened.");

    public static Diagnostic MismatchedBlock(SourceSpan at, string name, string open, int line) =>
        Error("PBG707", at, $"'{{{{/{name}}}}}' stands where '{open}', opened in line {line}, must be closed first.");

    public static Diagnostic UnknownPartial(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("PBG708", at, $"There is no template '{name}' to put in.", Spelling.Hint(name, known));

    public static Diagnostic UnknownHelper(SourceSpan at, string name, IEnumerable<string> known) =>
        Error("PBG709", at, $"There is no helper '{name}'.", Spelling.Hint(name, known) ?? $"There are {List(known)}.");

    public static Diagnostic IncludeCycle(SourceSpan at, IEnumerable<string> names) =>
        Error("PBG710", at, $"Templates include each other in a circle: {string.Join(" -> ", names)}.");

    public static Diagnostic NoWords(SourceSpan at, string key, IEnumerable<string> known) =>
        Error("PBG711", at, $"strings/en.yml has no words for '{key}'.", Spelling.Hint(key, known));

    public static Diagnostic UndefinedName(SourceSpan at, string name, string page) =>
        Error("PBG712", at, $"'{name}' is not defined while {page} is rendered.", "themes/README.md lists what a template sees.");

    public static Diagnostic TemplateFailed(SourceSpan at, string message, string page) =>
        Error("PBG713", at, $"The template failed while {page} was rendered: {message}.");

    public static Diagnostic ScriptNotUnderstood(SourceSpan at, string reason) =>
        Warning("PBG714", at, $"The script cannot be understood from here on: {reason.TrimEnd('.')}.",
            "If a browser cannot read it either, nothing of it works. It is published as it is, with its comments.");

    public static Diagnostic PageFault(SourceSpan at, string check, string page, string what, string? quote) =>
        Error(Code(check), at, $"On {page}, {what}.", quote);

    private static string Code(string check) => check switch
    {
        "links" => "PBG801",
        "ids" => "PBG802",
        "headings" => "PBG803",
        "labels" => "PBG804",
        "images" => "PBG805",
        "landmarks" => "PBG806",
        "head" => "PBG807",
        "policy" => "PBG808",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "There is no such check."),
    };
}
