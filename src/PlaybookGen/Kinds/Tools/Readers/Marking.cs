using System.Collections.Immutable;

namespace PlaybookGen.Kinds.Tools.Readers;

/// <param name="Label">Null when no phrase of the list stands in the sentence.</param>
/// <param name="Found">Where in the message the phrases of this label stand.</param>
public sealed record MarkedSentence(Sentence Sentence, string? Label, ImmutableArray<(int From, int To)> Found);

/// <summary>A message as a reader sees it: its sentences with their marks, and what follows from them.</summary>
public sealed record Marking(ImmutableArray<MarkedSentence> Sentences, Reading? Reading, Suggestion? Suggestion)
{
    public static Marking Of(string message, Reader reader)
    {
        var sentences = Readers.Sentences.Of(message, reader.Abbreviations).Select(sentence => Mark(message, sentence, reader)).ToImmutableArray();
        var found = sentences.Where(static sentence => sentence.Label is not null).CountBy(static sentence => sentence.Label!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new(sentences, reader.Readings.FirstOrDefault(rule => rule.Holds(found)), reader.Suggestions.FirstOrDefault(rule => rule.Holds(found)));
    }

    /// <summary>
    /// Of phrases that overlap, the one that names more words counts. Of the labels that are left, the one that stands first
    /// in the list is the sentence's.
    /// </summary>
    private static MarkedSentence Mark(string message, Sentence sentence, Reader reader)
    {
        if (sentence.IsQuoted)
            return new(sentence, null, []);
        var words = PlainWords.Of(message, sentence.From, sentence.To);
        var order = reader.Labels.Select(static label => label.Id.Value).ToList();
        var hits = Hits(words, reader).OrderByDescending(static hit => hit.Phrase.Weight).ThenBy(hit => order.IndexOf(hit.Phrase.Label)).ThenBy(static hit => hit.From).ThenBy(static hit => hit.To);
        var taken = new bool[words.Count];
        var counted = new List<(Phrase Phrase, int From, int To)>();
        foreach (var hit in hits)
        {
            if (taken.AsSpan(hit.From, hit.To - hit.From).Contains(true))
                continue;
            taken.AsSpan(hit.From, hit.To - hit.From).Fill(true);
            counted.Add(hit);
        }

        var label = counted.Select(static hit => hit.Phrase.Label).MinBy(order.IndexOf);
        return new(sentence, label, [.. counted.Where(hit => hit.Phrase.Label == label).OrderBy(static hit => hit.From).Select(hit => (words[hit.From].From, words[hit.To - 1].To))]);
    }

    private static IEnumerable<(Phrase Phrase, int From, int To)> Hits(List<PlainWord> words, Reader reader)
    {
        for (var at = 0; at < words.Count; at++)
            foreach (var phrase in reader.BeginningWith(words[at].Text))
                if (phrase.EndFrom(words, at) is > 0 and var end)
                    yield return (phrase, at, end);
    }
}
