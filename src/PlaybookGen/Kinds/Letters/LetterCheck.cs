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

    /// <summary>What needs the shared fields: does every tone read well with all optional fields empty, and with all filled?</summary>
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
            var empty = tone.Fill(id => !fields.TryGetValue(id, out var field) ? "Word" : field.IsAlwaysThere ? field.Default.For(tone.Id) ?? "Word" : null);
            var full = tone.Fill(id => fields.GetValueOrDefault(id)?.Text ?? "Word");
            if ((Flaw(empty.Body) ?? Flaw(empty.Subject)) is { } whenEmpty)
                yield return Problems.ReadsBadly(tone.Span, tone.Title, "empty", whenEmpty);
            else if ((Flaw(full.Body) ?? Flaw(full.Subject)) is { } whenFull)
                yield return Problems.ReadsBadly(tone.Span, tone.Title, "filled", whenFull);
        }
    }

    private static string? Flaw(string text)
    {
        var found = Flaws().Match(text);
        if (!found.Success)
            return null;
        var from = Math.Max(0, found.Index - 15);
        return text[from..Math.Min(text.Length, found.Index + found.Length + 10)].Replace('\n', ' ');
    }

    // Doubled spaces, a space before punctuation, a line that starts with punctuation, punctuation that meets.
    [GeneratedRegex(@"  | [,.;:!?](?!\S)|^[,.;:!?]|,[,.;:]|\(\s*\)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Flaws();
}
