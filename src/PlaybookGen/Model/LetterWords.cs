using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>
/// What is worth looking at in a letter before it is sent, in one language: how long it may be, which words could be
/// softer, and what it may have. It never stops anybody from sending anything.
/// </summary>
/// <param name="Softer">Words that may sound harder than they are meant.</param>
/// <param name="Present">What a letter has, or could have.</param>
public sealed record LetterWords(
    string Language, ImmutableArray<UsualLength> Lengths, ImmutableArray<SofterWords> Softer, ImmutableArray<PresentWords> Present)
{
    public const string FileName = "letter-words.yml";

    /// <summary>A phrase of more words would make the search slow, and nobody writes it a second time.</summary>
    public const int LongestPhrase = 8;

    public static LetterWords From(string language, FieldReader fields)
    {
        var words = new LetterWords(
            language,
            fields.Group<LengthList>("lengths", "a number of words for each tone or channel", static group => new(
                [.. group.Keys().Select(of => new UsualLength(of.Value, group.OptionalWhole(of.Value, 10, 5_000) ?? 5_000))]))?.Items ?? [],
            fields.Each("softer", "a list of words that could be softer", SofterWords.From),
            fields.Each("present", "a list of words that show what is there", PresentWords.From));
        fields.Problems.AddRange(words.Check());
        return words;
    }

    /// <summary>Every want that is named somewhere.</summary>
    public IEnumerable<Located<string>> Wants => Softer.SelectMany(static list => list.Wants).Concat(Present.SelectMany(static list => list.Wants));

    private IEnumerable<Diagnostic> Check()
    {
        foreach (var again in Twice(Softer.Select(static list => list.Id).Concat(Present.Select(static list => list.Id))))
            yield return Problems.IdTwice(again.Again, again.First.Span);
        foreach (var phrase in Softer.SelectMany(static list => list.Phrases).SelectMany(static phrase => phrase.Say).Concat(Present.SelectMany(static list => list.Phrases)))
            if (phrase.Value.Length > 0 && WordsOf(phrase.Value) is var count && (count is 0 || count > LongestPhrase))
                yield return Problems.BadPhrase(phrase, LongestPhrase);
        foreach (var again in Twice(Softer.SelectMany(static list => list.Phrases).SelectMany(static phrase => phrase.Say)).Concat(Present.SelectMany(static list => Twice(list.Phrases))))
            yield return Problems.PhraseTwice(again.Again, again.First.Span);
    }

    private static IEnumerable<(Located<string> Again, Located<string> First)> Twice(IEnumerable<Located<string>> all) => all
        .Where(static one => one.Value.Length > 0)
        .GroupBy(static one => one.Value.ToLowerInvariant(), StringComparer.Ordinal)
        .SelectMany(static same => same.Skip(1).Select(again => (again, same.First())));

    /// <summary>A question mark counts as a word: it can be looked for.</summary>
    private static int WordsOf(string phrase) => phrase
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(static word => word.Any(static letter => char.IsLetterOrDigit(letter) || letter is '?' or '؟' or '？'));

    private sealed record LengthList(ImmutableArray<UsualLength> Items);
}

/// <param name="Of">The id of a tone, or a channel.</param>
public sealed record UsualLength(string Of, int Words);

/// <summary>Words that may be too hot, say, each with something to take instead.</summary>
/// <param name="Wants">The letters, by what they hope for, that are looked over for them; all of them when it is empty.</param>
public sealed record SofterWords(Located<string> Id, string Title, ImmutableArray<Located<string>> Wants, ImmutableArray<SofterPhrase> Phrases)
{
    public static SofterWords From(FieldReader fields) => new(
        fields.Id(), fields.Text("title").Value, fields.Texts("wants"), fields.Each("phrases", "a group of phrases", SofterPhrase.From));
}

public sealed record SofterPhrase(ImmutableArray<Located<string>> Say, string Instead)
{
    public static SofterPhrase From(FieldReader fields)
    {
        if (!fields.Has("say"))
            fields.Text("say");
        return new(fields.Texts("say"), fields.Text("instead").Value);
    }
}

/// <summary>Words by which one sees that something is there: thanks, a question.</summary>
/// <param name="Title">What it is: “a thank-you”.</param>
/// <param name="Wants">The letters, by what they hope for, that could have it; the others are not told that it is missing.</param>
public sealed record PresentWords(Located<string> Id, string Title, ImmutableArray<Located<string>> Wants, ImmutableArray<Located<string>> Phrases)
{
    public static PresentWords From(FieldReader fields)
    {
        if (!fields.Has("phrases"))
            fields.Text("phrases");
        return new(fields.Id(), fields.Text("title").Value, fields.Texts("wants"), fields.Texts("phrases"));
    }
}
