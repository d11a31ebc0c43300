using System.Globalization;
using System.Text.RegularExpressions;

namespace PlaybookGen.Kinds.Letters;

/// <summary>How long to wait for an answer: <c>5 working days</c>, <c>3 days</c>, <c>2 weeks</c>.</summary>
/// <param name="Unit"><c>days</c>, <c>working-days</c> or <c>weeks</c>.</param>
public sealed partial record Wait(int Count, string Unit)
{
    /// <summary>When a letter does not say how long.</summary>
    public static Wait Usual { get; } = new(7, "working-days");

    public static Wait? Parse(string text)
    {
        var found = Shape().Match(text);
        return found.Success ? new(int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture), UnitOf(found.Groups["unit"].Value)) : null;
    }

    private static string UnitOf(string word) => word switch
    {
        "week" or "weeks" => "weeks",
        "day" or "days" => "days",
        _ => "working-days",
    };

    [GeneratedRegex(@"^(?<count>[1-9]\d?) (?<unit>(?:working )?days?|weeks?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
