using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>
/// Stops texts that would make the Markdown parser run away, before it starts: nesting that it answers with a bare
/// exception, tables whose missing cells it fills in (35 KB of table can become 250 MB of HTML), and openings without end
/// (a megabyte of them takes minutes).
/// </summary>
public static class MarkdownLimits
{
    public const int MaxNesting = 64;
    public const int MaxColumns = 64;
    public const int MaxCells = 20_000;

    /// <summary>Characters that all uses of <c>[link][definition]</c> may put in together.</summary>
    public const int MaxExpansion = 200_000;

    /// <summary>Openings for which the parser looks through the rest of the text, each time anew when none closes.</summary>
    private static readonly (string Sign, int Limit)[] Openings = [("](", 10_000), ("]:", 5_000), ("<!", 5_000), ("<?", 5_000)];

    public static Diagnostic? Check(string text, int from, LineIndex places)
    {
        var (rows, columns, tableStart) = (0, 0, from);
        var opened = new int[Openings.Length];
        for (var at = from; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, end - at);

            var (depth, quotes) = Nesting(line);
            if (depth > MaxNesting)
                return Problems.NestedTooDeep(places.At(at), quotes ? "Quotes" : "Lists", MaxNesting);

            var pipes = line.Count('|');
            if (pipes is 0)
                (rows, columns) = (0, 0);
            else
            {
                if (rows++ is 0)
                    tableStart = at;
                columns = Math.Max(columns, pipes + 1);
                if (pipes > MaxColumns + 1)
                    return Problems.TableTooWide(places.At(at), pipes - 1, MaxColumns);
                if ((long)rows * columns > MaxCells)
                    return Problems.TableTooLarge(places.At(tableStart), MaxCells);
            }

            for (var n = 0; n < opened.Length; n++)
                if ((opened[n] += line.Count(Openings[n].Sign)) > Openings[n].Limit)
                    return Problems.TooManyOpenings(places.At(at), Openings[n].Sign, Openings[n].Limit);
            at = end + 1;
        }

        return null;
    }

    /// <summary>How many quotes and list markers open at the start of a line, and whether quotes are the most.</summary>
    private static (int Depth, bool Quotes) Nesting(ReadOnlySpan<char> line)
    {
        var (quotes, lists, spaces, at) = (0, 0, 0, 0);
        while (at < line.Length)
        {
            var letter = line[at];
            if (letter is '>')
                quotes++;
            else if (letter is ' ' or '\t')
                spaces++;
            else if (letter is '-' or '+' or '*' && at + 1 < line.Length && line[at + 1] is ' ' or '\t')
                lists++;
            else
                break;
            at++;
        }

        var indented = Math.Max(0, spaces - quotes - lists) / 2;
        return (Math.Max(quotes, quotes + lists + (lists > 0 ? indented : 0)), quotes >= lists);
    }
}
