using System.Text.RegularExpressions;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Letters;

/// <summary>Finds letters that would not read well: blanks that nobody declared, orphan commas, doubled spaces.</summary>
internal static partial class LetterCheck
{
    /// <summary>What can be told from the letter alone.</summary>
    public static IEnumerable<Diagnostic> Alone(Letter letter)
    {
        var declared = letter.Fields.Select(static field => field.Id.Value).ToHashSet(StringComparer.Ordinal);
        var used = letter.Tones.SelectMany(static tone => tone.Fields).ToList();
        var misspelt = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var field in used.Where(field => !declared.Contains(field.Value)))
        {
            misspelt.Add(Spelling.Nearest(field.Value, declared));
            yield return Problems.UnknownBlank(field, declared);
        }

        foreach (var field in letter.Fields.Where(field => !misspelt.Contains(field.Id.Value) && !used.Any(blank => blank.Value == field.Id.Value)))
            yield return Problems.UnusedField(field.Id);
        foreach (var again in letter.Fields.GroupBy(static field => field.Id.Value, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
            yield return Problems.IdTwice(again.Id, letter.Fields.First(field => field.Id.Value == again.Id.Value).Id.Span);
        if (letter.Channel is "email")
            foreach (var tone in letter.Tones.Where(static tone => tone.Subject.IsEmpty))
                yield return Problems.NoSubject(tone.Span, tone.Title);
    }

    /// <summary>One reminder is enough: what follows up has no follow-up.</summary>
    public static IEnumerable<Diagnostic> WithOthers(Letter letter, Edition edition)
    {
        if (letter.FollowUp is { } next && References.Find(next.Letter, letter, edition).Entry is Letter { FollowUp: not null } follower && follower != letter)
            yield return Problems.FollowUpOfFollowUp(new(follower.Head.Id.Value, next.Letter.Span), letter.Head.Id.Value);
    }

    /// <summary>What needs the shared fields: does every tone read well, whichever of its optional fields are empty?</summary>
    public static IEnumerable<Diagnostic> WithFields(Letter letter, SharedData data, string language)
    {
        var fields = new Dictionary<string, LetterField>(StringComparer.Ordinal);
        foreach (var field in letter.Fields)
        {
            var shared = data.Fields.FirstOrDefault(shared => shared.Id.Value == field.Id.Value);
            if (field.Shared && shared is null)
                yield return Problems.UnknownSharedField(field.Id, data.Fields.Select(static known => known.Id.Value));
            else
                fields.TryAdd(field.Id.Value, shared is not null && field.Shared ? field.With(shared, language) : field);
        }

        foreach (var tone in letter.Tones)
        {
            var gaps = tone.NeededFields.Where(needed => fields.TryGetValue(needed.Value, out var field) && !field.IsAlwaysThere).DistinctBy(static needed => needed.Value).ToList();
            foreach (var needed in gaps)
                yield return Problems.OptionalOutside(needed);
            if (gaps.Count > 0)
                continue;
            var fills = LetterFills.Of(tone, fields);
            foreach (var problem in Reading(tone, fills).Take(1))
                yield return problem;
            foreach (var problem in TooLong(letter, tone, fills[^1], data.WordsIn(language)))
                yield return problem;
        }
    }

    private static IEnumerable<Diagnostic> Reading(Tone tone, IReadOnlyList<LetterFill> fills)
    {
        foreach (var fill in fills)
            if (tone.Fill(fill.ValueOf) is var filled && (Flaw(filled.Body) ?? Flaw(filled.Subject)) is { } flaw)
                yield return Problems.ReadsBadly(tone.Span, tone.Title, fill.When, flaw);
        var finishes = new HashSet<int>();
        foreach (var fill in fills)
            finishes.UnionWith(tone.Ends(fill.ValueOf).Index().Where(static end => IsFinished(end.Item.Text)).Select(static end => end.Index));
        foreach (var fill in fills)
            foreach (var (at, end) in tone.Ends(fill.ValueOf).Index())
                if (end.Text.Length > 0 && !end.EndsWithBlank && !IsEnded(end.Text) && (finishes.Contains(at) || Sentences().IsMatch(end.Text)))
                    yield return Problems.UnfinishedSentence(tone.Span, tone.Title, fill.When, end.Text[Math.Max(0, end.Text.Length - 25)..].Replace('\n', ' '));
    }

    private static IEnumerable<Diagnostic> TooLong(Letter letter, Tone tone, LetterFill examples, LetterWords? words)
    {
        var (subject, body) = tone.Fill(examples.ValueOf);
        if (subject.EnumerateRunes().Count() is var length && length > LongestSubject)
            yield return Problems.SubjectTooLong(tone.Span, tone.Title, length, LongestSubject);
        if (Length.For(letter, tone, words) is { } limit && limit.Of(body) is var count && count > limit.Count)
            yield return Problems.LetterTooLong(tone.Span, tone.Title, count, limit.Count, limit.Unit);
    }

    private static string? Flaw(string text)
    {
        var at = Flaws().Match(text) is { Success: true } found ? found.Index : LoneBracket(text);
        return at < 0 ? null : text[Math.Max(0, at - 15)..Math.Min(text.Length, at + 12)].Replace('\n', ' ');
    }

    /// <summary>Where a round bracket stands that nothing closes, or that closes nothing; -1 when all is well.</summary>
    private static int LoneBracket(string text)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(')
                open.Push(at);
            else if (text[at] is ')' && !IsNumbering(text, at) && !open.TryPop(out _))
                return at;
        }

        return open.TryPop(out var left) ? left : -1;
    }

    /// <summary>The bracket after the number or the letter of a list: <c>1)</c>, <c>b)</c>.</summary>
    private static bool IsNumbering(string text, int at)
    {
        var line = text[(text.LastIndexOf('\n', at) + 1)..at].TrimStart();
        return line.Length is 1 or 2 && line.All(char.IsLetterOrDigit);
    }

    private static bool IsFinished(string text) => text.TrimEnd(Closing) is [.., '.' or '!' or '?' or '…' or '。'];

    private static bool IsEnded(string text) => IsFinished(text) || text.TrimEnd(Closing) is [.., ',' or ';' or ':' or '-' or '–' or '—'];

    private static readonly char[] Closing = ['”', '’', '"', '\'', ')', ']', '»', '›', '“', '«'];

    private const int LongestSubject = 60;

    // Doubled spaces, a space before punctuation, a line that starts with punctuation, punctuation that meets.
    [GeneratedRegex(@"  | [,.;:!?](?!\S)|^[,.;:!?]|,[,.;:]|(?<!\.)\.\.(?!\.)|[!?]\.|\(\s*\)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Flaws();

    // A sentence that ends inside the text, and another that begins after it.
    [GeneratedRegex(@"[\p{Ll}\p{Nd}][.!?][”’""')]?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();
}
