using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>One id that was ever published, and what became of it.</summary>
/// <param name="Id"><c>kind/entry/item</c>.</param>
/// <param name="Type">What it names: <c>item</c>, <c>question</c>, <c>field</c>.</param>
public sealed record LedgerRow(
    Located<string> Id, string Type, string Label, bool Retired, string? MergedInto, string? RenamedFrom);

/// <summary>
/// The file <c>content/ids.yml</c>: every id under which a reader's words may be kept. An id leaves the content only
/// when a row says what became of it.
/// </summary>
public sealed record Ledger(ImmutableArray<LedgerRow> Rows)
{
    public const string FileName = "content/ids.yml";

    public static Ledger Empty { get; } = new([]);

    public static Outcome<Ledger> Read(IFolder site)
    {
        var list = DataReader.Read(site, FileName, "a row of the ledger", static fields => new LedgerRow(
            fields.Text("id"),
            fields.OneOf("kind", "item", "question", "field"),
            fields.Words("label"),
            fields.Flag("retired"),
            fields.OptionalText("merged-into")?.Value,
            fields.OptionalText("renamed-from")?.Value));
        return new(new(list.Value), list.Problems);
    }

    public IEnumerable<Diagnostic> Check(IReadOnlyList<Entry> entries, SharedData data)
    {
        if (Rows.IsEmpty)
            yield break;
        var kept = Kept(entries, data).ToDictionary(static kept => kept.Id, static kept => kept.Keepable, StringComparer.Ordinal);
        var renamed = Rows.Select(static row => row.RenamedFrom).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var gone = row.Retired || row.MergedInto is not null || renamed.Contains(row.Id.Value);
            var there = kept.GetValueOrDefault(row.Id.Value);
            if (there is null && !gone)
                yield return Problems.IdGone(row.Id, row.Label, kept.Keys);
            else if (there is not null && gone)
                yield return Problems.IdReused(there.Id, row.Id);
            else if (there is not null && there.Type != row.Type)
                yield return Problems.IdChangedKind(there.Id, row.Id, row.Type, there.Type);
            if (row.MergedInto is { } target && !kept.ContainsKey(target))
                yield return Problems.LedgerTarget(row.Id, target, kept.Keys);
        }
    }

    /// <summary>The rows of what is no longer there.</summary>
    public ImmutableArray<LedgerRow> GoneFrom(IEnumerable<Entry> entries, SharedData data)
    {
        var kept = Kept(entries, data).Select(static kept => kept.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Rows.Where(row => !kept.Contains(row.Id.Value))];
    }

    /// <summary>The ledger with rows for all that is new and with today's labels, as text; rows are never taken away.</summary>
    public string Write(IReadOnlyList<Entry> entries, SharedData data)
    {
        var labels = Kept(entries, data).ToDictionary(static kept => kept.Id, static kept => kept.Keepable, StringComparer.Ordinal);
        var known = Rows.Select(static row => row.Id.Value).ToHashSet(StringComparer.Ordinal);
        var rows = Rows
            .Select(row => labels.TryGetValue(row.Id.Value, out var now) ? row with { Label = now.Label } : row)
            .Concat(labels.Where(now => !known.Contains(now.Key)).Select(static now =>
                new LedgerRow(new(now.Key, now.Value.Id.Span), now.Value.Type, now.Value.Label, false, null, null)))
            .OrderBy(static row => row.Id.Value, StringComparer.Ordinal);

        var text = new StringBuilder(
            "# Every id under which a reader's words may be kept. Written by `playbookgen ids --write`; never delete a row.\n" +
            "# When an id leaves the content, say what became of it: retired: true, merged-into: …, or renamed-from: … on the new row.\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {{ id: {row.Id.Value}, kind: {row.Type}, label: {Quote(row.Label)}");
            if (row.Retired)
                text.Append(", retired: true");
            if (row.MergedInto is { } target)
                text.Append(CultureInfo.InvariantCulture, $", merged-into: {target}");
            if (row.RenamedFrom is { } old)
                text.Append(CultureInfo.InvariantCulture, $", renamed-from: {old}");
            text.Append(" }\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Id, Keepable Keepable)> Kept(IEnumerable<Entry> entries, SharedData data) => entries
        .SelectMany(static entry => entry.Keeps.Select(keep => (Id: keep.KeyIn(entry), Keepable: keep)))
        .Concat(data.Fields.Select(static field => (Id: $"field/{field.Id.Value}", Keepable: new Keepable("field", field.Id, field.Label.In(""), $"field-{field.Id.Value}"))))
        .DistinctBy(static kept => kept.Id);

    private static string Quote(string words) =>
        "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal) + "\"";
}
