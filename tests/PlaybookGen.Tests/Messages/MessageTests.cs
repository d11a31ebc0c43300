using System.Text;
using PlaybookGen.Files;
using PlaybookGen.Kinds.Tools;
using PlaybookGen.Kinds.Tools.Readers;
using PlaybookGen.Model;
using PlaybookGen.Reading;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Messages;

/// <summary>
/// The phrase list of this repository, on thirty invented messages. The browser reads the same ones, and must say the same.
/// </summary>
public sealed class MessageTests
{
    private static readonly Lazy<Reader> English = new(static () =>
    {
        var file = SitePath.Of("content/en/tools/message-reader.yml");
        var read = EntryReader.Read(new(new(file, 0, 0), Tool.Kind, "en"), File.ReadAllBytes(Path.Combine(Repository.Root, file.Value)));
        Assert.Empty(read.Problems);
        return (Reader)((Tool)read.Value!).Parts;
    });

    private static readonly Lazy<IReadOnlyList<ReaderExample>> Messages = new(static () =>
    {
        var read = DataReader.Read(DiskFolder.Site(Repository.Root), "tests/PlaybookGen.Tests/Messages/english.yml", "a message", ReaderExample.Read);
        Assert.Empty(read.Problems);
        return read.Value;
    });

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Messages.Value.Count)];

    [Theory, MemberData(nameof(Numbers))]
    public void Each_sentence_gets_its_mark_and_the_message_its_letter(int number)
    {
        var message = Messages.Value[number];

        var marking = Marking.Of(message.Message.Value, English.Value);

        var marked = marking.Sentences.Where(static sentence => !sentence.Sentence.IsQuoted).Select(sentence => $"{sentence.Label ?? "none"}: {Text(message, sentence.Sentence)}");
        Assert.Equal(message.Marks.Select(static mark => mark.Value), marked.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal($"letter:{message.Letter!.Value.Value}", marking.Suggestion!.Letter.Target);
        Assert.NotNull(marking.Reading);
    }

    [Fact]
    public void There_are_thirty_and_at_least_six_only_look_like_a_no()
    {
        var pending = Messages.Value.Count(static message => message.Letter!.Value.Value is "ask-timeline");

        Assert.InRange(Messages.Value.Count, 30, 60);
        Assert.InRange(pending, 6, 15);
    }

    [Fact]
    public void Every_label_and_every_letter_occurs()
    {
        var marks = Messages.Value.SelectMany(static message => message.Marks).Select(static mark => mark.Value).ToHashSet(StringComparer.Ordinal);
        var letters = Messages.Value.Select(static message => $"letter:{message.Letter!.Value.Value}").ToHashSet(StringComparer.Ordinal);

        Assert.Superset(English.Value.Labels.Select(static label => label.Id.Value).ToHashSet(StringComparer.Ordinal), marks);
        Assert.Superset(English.Value.Suggestions.Select(static suggestion => suggestion.Letter.Target).ToHashSet(StringComparer.Ordinal), letters);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_message_means_the_same_with_other_line_ends_and_other_quotes(int number)
    {
        var message = Messages.Value[number].Message.Value;
        var marks = Marks(message);

        Assert.Equal(marks, Marks(message.ReplaceLineEndings("\r\n")));
        Assert.Equal(marks, Marks(message.Replace('\'', '’')));
    }

    private static List<string> Marks(string text) => [.. Marking.Of(text, English.Value).Sentences.Select(static sentence => sentence.Label ?? "none")];

    private static string Text(ReaderExample message, Sentence sentence) => message.Message.Value[sentence.From..sentence.To];
}
