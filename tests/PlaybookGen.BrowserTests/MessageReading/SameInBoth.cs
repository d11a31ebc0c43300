using System.Text.Json;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Kinds.Tools.Readers;

namespace PlaybookGen.BrowserTests.MessageReading;

/// <summary>The generator checks a list with the same rules by which the page reads: shown sign by sign, and on generated messages.</summary>
[Collection(OneClipboard.Name)]
public sealed class SameInBoth(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", " ", "\n", "\r\n", "\n\n", "\n> ", "\n- ", "\n-- \n", "\r", "\u2028", "\t", ".", ". ", ". ", "! ", "? ", "… ", "... ", "。", "؟ ", "। ", "?!\" ", ".) ", ": ", ":\n", ",\n", "'", "’", "`",
        "\u200f", "\u00ad", "e\u0301", "É", "ß", "Ж", "残念", "ﾃ", "１", "👩‍👧", "\ud800", "\0", "(", "“", "Dear", "Ms.", "e.g.", "U.S.", "K.", "12.", "a)", "no", "not", "we", "We", "you", "your", "a", "the", "to", "wrote:",
    ];

    [Fact]
    public async Task Every_sign_is_the_same()
    {
        await using var reader = await room.OpensReaderAsync();

        Assert.Equal(PlainWords.Everything(), await reader.Page.WithReaderAsync<string>("return everything();"));
    }

    [Fact]
    public async Task Every_message_is_cut_and_marked_the_same()
    {
        await using var reader = await room.OpensReaderAsync();
        var messages = Generated(3_000).Concat(Pasting.Messages.Select(static message => message.Message.Value)).ToList();

        var shown = await reader.Page.WithReaderAsync<string[]>("return given.map((text) => JSON.stringify(markingOf(text, reader).map(({ from, to, isQuoted, label, found }) => [from, to, isQuoted, label, found.map((one) => [one.from, one.to])])));", messages);

        Assert.Equal(messages.Count, shown.Length);
        foreach (var (message, marking) in messages.Zip(shown))
            if (Told(message) != marking)
                Assert.Fail($"{JsonSerializer.Serialize(message)}\n{Told(message)}\n{marking}");
        Assert.InRange(shown.Count(static marking => marking.Contains("\"standard\"", StringComparison.Ordinal)), 100, messages.Count);
    }

    private static string Told(string message) => JsonSerializer.Serialize(Marking.Of(message, Pasting.English).Sentences.Select(static sentence => new object?[]
    {
        sentence.Sentence.From, sentence.Sentence.To, sentence.Sentence.IsQuoted, sentence.Label, sentence.Found.Select(static found => new[] { found.From, found.To }),
    }));

    /// <summary>Messages made of signs and of the list's own words, so that phrases meet, overlap and nearly meet.</summary>
    private static IEnumerable<string> Generated(int count)
    {
        var random = new Random(20261124);
        var sayings = Pasting.English.Phrases.SelectMany(static phrase => phrase.Sayings.Take(20)).Select(static saying => saying.Trim()).ToList();
        for (var n = 0; n < count; n++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ =>
            {
                var saying = sayings[random.Next(sayings.Count)];
                return random.Next(5) switch
                {
                    0 => saying,
                    1 => saying[..random.Next(saying.Length)] + " ",
                    _ => Pieces[random.Next(Pieces.Length)],
                };
            }));
        }
    }
}
