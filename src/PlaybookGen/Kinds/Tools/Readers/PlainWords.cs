using System.Text;

namespace PlaybookGen.Kinds.Tools.Readers;

/// <summary>A word in its plain form, and where it stands.</summary>
public readonly record struct PlainWord(string Text, int From, int To);

/// <summary>
/// A text as words that can be compared: small letters, no accents, one kind of apostrophe, nothing else. The table is
/// closed and not the Unicode data of a machine, so that <c>words.js</c> in the theme says the same of every sign; a test
/// compares them.
/// </summary>
public static class PlainWords
{
    private enum Sign : byte { Letter, Gap, Ignored, Apostrophe, Alone }

    // From U+00C0: the letters of Latin-1 and of Latin Extended-A without what stands above and below them.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    // From, to, and what these signs are: a gap between words, ignored, an apostrophe, a word alone, or small letters so far on.
    private static readonly (int From, int To, object Is)[] Ranges =
    [
        (0x00, 0x26, Sign.Gap), (0x27, 0x27, Sign.Apostrophe), (0x28, 0x2F, Sign.Gap), (0x3A, 0x40, Sign.Gap), (0x41, 0x5A, 32), (0x5B, 0x5F, Sign.Gap),
        (0x60, 0x60, Sign.Apostrophe), (0x7B, 0xA9, Sign.Gap), (0xAB, 0xAC, Sign.Gap), (0xAD, 0xAD, Sign.Ignored), (0xAE, 0xB3, Sign.Gap),
        (0xB4, 0xB4, Sign.Apostrophe), (0xB6, 0xB9, Sign.Gap), (0xBB, 0xBF, Sign.Gap), (0xD7, 0xD7, Sign.Gap), (0xF7, 0xF7, Sign.Gap),
        (0x2B9, 0x2BF, Sign.Apostrophe), (0x300, 0x36F, Sign.Ignored), (0x37E, 0x37E, Sign.Gap), (0x387, 0x387, Sign.Gap), (0x391, 0x3A9, 32), (0x3C2, 0x3C2, 1),
        (0x400, 0x40F, 80), (0x410, 0x42F, 32), (0x589, 0x58A, Sign.Gap), (0x591, 0x5BD, Sign.Ignored), (0x5BE, 0x5BE, Sign.Gap), (0x5BF, 0x5BF, Sign.Ignored),
        (0x5C0, 0x5C0, Sign.Gap), (0x5C1, 0x5C2, Sign.Ignored), (0x5C3, 0x5C3, Sign.Gap), (0x5C4, 0x5C5, Sign.Ignored), (0x5C6, 0x5C6, Sign.Gap), (0x5C7, 0x5C7, Sign.Ignored),
        (0x60C, 0x60D, Sign.Gap), (0x610, 0x61A, Sign.Ignored), (0x61B, 0x61B, Sign.Gap), (0x61C, 0x61C, Sign.Ignored), (0x61D, 0x61F, Sign.Gap), (0x640, 0x640, Sign.Ignored),
        (0x64B, 0x65F, Sign.Ignored), (0x66A, 0x66D, Sign.Gap), (0x670, 0x670, Sign.Ignored), (0x6D4, 0x6D4, Sign.Gap), (0x6D6, 0x6DC, Sign.Ignored), (0x964, 0x965, Sign.Gap),
        (0x1680, 0x1680, Sign.Gap), (0x180E, 0x180E, Sign.Ignored), (0x2000, 0x200A, Sign.Gap), (0x200B, 0x200F, Sign.Ignored), (0x2010, 0x2017, Sign.Gap),
        (0x2018, 0x2019, Sign.Apostrophe), (0x201A, 0x201A, Sign.Gap), (0x201B, 0x201B, Sign.Apostrophe), (0x201C, 0x2029, Sign.Gap), (0x202A, 0x202E, Sign.Ignored),
        (0x202F, 0x2031, Sign.Gap), (0x2032, 0x2032, Sign.Apostrophe), (0x2033, 0x205F, Sign.Gap), (0x2060, 0x206F, Sign.Ignored), (0x2070, 0x20CF, Sign.Gap),
        (0x20D0, 0x20FF, Sign.Ignored), (0x2100, 0x2BFF, Sign.Gap), (0x2E00, 0x2E7F, Sign.Gap), (0x3000, 0x3030, Sign.Gap), (0x3041, 0x30FA, Sign.Alone), (0x30FB, 0x30FB, Sign.Gap),
        (0x30FC, 0x9FFF, Sign.Alone), (0xD800, 0xF8FF, Sign.Gap), (0xF900, 0xFAFF, Sign.Alone), (0xFE00, 0xFE0F, Sign.Ignored), (0xFE10, 0xFE6F, Sign.Gap),
        (0xFEFF, 0xFEFF, Sign.Ignored), (0xFF00, 0xFF06, Sign.Gap), (0xFF07, 0xFF07, Sign.Apostrophe), (0xFF08, 0xFF0F, Sign.Gap), (0xFF10, 0xFF19, -0xFEE0), (0xFF1A, 0xFF20, Sign.Gap),
        (0xFF21, 0xFF3A, -0xFEC0), (0xFF3B, 0xFF40, Sign.Gap), (0xFF41, 0xFF5A, -0xFEE0), (0xFF5B, 0xFF65, Sign.Gap), (0xFF66, 0xFF9D, Sign.Alone), (0xFFE0, 0xFFFF, Sign.Gap),
    ];

