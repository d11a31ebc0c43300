namespace PlaybookGen.Diagnostics;

/// <summary>Finds the word that an author probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The known word nearest to <paramref name="word"/> by Damerau-Levenshtein distance (optimal string alignment),
    /// or null when none is within a third of its length (at least 1, at most 3 edits, never the whole word).
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var limit = Math.Min(Math.Clamp(word.Length / 3, 1, 3), word.Length - 1);
        string? best = null;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) > limit)
                continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > limit || (best is not null && distance == limit))
                continue;
            best = candidate;
            limit = distance;
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    /// <summary>“Did you mean 'x'?”, or null when nothing is near.</summary>
    public static string? Hint(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } near ? $"Did you mean '{near}'?" : null;
}
