namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic BrokenReference(SourceSpan at, string reference, IEnumerable<string> known) =>
        Error("PBG401", at, $"Nothing in this playbook is called '{reference}'.", Spelling.Hint(reference, known));

    public static Diagnostic BrokenLink(SourceSpan at, string target, string? near) =>
        Error("PBG402", at, $"The link '{target}' leads to no entry.", near is null ? null : $"Did you mean '{near}'?");

    public static Diagnostic BrokenAnchor(SourceSpan at, string anchor, string file, IEnumerable<string> known) =>
        Error("PBG403", at, $"There is no heading or item '#{anchor}' in {file}.", Spelling.Nearest(anchor, known) is { } near ? $"The nearest is '#{near}'." : null);

    public static Diagnostic OutsideContent(SourceSpan at, string target) =>
        Error("PBG404", at, $"'{target}' points outside the content folder.", "Keep what the site needs inside it.");

    public static Diagnostic LinkToDraft(SourceSpan at, string name) =>
        Error("PBG405", at, $"'{name}' is a draft and not on the site.", "Publish the draft, or leave out the link for now.");

    public static Diagnostic NoPicture(SourceSpan at, string path, IEnumerable<string> known) =>
        Error("PBG406", at, $"There is no picture '{path}'.", Spelling.Hint(path, known) ?? "Pictures are .png, .jpg, .gif, .webp or .avif files in the content folder.");

    public static Diagnostic NumberTwice(SourceSpan at, string number, string first) =>
        Error("PBG407", at, $"The number {number} is taken by {first}.", "Rename one of the files: the two digits are the order.");

    public static Diagnostic SameAddress(SourceSpan at, string address, SourceSpan first) =>
        Error("PBG408", at, $"{at.File} and {first.File} both want the address '{address}'.", "Change the slug or the file name of one.");

    public static Diagnostic NoTwoMinutes(SourceSpan at) =>
        Warning("PBG501", at, "No item of this step takes two minutes or less.", "Add one small thing that is worth doing alone.");

    public static Diagnostic BadScale(SourceSpan at) =>
        Error("PBG502", at, "A scale needs 'from', 'to' and 'labels' for its two ends.", "For instance from: 1, to: 5, labels: { 1: hardly, 5: fully }; at most eleven points.");

    public static Diagnostic TooFewOptions(SourceSpan at) =>
        Error("PBG503", at, "A choice needs at least two options.", "Add 'options:' with an id and a label each.");

    public static Diagnostic BadCondition(Located<string> question, IEnumerable<string> earlier) =>
        Error("PBG504", question.Span, $"'{question.Value}' is not an earlier question with fixed answers.", Spelling.Hint(question.Value, earlier) ?? "Name a scale or a choice that stands above.");

    public static Diagnostic NothingToReuse(Located<string> question, IEnumerable<string> known) =>
        Error("PBG540", question.Span, $"'{question.Value}' is no other question of a reflection.", Spelling.Hint(question.Value, known) ?? "Write the id of a reflection, a slash, and the id of one of its questions.");

    public static Diagnostic LetterWithoutTones(SourceSpan at) =>
        Error("PBG505", at, "The letter has no text.", "Begin it with a heading for its tone, such as '## Warm'.");

    public static Diagnostic LetterOutsideTone(SourceSpan at) =>
        Error("PBG506", at, "Words stand before the first tone of the letter.", "Put them below a heading such as '## Warm'.");

    public static Diagnostic ToneTwice(SourceSpan at, string tone) =>
        Error("PBG507", at, $"The tone '{tone}' stands twice.", "Rename or remove one.");

    public static Diagnostic NoSubject(SourceSpan at, string tone) =>
        Error("PBG508", at, $"The tone '{tone}' has no subject, and the letter goes by e-mail.", "Put 'Subject: …' below the heading.");

    public static Diagnostic LetterBrackets(SourceSpan at, string bracket) =>
        Error("PBG509", at, $"The '{bracket}' here has no partner.", "Optional words stand between [[ and ]], blanks between {{ and }}; neither may hold another [[.");

    public static Diagnostic UnknownBlank(Located<string> blank, IEnumerable<string> declared) =>
        Error("PBG510", blank.Span, $"Unknown placeholder '{{{{{blank.Value}}}}}': the letter has no such field.", Spelling.Nearest(blank.Value, declared) is { } near ? $"Did you mean '{{{{{near}}}}}'?" : "Add it to 'fields'.");

    public static Diagnostic UnusedField(Located<string> field) =>
        Error("PBG511", field.Span, $"The field '{field.Value}' is asked for but never used.", "Use it in the text, or remove it from 'fields'.");

    public static Diagnostic UnknownSharedField(Located<string> field, IEnumerable<string> known) =>
        Error("PBG512", field.Span, $"content/fields.yml has no field '{field.Value}'.", Spelling.Hint(field.Value, known) ?? "Describe it there, or remove 'shared: true'.");

    public static Diagnostic OptionalOutside(Located<string> blank) =>
        Error("PBG513", blank.Span, $"'{{{{{blank.Value}}}}}' may stay empty, but stands outside [[ … ]].", "Put the words around it between [[ and ]], or give the field 'required: true' or a default.");

    public static Diagnostic ReadsBadly(SourceSpan at, string tone, string when, string where) =>
        Error("PBG514", at, $"With its optional fields {when}, the tone '{tone}' does not read well: “…{where}…”.", "Look at blanks and commas at the edges of [[ … ]].");

    public static Diagnostic NotAWait(Located<string> wait, string key = "after") =>
        Error("PBG515", wait.Span, $"'{key}' cannot be '{wait.Value}'.", "Write a number and 'days', 'working days' or 'weeks', such as '5 working days'.");

    public static Diagnostic NoSuchDate(Located<string> day, IEnumerable<string> dates) =>
        Error("PBG521", day.Span, $"The card has no date '{day.Value}'.", Spelling.Hint(day.Value, dates) ?? "Name a part of the card with 'type: date'.");

    public static Diagnostic NoSuchPart(Located<string> part, IEnumerable<string> known) =>
        Error("PBG522", part.Span, $"The card has no part '{part.Value}'.", Spelling.Hint(part.Value, known) ?? "Name one of its parts by its id.");

    public static Diagnostic UnfinishedSentence(SourceSpan at, string tone, string when, string where) =>
        Error("PBG530", at, $"With its optional fields {when}, a sentence of the tone '{tone}' has no end: “…{where}”.", "Put the full stop outside [[ … ]], or the whole sentence inside.");

    public static Diagnostic SubjectTooLong(SourceSpan at, string tone, int length, int limit) =>
        Warning("PBG531", at, $"With the examples filled in, the subject of the tone '{tone}' has {length} characters; phones cut it after {limit}.", "Shorten it.");

    public static Diagnostic LetterTooLong(SourceSpan at, string tone, int length, int limit, string unit) =>
        Warning("PBG532", at, $"With the examples filled in, the tone '{tone}' has {length} {unit}; it may have {limit}.", "Shorten it, or say 'longest: …' in the letter.");

    public static Diagnostic NotALength(Located<string> longest) =>
        Error("PBG533", longest.Span, $"'longest' cannot be '{longest.Value}'.", "Write a number and 'words' or 'characters', such as '200 characters'.");

    public static Diagnostic FollowUpOfFollowUp(Located<string> letter, string follows) =>
        Error("PBG534", letter.Span, $"This letter follows up on '{follows}', and has a follow-up itself.", "One reminder is enough: remove 'follow-up' from one of the two.");

    public static Diagnostic BadPhrase(Located<string> phrase, int limit) =>
        Error("PBG535", phrase.Span, $"'{phrase.Value}' cannot be looked for.", $"A phrase has one to {limit} words.");

    public static Diagnostic PhraseTwice(Located<string> phrase, SourceSpan first) =>
        Error("PBG536", phrase.Span, $"The phrase '{phrase.Value}' stands at {first} already.", "Keep one of the two.");
}
