namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic NestedTooDeep(SourceSpan at, string what, int limit) =>
        Error("PBG301", at, $"{what} are nested deeper than {limit}.", "Remove levels, or split the text.");

    public static Diagnostic TableTooWide(SourceSpan at, int columns, int limit) =>
        Error("PBG302", at, $"The table has {columns:N0} columns; the limit is {limit}.", "Turn it round, or split it.");

    public static Diagnostic TableTooLarge(SourceSpan at, int limit) =>
        Error("PBG303", at, $"The table has more than {limit:N0} cells.", "Split it into several tables.");

    public static Diagnostic RawHtml(SourceSpan at, string html) =>
        Error("PBG304", at, $"Raw HTML is off: '{Short(html)}'.", "Write Markdown instead, or put the text between backticks to show it.");

    public static Diagnostic SchemeNotAllowed(SourceSpan at, string scheme) =>
        Error("PBG305", at, $"The link scheme '{Short(scheme)}' is not allowed.", "Links may begin with https:, http:, mailto:, tel: or sms:, or lead to a page of this site.");

    public static Diagnostic RootedLink(SourceSpan at, string url) =>
        Error("PBG306", at, $"The link '{Short(url)}' starts at the root of the host, where the site may not be.", "Link to the file, such as ../letters/thanks.md, or to the id, such as letter:thanks.");

    public static Diagnostic ImageWithoutAlt(SourceSpan at) =>
        Error("PBG307", at, "The picture has no words for people who cannot see it.", "Say what it shows: ![words](file.png).");

    public static Diagnostic ImageFromElsewhere(SourceSpan at, string url) =>
        Error("PBG308", at, $"The picture '{Short(url)}' is not a file of the content folder.", "Copy it into the content folder and link to it there.");

    public static Diagnostic AttributesAreOff(SourceSpan at) =>
        Warning("PBG309", at, "Attribute lists are off: the braces are printed as they stand.", "A heading takes only an id, such as {#my-heading}.");

    public static Diagnostic TitleInBody(SourceSpan at) =>
        Error("PBG310", at, "A first-level heading stands in the text; the page has one already, from 'title'.", "Begin with '##'.");

    public static Diagnostic AnchorTwice(Located<string> anchor) =>
        Error("PBG311", anchor.Span, $"The anchor '{anchor.Value}' stands twice on this page.", "Give one of the two another id.");

    public static Diagnostic ContainerNotClosed(Located<string> name) =>
        Error("PBG312", name.Span, $"The block '::: {name.Value}' is never closed.", "Put a line ':::' where it ends.");

    public static Diagnostic UnknownDirective(Located<string> name, string mark, IEnumerable<string> known) =>
        Error("PBG313", name.Span, $"There is no '{mark}{name.Value}'.", Spelling.Hint(name.Value, known) ?? $"There are {List(known)}.");

    public static Diagnostic DirectiveNeedsId(Located<string> name) =>
        Error("PBG314", name.Span, $"'::{name.Value}' does not say which one.", $"Write its id: '::{name.Value} my-id'.");

    public static Diagnostic TaskOutsideChecklist(SourceSpan at) =>
        Error("PBG315", at, "A box to tick stands outside a checklist, where no tick would be kept.", "Put the list between '::: checklist {#id}' and ':::'.");

    public static Diagnostic ChecklistId(SourceSpan at, string written) =>
        Error("PBG316", at, written.Length is 0 ? "The checklist needs an id." : $"'{written}' is not an id for a checklist.", "Write '::: checklist {#my-list}'.");

    public static Diagnostic ChecklistTitle(SourceSpan at) =>
        Error("PBG317", at, "The checklist has no heading.", "Begin it with a line such as '## Today'.");

    public static Diagnostic EmptyChecklist(SourceSpan at) =>
        Error("PBG318", at, "The checklist has no items.", "Write '- [ ] What to do {#what-to-do minutes=2}'.");

    public static Diagnostic NotInChecklist(SourceSpan at) =>
        Error("PBG319", at, "This does not belong in a checklist.", "A checklist holds a heading, a few words, and lines that begin with '- [ ]'; what explains an item is indented below it.");

    public static Diagnostic ItemTicked(SourceSpan at) =>
        Error("PBG320", at, "The item is ticked already; ticks belong to the reader.", "Write '- [ ]'.");

    public static Diagnostic BadItemAttributes(SourceSpan at) =>
        Error("PBG321", at, "The braces at the end of the item cannot be read.", "Write them like {#my-item minutes=2 when=this-week}.");

    public static Diagnostic ItemWithoutId(SourceSpan at, string proposal) =>
        Error("PBG322", at, "The item needs an id, so that a reader's tick survives your edits.", $"Write {{#{proposal}}} at its end, or run 'playbookgen ids --write'.");

    public static Diagnostic ItemWithoutMinutes(SourceSpan at) =>
        Error("PBG323", at, "The item does not say how many minutes it takes.", "Write it in the braces: {#my-item minutes=5}.");

    public static Diagnostic ItemWithoutWords(SourceSpan at) =>
        Error("PBG324", at, "The item has no words.", "Write what to do after '- [ ]'.");

    public static Diagnostic TooMuchExpansion(SourceSpan at, int limit) =>
        Error("PBG325", at, $"Up to here, link definitions stand in for more than {limit:N0} characters.", "Use a long address fewer times.");

    public static Diagnostic TooManyOpenings(SourceSpan at, string sign, int limit) =>
        Error("PBG326", at, $"The text holds '{sign}' more than {limit:N0} times.", "Split it into several files.");

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
