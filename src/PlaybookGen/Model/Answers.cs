namespace PlaybookGen.Model;

/// <summary>Ways to give an answer, and whether what was given in one can be read in another.</summary>
internal static class Answers
{
    private const string InRows = " in rows";

    private static readonly string[] Words = ["short", "long", "text", "url", "email", "number"];

    /// <summary>A place that stands in every row keeps one answer for each of them.</summary>
    public static string ByRow(string type) => type + InRows;

    /// <summary>Words stay words, and a day can be read as words; everything else is read only as what it was.</summary>
    public static bool AreReadable(string before, string now)
    {
        if (before.Length is 0 || now.Length is 0 || before == now)
            return true;
        if (before.EndsWith(InRows, StringComparison.Ordinal) != now.EndsWith(InRows, StringComparison.Ordinal))
            return false;
        var (was, becomes) = (before.Replace(InRows, "", StringComparison.Ordinal), now.Replace(InRows, "", StringComparison.Ordinal));
        return Words.Contains(becomes) && (Words.Contains(was) || was is "date");
    }
}
