using PlaybookGen.Diagnostics;

namespace PlaybookGen.Kinds.Tools.Readers;

/// <summary>What can be wrong with a phrase list, and whether it does what its examples say.</summary>
internal static class ReaderCheck
{
    public static IEnumerable<Diagnostic> Run(Reader reader) =>
        Labels(reader).Concat(Twice(reader)).Concat(Rules(reader.Readings, "readings")).Concat(Rules(reader.Suggestions, "suggest")).Concat(reader.Examples.SelectMany(example => Example(example, reader)));

    private static IEnumerable<Diagnostic> Labels(Reader reader)
    {
        foreach (var again in reader.Labels.GroupBy(static label => label.Id.Value, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
            yield return Problems.IdTwice(again.Id, reader.Labels.First(label => label.Id.Value == again.Id.Value).Id.Span);
        if (reader.Labels.Length > Reader.MostLabels)
            yield return Problems.TooManyLabels(reader.Labels[Reader.MostLabels].Id, Reader.MostLabels);
        foreach (var label in reader.Labels.Where(label => reader.Phrases.All(phrase => phrase.Label != label.Id.Value)))
            yield return Problems.UnusedLabel(label.Id);
        if (reader.Phrases.Length > Reader.MostPhrases)
            yield return Problems.TooManyPhrases(reader.Phrases[Reader.MostPhrases].Written, reader.Phrases.Length, Reader.MostPhrases);
    }

    /// <summary>Two phrases that can say the same: which of them counts would be chance.</summary>
    private static IEnumerable<Diagnostic> Twice(Reader reader)
    {
        var said = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var phrase in reader.Phrases)
        {
            var sayings = phrase.Sayings.Distinct(StringComparer.Ordinal).ToList();
            if (sayings.Find(said.ContainsKey) is { } saying)
                yield return Problems.PhraseTwice(phrase.Written, saying.Trim(), said[saying].Label, said[saying].Written.Span);
            foreach (var one in sayings)
                said.TryAdd(one, phrase);
        }
    }

    /// <summary>The last rule holds whatever was found, and no other does, or those below it were never reached.</summary>
    private static IEnumerable<Diagnostic> Rules(IReadOnlyList<ReaderRule> rules, string key)
    {
        if (rules.Count > 0 && !rules[^1].When.IsEmpty)
            yield return Problems.NoLastRule(rules[^1].Span, key);
        foreach (var rule in rules.SkipLast(1).Where(static rule => rule.When.IsEmpty))
            yield return Problems.RuleHidesOthers(rule.Span, key);
    }

    private static IEnumerable<Diagnostic> Example(ReaderExample example, Reader reader)
    {
        var marking = Marking.Of(example.Message.Value, reader);
        var sentences = marking.Sentences.Where(static sentence => !sentence.Sentence.IsQuoted).ToList();
        var known = reader.Labels.Select(static label => label.Id.Value).Append(ReaderExample.Unmarked).ToList();
        foreach (var mark in example.Marks.Where(mark => !known.Contains(mark.Value)))
            yield return Problems.UnknownLabel(mark, known);
        foreach (var (sentence, mark) in sentences.Zip(example.Marks))
            if (known.Contains(mark.Value) && (sentence.Label ?? ReaderExample.Unmarked) != mark.Value)
                yield return Problems.ExampleMark(mark, Shown(example.Message.Value, sentence.Sentence), sentence.Label ?? ReaderExample.Unmarked);
        if (sentences.Count != example.Marks.Length)
            yield return Problems.ExampleLength(example.Message.Span, example.Marks.Length, sentences.Count, string.Join(" ", sentences.Select(sentence => $"“{Shown(example.Message.Value, sentence.Sentence)}”")));
        var suggested = marking.Suggestion?.Letter.Target["letter:".Length..];
        if (example.Letter is { } letter && suggested != letter.Value)
            yield return Problems.ExampleLetter(letter, suggested);
    }

    private static string Shown(string message, Sentence sentence)
    {
        var text = string.Join(' ', message[sentence.From..sentence.To].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 60 ? text[..57] + "…" : text;
    }
}
