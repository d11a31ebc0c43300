namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic NoSiteFile(SourceSpan at) =>
        Error("PBG601", at, "There is no site.yml here.", "Run the command in the folder that holds site.yml, or name that folder with --source.");

    public static Diagnostic StrayFile(SourceSpan at, IEnumerable<string> places) =>
        Error("PBG602", at, "No kind of content has its place here.", $"Places are {List(places)}. A file for people is called README.md, or begins with an underscore.");

    public static Diagnostic UnknownLanguageFolder(SourceSpan at, string folder, IEnumerable<string> languages) =>
        Error("PBG603", at, $"'{folder}' is not a language of this site.", $"site.yml lists {List(languages)}: add it to 'languages' there, or rename the folder.");

    public static Diagnostic FileNumber(SourceSpan at, string noun) =>
        Error("PBG604", at, $"The file name of {noun} must begin with two digits and a hyphen.", "For instance 03-my-step.md: the digits are the order.");

    public static Diagnostic FileName(SourceSpan at, string name) =>
        Error("PBG605", at, $"'{name}' cannot be an address.", "Use small letters a–z, digits and hyphens.");

    public static Diagnostic NamesDifferByCase(SourceSpan at, string other) =>
        Error("PBG606", at, $"The name differs from {other} only by case; they collide on Windows and macOS.", "Rename one of them.");

    public static Diagnostic UnusableName(SourceSpan at, string why) =>
        Error("PBG607", at, $"The file cannot have this name: {why}.", "Rename it.");

    public static Diagnostic SymbolicLink(SourceSpan at, string target) =>
        Error("PBG608", at, $"This is a link to '{target}'; links are not followed, so that nothing from outside gets in.", "Copy the files into the site.");

    public static Diagnostic LinkLoop(SourceSpan at, string loop) =>
        Error("PBG609", at, $"This link leads back to itself: {loop}.", "Remove it.");

    public static Diagnostic IdGone(Located<string> id, string label, IEnumerable<string> known) =>
        Error("PBG610", id.Span, $"The id '{id.Value}' (“{Short(label)}”) held readers' answers and is gone from the content.",
            Spelling.Nearest(id.Value, known) is { } near
                ? $"Was it renamed to '{near}'? Then write 'renamed-from: {id.Value}' on that row; otherwise mark this row 'retired: true' or 'merged-into: …'."
                : "Bring it back, or mark this row 'retired: true', 'merged-into: …', or the new one 'renamed-from: …'.");

    public static Diagnostic IdReused(Located<string> id, string whole, SourceSpan row) =>
        Error("PBG611", id.Span, $"The id '{whole}' was given up ({row}) and must not come back for something else.", "Choose a new id.");

    public static Diagnostic IdChangedKind(Located<string> id, Located<string> row, string before, string now) =>
        Error("PBG612", id.Span, $"The id '{id.Value}' was the name of {A(before)} ({row.Span}) and is now the name of {A(now)}.", "Choose a new id for the new thing.");

    private static string A(string type) => type is "item" or "entry" ? $"an {type}" : $"a {type}";

    public static Diagnostic LedgerTarget(Located<string> target, string id, IEnumerable<string> known) =>
        Error("PBG613", target.Span, $"'{id}' is merged into '{target.Value}', which does not exist.", Spelling.Hint(target.Value, known) ?? "Name an id that is in the content, or mark the row 'retired: true'.");

    public static Diagnostic EditedOutput(SourceSpan at) =>
        Warning("PBG614", at, "This file of the site was edited by hand and is kept as it is.", "Edit the content instead, or build with --overwrite.");

    public static Diagnostic Unreadable(SourceSpan at, string reason) =>
        Error("PBG615", at, $"A file could not be read: {reason.TrimEnd('.')}.", "Save it again, and close programs that lock it.");
}
