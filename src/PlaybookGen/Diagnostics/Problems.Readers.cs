namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic UnknownLabel(Located<string> label, IEnumerable<string> known) =>
        Error("PBG560", label.Span, $"There is no label '{label.Value}'.", Spelling.Hint(label.Value, known) ?? $"The labels are {List(known)}.");

    public static Diagnostic PhraseTwice(Located<string> phrase, string saying, string label, SourceSpan first) =>
        Error("PBG561", phrase.Span, $"'{saying}' stands twice in the list: it is '{label}' at {first} already.", "Keep it below one label.");

    public static Diagnostic EmptyPhrase(SourceSpan at) =>
        Error("PBG562", at, "A phrase has no words.", "Write the words as they stand in a message, or remove the line.");

    public static Diagnostic UnusedLabel(Located<string> label) =>
        Error("PBG563", label.Span, $"No phrase has the label '{label.Value}', so no sentence ever gets it.", "Add phrases for it, or remove the label.");

    public static Diagnostic TooManyPhrases(Located<string> phrase, int count, int limit) =>
        Error("PBG564", phrase.Span, $"The list has {count:N0} phrases; the limit is {limit:N0}.", "Join some with ( … | … ), or remove those that are rare.");

    public static Diagnostic PhraseMatchesAll(Located<string> phrase) =>
        Error("PBG565", phrase.Span, $"'{phrase.Value}' fits every sentence: it names no word that must be there.", "Add a word outside the gaps.");

    public static Diagnostic UnreadablePhrase(Located<string> phrase, string reason) =>
        Error("PBG566", phrase.Span, $"The phrase '{phrase.Value}' cannot be read: {reason}.", "A phrase is words, (one|other) for either, (one|) for what may be missing, and … for a few words between two others.");

    public static Diagnostic TooManyLabels(Located<string> label, int limit) =>
        Error("PBG567", label.Span, $"'{label.Value}' is one label too many: {limit} can be told apart without colour.", "Join two of them.");

    public static Diagnostic NoLastRule(SourceSpan at, string key) =>
        Error("PBG568", at, $"For some messages '{key}' has no answer.", "Add a last entry without 'when'.");

    public static Diagnostic RuleHidesOthers(SourceSpan at, string key) =>
        Error("PBG569", at, $"This entry of '{key}' always holds, so those below it are never used.", "Give it a 'when', or move it to the end.");

    public static Diagnostic ExampleMark(Located<string> mark, string sentence, string found) =>
        Error("PBG570", mark.Span, $"The example expects '{mark.Value}' for “{sentence}”, and the list says '{found}'.", "Change the phrases, or the example.");

    public static Diagnostic ExampleLength(SourceSpan at, int marks, int sentences, string shown) =>
        Error("PBG571", at, $"The marks of the example are {marks}, its sentences {sentences}: {shown}", "Give each sentence one mark, 'none' for one without; quoted mail needs none.");

    public static Diagnostic ExampleLetter(Located<string> letter, string? found) =>
        Error("PBG572", letter.Span, $"The example expects the letter '{letter.Value}', and the list suggests {(found is null ? "none" : $"'{found}'")}.", "Change 'suggest', or the example.");
}
