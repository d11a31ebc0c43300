namespace PlaybookGen.Kinds.Tools.Readers;

/// <summary>A part of a message, blanks after it included: together the parts are the message.</summary>
/// <param name="IsQuoted">Whether it is no part of what was written to the reader now: an earlier mail, or the lines below a signature's two hyphens.</param>
public readonly record struct Sentence(int From, int To, bool IsQuoted);

/// <summary>
/// Cuts a message into sentences, and loses no sign of it. Reads every sign a few times, whatever the message is;
/// <c>sentences.js</c> in the theme does the same, and a test compares them.
/// </summary>
public static class Sentences
{
    /// <summary>A shorter line was not filled, so it ended where its author ended it.</summary>
    private const int Filled = 45;

    /// <summary>A signature is short; two hyphens with more below them are a line across the page.</summary>
    private const int LinesOfSignature = 12;

    private const int LongestAbbreviation = 40;
    private const string Ends = ".!?…。！？｡؟۔।॥‼⁇⁈⁉";
    private const string EndsWithoutBlank = "。！？｡";
    private const string Closers = "\"')]}»›”’」』）】";
    private const string Openers = "\"'([{«‹“‘„>";
    private const string Bullets = "-*•·–—‣◦▪●○■□✓➢►";

    /// <param name="Start">Where its words begin, behind blanks and the signs of a quoted mail.</param>
    private readonly record struct Line(int From, int Start, int End, bool IsAfterBlank, bool IsQuoted);

    /// <param name="abbreviations">In plain form, without the full stop at their end.</param>
    public static List<Sentence> Of(string text, IReadOnlySet<string> abbreviations)
    {
        var lines = LinesOf(text);
        var blocks = new List<Sentence>();
        var first = true;
        for (var at = 0; at < lines.Count; at++)
        {
            var begins = at is 0 || Breaks(text, lines[at - 1], lines[at], first);
            if (begins)
                blocks.Add(new(at is 0 ? 0 : lines[at].From, text.Length, lines[at].IsQuoted));
            if (begins && blocks.Count > 1)
                blocks[^2] = blocks[^2] with { To = lines[at].From };
            first = begins;
        }

        return [.. blocks.SelectMany(block => Cut(text, block, abbreviations))];
    }

    private static List<Line> LinesOf(string text)
    {
        var lines = new List<Line>();
        var (isAfterBlank, signature) = (false, -1);
        for (var from = 0; from < text.Length;)
        {
            var to = from;
            while (to < text.Length && text[to] is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029'))
                to++;
            var (start, end, isQuoted) = (from, to, false);
            while (start < to && (PlainWords.IsSpace(text[start]) || PlainWords.IsIgnored(text[start]) || text[start] is '>'))
                isQuoted |= text[start++] is '>';
            while (end > start && (PlainWords.IsSpace(text[end - 1]) || PlainWords.IsIgnored(text[end - 1])))
                end--;
            if (end > start)
            {
                if (!isQuoted && from == start && end - start is 2 && text[start] is '-' && text[start + 1] is '-')
                    signature = lines.Count;
                lines.Add(new(from, start, end, isAfterBlank, isQuoted));
            }

            isAfterBlank = end == start;
            from = to + (to + 1 < text.Length && text[to] is '\r' && text[to + 1] is '\n' ? 2 : 1);
        }

        return Quoted(text, lines, signature);
    }

    /// <summary>Also the line that leads to a quoted mail is quoted, and a signature. When nothing else is there, that is the message.</summary>
    private static List<Line> Quoted(string text, List<Line> lines, int signature)
    {
        var told = new List<Line>(lines.Count);
        var isSigned = signature > 0 && lines.Count - signature <= LinesOfSignature;
        for (var at = 0; at < lines.Count; at++)
        {
            var leads = at + 1 < lines.Count && lines[at + 1].IsQuoted && text[lines[at].End - 1] is ':';
            told.Add(lines[at] with { IsQuoted = lines[at].IsQuoted || leads || (isSigned && at >= signature) });
        }

        return told.All(static line => line.IsQuoted) ? [.. told.Select(static line => line with { IsQuoted = false })] : told;
    }

    private static bool Breaks(string text, Line before, Line line, bool isFirst)
    {
        if (line.IsAfterBlank || before.IsQuoted != line.IsQuoted || text[before.End - 1] is ':' || IsBullet(text, line))
            return true;
        return before.End - before.Start < Filled && (!PlainWords.IsSmall(text[line.Start]) || (isFirst && text[before.End - 1] is ','));
    }

    private static bool IsBullet(string text, Line line)
    {
        var at = line.Start;
        if (Bullets.Contains(text[at], StringComparison.Ordinal))
            return text[at] is '•' || IsSpaceAt(at + 1);
        while (at < line.End && at < line.Start + 2 && text[at] is >= '0' and <= '9')
            at++;
        if (at == line.Start && PlainWords.IsLetter(text[at]))
            return at + 1 < line.End && text[at + 1] is ')' && IsSpaceAt(at + 2);
        return at > line.Start && at < line.End && text[at] is '.' or ')' && IsSpaceAt(at + 1);

        bool IsSpaceAt(int place) => place < line.End && PlainWords.IsSpace(text[place]);
    }

    private static IEnumerable<Sentence> Cut(string text, Sentence block, IReadOnlySet<string> abbreviations)
    {
        var from = block.From;
        for (var at = block.From; at < block.To && !block.IsQuoted; at++)
        {
            if (!Ends.Contains(text[at], StringComparison.Ordinal))
                continue;
            var end = at + 1;
            while (end < block.To && Ends.Contains(text[end], StringComparison.Ordinal))
                end++;
            var closed = end;
            while (closed < block.To && (Closers.Contains(text[closed], StringComparison.Ordinal) || PlainWords.IsIgnored(text[closed])))
                closed++;
            var next = closed;
            while (next < block.To && PlainWords.IsSpace(text[next]))
                next++;
            if (next == block.To)
                break;
            var isEnd = (next > closed || EndsWithoutBlank.Contains(text[end - 1], StringComparison.Ordinal)) && !GoesOn(text, block.From, at, end, next, abbreviations);
            if (isEnd)
            {
                yield return new(from, next, block.IsQuoted);
                from = next;
            }

            at = closed - 1;
        }

        yield return new(from, block.To, block.IsQuoted);
    }

    /// <summary>Whether a stop is no end: behind an abbreviation, an initial or the number of a line, or dots before a small letter.</summary>
    private static bool GoesOn(string text, int from, int at, int end, int next, IReadOnlySet<string> abbreviations)
    {
        if (text.AsSpan(at, end - at).IndexOfAnyExcept('.', '…') >= 0)
            return false;
        if (end - at > 1 || text[at] is '…')
            return PlainWords.IsSmall(text[next]);
        var start = at;
        while (start > from && at - start <= LongestAbbreviation && !PlainWords.IsSpace(text[start - 1]) && !Openers.Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        if (start == at || at - start > LongestAbbreviation)
            return false;
        var word = text[start..at];
        if (abbreviations.Contains(PlainWords.Plain(word)))
            return true;
        var letters = word.Split('.');
        if (letters.All(static letter => letter.Length is 1 && PlainWords.IsLetter(letter[0])))
            return letters.Length > 1 || PlainWords.IsCapital(word[0]);
        return word.All(static sign => sign is >= '0' and <= '9') && IsAtStartOfLine(text, from, start);
    }

    private static bool IsAtStartOfLine(string text, int from, int at)
    {
        while (at > from && text[at - 1] is ' ' or '\t' or '>')
            at--;
        return at == from || text[at - 1] is '\n' or '\r';
    }
}
