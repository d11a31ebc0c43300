using System.Collections.Immutable;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Kinds.Tools.Readers;

/// <summary>One step of a phrase: one of these rows of words must follow; empty for a gap.</summary>
public sealed record PhraseStep(ImmutableArray<ImmutableArray<string>> Ways)
{
    public bool IsGap => Ways.IsEmpty;
}

/// <summary>
/// Words that may stand in a sentence. The notation is closed: words; <c>(one|other)</c>, and <c>(one|)</c> for words that may
/// be missing; <c>…</c> for up to six other words. Capitals, accents and punctuation do not count.
/// </summary>
/// <param name="Weight">How many words it names at least: the more, the surer.</param>
public sealed record Phrase(Located<string> Written, string Label, ImmutableArray<PhraseStep> Steps, int Weight)
{
    public const int Gap = 6;
    public const int MostWays = 1_000;
    private const int MostSteps = 30;
    private const int MostGaps = 3;

    /// <summary>The words with which it can begin.</summary>
    public IEnumerable<string> Beginnings => Steps[0].Ways.Select(static way => way[0]).Distinct(StringComparer.Ordinal);

    /// <summary>As a person reads it on the page, and as <c>marking.js</c> reads it there: <c>(one / other / –)</c>.</summary>
    public string Words => string.Join(" / ", Written.Value.Replace("/", " ", StringComparison.Ordinal).Replace("...", "…", StringComparison.Ordinal).Replace("(|", "(–|", StringComparison.Ordinal)
        .Replace("|)", "|–)", StringComparison.Ordinal).Replace("||", "|–|", StringComparison.Ordinal).Split('|').Select(static way => way.Trim()));

    /// <summary>Everything it can say, without the gaps' own words.</summary>
    public IEnumerable<string> Sayings => Steps.Aggregate(
        (IEnumerable<string>)[""],
        static (said, step) => said.SelectMany(before => step.IsGap ? [before + " …"] : step.Ways.Select(way => string.Concat(way.Select(static word => " " + word).Prepend(before)))));

    /// <summary>The first place behind it when it begins at a word, or -1.</summary>
    public int EndFrom(IReadOnlyList<PlainWord> words, int at)
    {
        var (places, slack) = (new SortedSet<int> { at }, 0);
        foreach (var step in Steps)
        {
            if (step.IsGap)
            {
                slack = Gap;
                continue;
            }

            var next = new SortedSet<int>();
            foreach (var place in places)
                for (var start = place; start <= place + slack && start <= words.Count; start++)
                    foreach (var way in step.Ways)
                        if (Follows(words, start, way))
                            next.Add(start + way.Length);
            if (next.Count is 0)
                return -1;
            (places, slack) = (next, 0);
        }

        return places.Min;
    }

    private static bool Follows(IReadOnlyList<PlainWord> words, int at, ImmutableArray<string> way)
    {
        if (at + way.Length > words.Count)
            return false;
        for (var n = 0; n < way.Length; n++)
            if (words[at + n].Text != way[n])
                return false;
        return true;
    }

    /// <summary>A phrase from its notation, or null and what is wrong with it.</summary>
    public static Phrase? Read(Located<string> written, string label, List<Diagnostic> problems)
    {
        var steps = ImmutableArray.CreateBuilder<PhraseStep>();
        if (WordsIn(written.Value).IsEmpty && !written.Value.Contains("...", StringComparison.Ordinal) && !written.Value.Contains('…', StringComparison.Ordinal))
            return Wrong(Problems.EmptyPhrase(written.Span));
        for (var rest = written.Value.Replace("...", "…", StringComparison.Ordinal); rest.Length > 0;)
        {
            var cut = rest.IndexOfAny(['(', ')', '|', '…']);
            var words = cut < 0 ? rest : rest[..cut];
            steps.AddRange(WordsIn(words).Select(static word => new PhraseStep([[word]])));
            if (cut < 0)
                break;
            if (rest[cut] is ')' or '|')
                return Wrong(Problems.UnreadablePhrase(written, $"'{rest[cut]}' stands outside ( … )"));
            if (rest[cut] is '…')
            {
                steps.Add(new([]));
                rest = rest[(cut + 1)..];
                continue;
            }

            var close = rest.IndexOf(')', cut);
            var inside = close < 0 ? "" : rest[(cut + 1)..close];
            if (close < 0 || inside.IndexOfAny(['(', '…']) >= 0)
                return Wrong(Problems.UnreadablePhrase(written, close < 0 ? "'(' is never closed" : "( … ) may hold only words and '|'"));
            steps.Add(new([.. inside.Split('|').Select(WordsIn).DistinctBy(static way => string.Join(' ', way))]));
            rest = rest[(close + 1)..];
        }

        var phrase = new Phrase(written, label, steps.ToImmutable(), steps.Where(static step => !step.IsGap).Sum(static step => step.Ways.Min(static way => way.Length)));
        if (phrase.Weight is 0)
            return Wrong(Problems.PhraseMatchesAll(written));
        if (steps[0].IsGap || steps[^1].IsGap || steps[0].Ways.Any(static way => way.IsEmpty))
            return Wrong(Problems.UnreadablePhrase(written, "it begins or ends with words that may be anything or missing"));
        if (steps.Count > MostSteps || steps.Count(static step => step.IsGap) > MostGaps)
            return Wrong(Problems.UnreadablePhrase(written, $"it has more than {MostSteps} words or {MostGaps} gaps"));
        return steps.Aggregate(1, static (ways, step) => Math.Min(ways * Math.Max(1, step.Ways.Length), MostWays + 1)) > MostWays
            ? Wrong(Problems.UnreadablePhrase(written, $"it can say more than {MostWays:N0} things"))
            : phrase;

        Phrase? Wrong(Diagnostic problem)
        {
            problems.Add(problem);
            return null;
        }
    }

    private static ImmutableArray<string> WordsIn(string text) => [.. PlainWords.Of(text, 0, text.Length).Select(static word => word.Text)];
}