    private static readonly (char[] Plain, Sign[] Signs) Table = MakeTable();

    /// <summary>The words of a part of a text. Reads every sign once.</summary>
    public static List<PlainWord> Of(string text, int from, int to)
    {
        var words = new List<PlainWord>();
        var word = new StringBuilder();
        var (start, end) = (from, from);
        for (var at = from; at < to; at++)
        {
            var sign = Table.Signs[text[at]];
            if (sign is Sign.Ignored)
                continue;
            if (sign is Sign.Letter)
            {
                if (word.Length is 0)
                    start = at;
                word.Append(Table.Plain[text[at]]);
                end = at + 1;
            }
            else if (sign is Sign.Apostrophe && word.Length > 0 && IsLetterAfter(text, at, to))
                word.Append('\'');
            else
            {
                Finish();
                if (sign is Sign.Alone)
                    words.Add(new(text[at].ToString(), at, at + 1));
            }
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(new(word.ToString(), start, end));
            word.Clear();
        }
    }

    /// <summary>Each sign in its plain form, also those that are no letters.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, text) =>
    {
        for (var at = 0; at < text.Length; at++)
            plain[at] = Table.Plain[text[at]];
    });

    public static bool IsIgnored(char sign) => Table.Signs[sign] is Sign.Ignored;

    public static bool IsLetter(char sign) => Table.Signs[sign] is Sign.Letter or Sign.Alone && sign is < '0' or > '9';

    public static bool IsSpace(char sign) =>
        sign is <= ' ' or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Whether the letter is a small one, in the scripts that have two sizes.</summary>
    public static bool IsSmall(char sign) => sign switch
    {
        < '\u0100' => sign is (>= 'a' and <= 'z') or (>= '\u00DF' and not '\u00F7'),
        < '\u0180' => sign is < '\u0139' or (> '\u0148' and < '\u0178') ? sign % 2 is 1 : sign % 2 is 0,
        _ => sign is (>= '\u03AC' and <= '\u03CE') or (>= '\u0430' and <= '\u045F'),
    };

    public static bool IsCapital(char sign) => !IsSmall(sign)
        && sign is (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u017F' and not '\u00D7' and not '\u00F7') or (>= '\u0391' and <= '\u03A9') or (>= '\u0400' and <= '\u042F');

    /// <summary>Everything the table says, for the test that compares it with the theme's.</summary>
    public static string Everything() => string.Concat(Enumerable.Range(0, 0x10000).Select(static sign => Table.Signs[sign] switch
    {
        Sign.Gap => " ",
        Sign.Ignored => "-",
        Sign.Apostrophe => "'",
        Sign.Alone => "1",
        _ => $"{(int)Table.Plain[sign]:x};",
    }));

    private static bool IsLetterAfter(string text, int at, int to)
    {
        for (at++; at < to && IsIgnored(text[at]); at++)
        {
        }

        return at < to && Table.Signs[text[at]] is Sign.Letter;
    }

    private static (char[], Sign[]) MakeTable()
    {
        var (plain, signs) = (new char[0x10000], new Sign[0x10000]);
        for (var sign = 0; sign < plain.Length; sign++)
            plain[sign] = sign is >= 0xC0 and < 0x180 ? Latin[sign - 0xC0] : (char)sign;
        foreach (var (from, to, what) in Ranges)
        {
            for (var sign = from; sign <= to; sign++)
            {
                if (what is Sign known)
                    signs[sign] = known;
                else
                    plain[sign] = (char)(sign + (int)what);
            }
        }

        return (plain, signs);
    }
}
