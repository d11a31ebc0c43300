using System.Globalization;
using System.Text.RegularExpressions;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Letters;

/// <summary>How long a letter may get: <c>260 words</c>, <c>200 characters</c>.</summary>
/// <param name="Unit"><c>words</c> or <c>characters</c>.</param>
public sealed partial record Length(int Count, string Unit)
{
    public static Length? Parse(string text)
    {
        var found = Shape().Match(text);
        return found.Success ? new(int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture), found.Groups["unit"].Value) : null;
    }

    /// <summary>
    /// How long a tone may get: as the letter says, or else as the language says for its tone or its channel, whichever
    /// is shorter. Null when nobody says anything.
    /// </summary>
    public static Length? For(Letter letter, Tone tone, LetterWords? words) => letter.Longest ?? words?.Lengths
        .Where(length => length.Of == tone.Id || length.Of == letter.Channel)
        .Select(static length => new Length(length.Words, "words"))
        .MinBy(static length => length.Count);

    /// <summary>The length of a text in the same unit.</summary>
    public int Of(string text) => Unit is "characters"
        ? text.EnumerateRunes().Count()
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex("^(?<count>[1-9][0-9]{1,3}) (?<unit>words|characters)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
