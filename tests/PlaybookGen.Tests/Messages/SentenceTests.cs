using System.Collections.Immutable;
using PlaybookGen.Kinds.Tools.Readers;

namespace PlaybookGen.Tests.Messages;

/// <summary>Where a sentence ends, and that no sign of a message is lost.</summary>
public sealed class SentenceTests
{
    private static readonly ImmutableHashSet<string> Abbreviations = ["ms", "dr", "ltd", "approx", "e.g"];

    [Theory]
    [InlineData("We are sorry. You may ask.", "We are sorry. |You may ask.")]
    [InlineData("Dear Ms. Rao, thanks.", "Dear Ms. Rao, thanks.")]
    [InlineData("Write to Dr. K. L. Ample at Ample Ltd. in the U.S. or reply here.", "Write to Dr. K. L. Ample at Ample Ltd. in the U.S. or reply here.")]
    [InlineData("Some tools (e.g. a map) help. So it is.", "Some tools (e.g. a map) help. |So it is.")]
    [InlineData("It took approx. 3.5 hours. Thanks!", "It took approx. 3.5 hours. |Thanks!")]
    [InlineData("Really?! Yes… and no. So...", "Really?! |Yes… and no. |So...")]
    [InlineData("He said “no.” We went on. (It was late.) So what?", "He said “no.” |We went on. |(It was late.) |So what?")]
    [InlineData("Dear Noor,\nThank you for your letter.\nKind regards,\nA. Sample", "Dear Noor,\n|Thank you for your letter.\n|Kind regards,\n|A. Sample")]
    [InlineData("Hi Noor,\nthank you.", "Hi Noor,\n|thank you.")]
    [InlineData("We looked at everything that you sent to us and\nthen decided. It was\nclose.", "We looked at everything that you sent to us and\nthen decided. |It was\nclose.")]
    [InlineData("You can:\n- ask us\n- write again\n1. One thing\n2) Another\na) Third", "You can:\n|- ask us\n|- write again\n|1. One thing\n|2) Another\n|a) Third")]
    [InlineData("• one • two\n•three", "• one • two\n|•three")]
    [InlineData("A title\n\nA text", "A title\n\n|A text")]
    [InlineData("¿Qué tal? ¡Bien! Adiós.", "¿Qué tal? |¡Bien! |Adiós.")]
    [InlineData("残念です。ご応募ありがとう！また。", "残念です。|ご応募ありがとう！|また。")]
    [InlineData("نأسف لذلك. هل لديك سؤال؟ شكرا", "نأسف لذلك. |هل لديك سؤال؟ |شكرا")]
    [InlineData("तो यह है। धन्यवाद।", "तो यह है। |धन्यवाद।")]
    [InlineData("Thanks! 😊 We wish you luck 👍🏽.", "Thanks! |😊 We wish you luck 👍🏽.")]
    [InlineData("שלום.\u200f תודה.", "שלום.\u200f |תודה.")]
    [InlineData("See example.org or v1.2 now", "See example.org or v1.2 now")]
    [InlineData("   \n\n ", "")]
    [InlineData("", "")]
    public void A_message_is_cut_where_a_person_would_cut_it(string message, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Of(message, Abbreviations).Select(sentence => message[sentence.From..sentence.To])));

    [Theory]
    [InlineData("No, sorry.\n\nOn Monday, Noor wrote:\n> Thank you. I ask.\n>\n> Noor", "No, sorry.")]
    [InlineData("No, sorry.\n\n-- \nA. Sample\nHead of samples", "No, sorry.")]
    [InlineData("> The whole message\n> is quoted.", "> The whole message\n> is quoted.")]
    [InlineData("--\nOnly two hyphens above.", "--\n|Only two hyphens above.")]
    [InlineData("A line\n--\n1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n7\n\n8\n\n9\n\n10\n\n11\n\n12\n\n13", "A line|--|1|2|3|4|5|6|7|8|9|10|11|12|13")]
    public void An_earlier_mail_and_a_signature_are_not_the_message(string message, string expected)
    {
        var own = Sentences.Of(message, Abbreviations).Where(static sentence => !sentence.IsQuoted).Select(sentence => message[sentence.From..sentence.To]);

        Assert.Equal(expected, string.Join('|', own.Select(text => expected.Contains('\n', StringComparison.Ordinal) ? text : text.Trim())));
    }

    [Fact]
    public void No_sign_is_lost_whatever_the_message_is()
    {
        const string Signs = "aZé .!?…。\n\r>-•1),:'\"’”(\u00a0\u2028\u200f\ud83d\ude0a\u0000ßЖ؟";
        var random = new Random(20261124);
        for (var n = 0; n < 20_000; n++)
        {
            var message = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Signs[random.Next(Signs.Length)]));

            var sentences = Sentences.Of(message, Abbreviations);

            Assert.True(sentences.Count > 0 || message.All(static sign => PlainWords.IsSpace(sign) || PlainWords.IsIgnored(sign) || sign is '>'), message);
            if (sentences.Count > 0)
                Assert.Equal(message, string.Concat(sentences.Select(sentence => message[sentence.From..sentence.To])));
        }
    }
}
