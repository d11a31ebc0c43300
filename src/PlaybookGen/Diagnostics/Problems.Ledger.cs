namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic BadLedgerId(Located<string> id, bool isEntry) =>
        Error("PBG630", id.Span, $"'{id.Value}' is not the whole name of {(isEntry ? "an entry" : "something that can hold an answer")}.",
            isEntry ? "Write kind and entry, such as 'step/begin'." : "Write kind, entry and item, such as 'step/begin/one-thing', or 'field/your_name' for a shared field.");

    public static Diagnostic LedgerRowTwice(Located<string> id, SourceSpan first) =>
        Error("PBG631", id.Span, $"There are two rows for '{id.Value}'; the other is at {first}.", "Put what they say into one row.");

    public static Diagnostic NeverPublished(Located<string> said, string id, IEnumerable<string> known) =>
        Error("PBG632", said.Span, $"'{id}' was never published: the ledger has no row for it.",
            Spelling.Hint(id, known) ?? "Name an id that the ledger has, or leave this out: what nobody has met needs no statement.");

    public static Diagnostic RenamedButThere(Located<string> said, string before, string now, SourceSpan there) =>
        Error("PBG633", said.Span, $"'{before}' is said to be '{now}' today, and is still in the content ({there}).",
            "Take it out of the content; or leave this statement out when both belong there; or turn it round when it has moved back; or give the new thing another id.");

    public static Diagnostic ClaimedTwice(Located<string> said, string id, SourceSpan first) =>
        Error("PBG634", said.Span, $"'{id}' is claimed twice; the other claim is at {first}.", "A reader's answer can go to one place only: remove one of the two.");

    public static Diagnostic TwoFates(Located<string> said, string id) =>
        Error("PBG635", said.Span, $"Two different things are said of '{id}'.", "It is retired, or merged into another, or renamed: keep the one that is true.");

    public static Diagnostic IdCircle(Located<string> row, IEnumerable<string> way) =>
        Error("PBG636", row.Span, $"This leads back to where it began: {string.Join(" → ", way)}.", "Let the last one lead to an id that is in the content, or mark it 'retired: true'.");

    public static Diagnostic MovedToAnotherKind(Located<string> said, string id, string before, string target, string now) =>
        Error("PBG637", said.Span, $"'{id}' is {A(before)}, and '{target}' is {A(now)}: its answers would make no sense there.", $"Name {A(before)}, or mark the row of '{id}' 'retired: true'.");

    public static Diagnostic AnswerChanged(Located<string> at, string id, string before, string now) =>
        Error("PBG638", at.Span, $"Answers to '{id}' were given as '{before}'; asked as '{now}', they cannot be read.", $"Keep '{before}'; or give the new question an id of its own and mark the row of '{id}' 'retired: true'.");

    public static Diagnostic ScopeChanged(Located<string> at, string id, bool isShared) =>
        Error("PBG639", at.Span,
            isShared ? $"Answers to '{id}' belonged to a case each; now there would be one for all." : $"One answer to '{id}' stood for all cases; now it would belong to one of them.",
            $"Keep it as it was; or give the new question an id of its own and mark the row of '{id}' 'retired: true'.");

    public static Diagnostic IdsUnwritten(Located<string> first, string id, int count) =>
        Error("PBG640", first.Span, count is 1 ? $"The ledger has no row for '{id}' yet." : $"The ledger has no rows for {count} ids yet; the first is '{id}'.",
            "Run 'playbookgen ids --write' before you publish, so that readers' answers survive your next edits.");

    public static Diagnostic NoLedger(SourceSpan at, int count) =>
        Error("PBG641", at, $"There is no ledger yet, and readers are about to meet {count} ids.", "Run 'playbookgen ids --write', and keep the file with the content.");
}
