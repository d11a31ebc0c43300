using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Letters;

/// <summary>One way in which a reader may fill a tone.</summary>
/// <param name="When">For messages: how its optional fields are filled.</param>
internal sealed record LetterFill(string When, Func<string, string?> ValueOf);

/// <summary>
/// The ways in which a tone is read before it is published: nothing, everything, every mixture of the optional fields
/// while these are few, each choice, and last the examples.
/// </summary>
internal static class LetterFills
{
    /// <summary>Six optional fields have 64 mixtures; beyond that each field, and each pair, differs alone.</summary>
    private const int AllMixturesUpTo = 6;

    public static IReadOnlyList<LetterFill> Of(Tone tone, IReadOnlyDictionary<string, LetterField> fields)
    {
        var used = tone.Fields.Select(static blank => blank.Value).Distinct(StringComparer.Ordinal).Where(fields.ContainsKey).Select(id => fields[id]).ToList();
        var optional = used.Where(static field => !field.IsAlwaysThere).Select(static field => field.Id.Value).ToList();
        string? Empty(string id) => fields.TryGetValue(id, out var field) ? field.IsAlwaysThere ? field.Default.For(tone.Id) ?? Sample(field) : null : "Word";
        string Full(string id) => fields.TryGetValue(id, out var field) ? Sample(field) : "Word";

        var fills = new List<LetterFill> { new("empty", Empty), new("filled", Full) };
        fills.AddRange(Mixtures(optional).Select(filled => new LetterFill(
            Words(optional, filled), id => optional.Contains(id) && !filled.Contains(id) ? null : Full(id))));
        fills.AddRange(
            from field in used
            where field.Type is "choice"
            from option in field.Options
            select new LetterFill($"filled and '{field.Id.Value}' on “{option.Label}”", id => id == field.Id.Value ? option.Label : Full(id)));
        fills.Add(new("filled as in the examples", id => fields.TryGetValue(id, out var field) ? field.Example ?? Sample(field) : "Word"));
        return fills;
    }

    private static string Sample(LetterField field) => field.Text ?? (field.Type, field.Options) switch
    {
        ("choice", [var first, ..]) => first.Label,
        ("choices", [var first, var second, ..]) => $"{first.Label}, {second.Label}",
        _ => "Word",
    };

    private static IEnumerable<IReadOnlyList<string>> Mixtures(List<string> optional)
    {
        if (optional.Count <= AllMixturesUpTo)
            return Enumerable.Range(1, Math.Max(0, (1 << optional.Count) - 2)).Select(mask => optional.Where((_, at) => (mask >> at & 1) is 1).ToList());
        var alone = optional.SelectMany((one, at) => optional.Skip(at).Select(other => new HashSet<string>([one, other], StringComparer.Ordinal))).ToList();
        return alone.SelectMany(few => new[] { optional.Where(few.Contains).ToList(), optional.Where(id => !few.Contains(id)).ToList() });
    }

    private static string Words(List<string> optional, IReadOnlyList<string> filled)
    {
        var isMostlyEmpty = filled.Count * 2 <= optional.Count;
        var others = isMostlyEmpty ? filled : [.. optional.Where(id => !filled.Contains(id))];
        return $"{(isMostlyEmpty ? "empty" : "filled")} except '{string.Join("' and '", others)}'";
    }
}
