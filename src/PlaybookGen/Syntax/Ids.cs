namespace PlaybookGen.Syntax;

/// <summary>The names under which things are kept for ever: lower-case words with hyphens, starting with a letter.</summary>
public static class Ids
{
    public const int MaxLength = 60;

    public static bool IsValid(ReadOnlySpan<char> id, char joiner = '-')
    {
        if (id.Length is 0 or > MaxLength || !char.IsAsciiLetterLower(id[0]) || id[^1] == joiner)
            return false;
        foreach (var letter in id)
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != joiner)
                return false;
        return true;
    }

    /// <summary>An id made from words: for headings, and to propose one. Never used to identify what a reader wrote.</summary>
    public static string Slug(string words)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var letter in words.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
                slug.Append(letter);
            else if (letter is not '\'' and not '’' && slug.Length > 0 && slug[^1] is not '-')
                slug.Append('-');
            if (slug.Length >= MaxLength)
                break;
        }

        var text = slug.ToString().Trim('-');
        return text.Length is 0 ? "part" : text;
    }

    /// <summary>A valid id made from the words of an item, for a person to accept.</summary>
    public static string Proposal(string words)
    {
        var ascii = string.Concat(Slug(words).Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-')).Trim('-');
        var stem = ascii.Length > 0 && char.IsAsciiLetter(ascii[0]) ? ascii : $"item-{ascii}".TrimEnd('-');
        return stem.Length > 40 ? stem[..40].TrimEnd('-') : stem;
    }
}
