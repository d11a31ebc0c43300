using PlaybookGen.Diagnostics;
using PlaybookGen.Kinds.Tools.Readers;

namespace PlaybookGen.Tests.Messages;

/// <summary>What a phrase finds, and what it leaves alone.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("we regret to inform", "WE REGRET — to inform you", "WE REGRET — to inform")]
    [InlineData("we can't", "Sorry, we can’t.", "we can’t")]
    [InlineData("keep your (cv|resume) on file", "We keep your résumé on file.", "keep your résumé on file")]
    [InlineData("(short listed|shortlisted)", "You were short-listed!", "short-listed")]
    [InlineData("a (very|) hard choice", "It was a hard choice", "a hard choice")]
    [InlineData("a (very|) hard choice", "It was a very hard choice", "a very hard choice")]
    [InlineData("thank … letter", "Thank you so much for your letter.", "Thank you so much for your letter")]
    [InlineData("thank ... letter", "Thank you so very much for the letter", "Thank you so very much for the letter")]
    [InlineData("no … one … two", "no one one x one two", "no one one x one two")]
    [InlineData("müssen", "Wir mu\u0308ssen", "mu\u0308ssen")]
    [InlineData("残念", "誠に残念です", "残念")]
    [InlineData("о вас", "Речь О ВАС", "О ВАС")]
    [InlineData("co operate", "co\u200b-oper\u00adate", "co\u200b-oper\u00adate")]
    public void A_phrase_is_found(string phrase, string text, string expected) => Assert.Equal(expected, Found(phrase, text));

    [Theory]
    [InlineData("we are sorry", "we were sorry")]
    [InlineData("fit", "a fitting end, unfit")]
    [InlineData("we", "we'd")]
    [InlineData("thank … letter", "Thank you so very much indeed for that other letter")]
    [InlineData("on file", "on. profile")]
    public void Other_words_are_left_alone(string phrase, string text) => Assert.Null(Found(phrase, text));

    [Fact]
    public void Many_alternatives_and_gaps_cost_little()
    {
        var phrase = Read("(a|a a|a a a) … (a|a a|a a a) … (a|a a|a a a) … b");
        var words = PlainWords.Of(string.Concat(Enumerable.Repeat("a ", 2_000)), 0, 4_000);

        Assert.All(Enumerable.Range(0, words.Count), at => Assert.Equal(-1, phrase.EndFrom(words, at)));
    }

    private static string? Found(string phrase, string text)
    {
        var words = PlainWords.Of(text, 0, text.Length);
        var read = Read(phrase);
        return Enumerable.Range(0, words.Count)
            .Select(at => (From: at, To: read.EndFrom(words, at)))
            .Where(static hit => hit.To > 0)
            .Select(hit => text[words[hit.From].From..words[hit.To - 1].To])
            .FirstOrDefault();
    }

    private static Phrase Read(string written)
    {
        var problems = new List<Diagnostic>();
        var phrase = Phrase.Read(new(written, SourceSpan.Of("phrases")), "label", problems);
        Assert.Empty(problems);
        return phrase!;
    }
}
