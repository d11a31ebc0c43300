using System.Collections.Immutable;
using System.Text;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Model;

/// <summary>
/// The file <c>content/ids.yml</c>: every id under which a reader's words may be kept. An id leaves the content only
/// when a row says what became of it.
/// </summary>
/// <param name="IsThere">Whether there is such a file; before it is written, nothing is watched.</param>
public sealed record Ledger(ImmutableArray<LedgerRow> Rows, bool IsThere = true)
{
    public const string FileName = "content/ids.yml";

    public static Outcome<Ledger> Read(IFolder site)
    {
        var list = DataReader.Read(site, FileName, "a row of the ledger", LedgerRow.From);
        return new(new(list.Value, site.Read(SitePath.Of(FileName)) is not null), list.Problems);
    }

    /// <summary>The ledger with rows for all that is new and with today's labels, as text; rows are never taken away.</summary>
    /// <param name="ids">What is there today; what stands in drafts only gets no row, because nobody has met it.</param>
    public string Write(Succession ids)
    {
        var known = Rows.Select(static row => row.Id.Value).ToHashSet(StringComparer.Ordinal);
        var fresh = ids.Present.Values.Where(now => !now.IsDraft && !known.Contains(now.Id)).Select(LedgerRow.Of);
        var rows = Rows
            .Select(row => ids.Present.TryGetValue(row.Id.Value, out var now)
                ? LedgerRow.Of(now) with { Id = row.Id, Retired = row.Retired, MergedInto = row.MergedInto, RenamedFrom = row.RenamedFrom }
                : row)
            .Concat(fresh)
            .ToDictionary(static row => row.Id.Value, StringComparer.Ordinal);
        foreach (var claim in ids.Formerly.Where(claim => ids.Claims.All(said => said.From != claim.From)))
            Note(claim, rows);

        var text = new StringBuilder(
            "# Every id under which a reader's words may be kept. Written by `playbookgen ids --write`; never delete a row.\n" +
            "# When an id leaves the content, say what became of it: retired: true, merged-into: …, or renamed-from: … on the new row.\n");
        foreach (var row in rows.Values.OrderBy(static row => row.Id.Value, StringComparer.Ordinal))
            row.AppendTo(text);
        return text.ToString();
    }

    /// <summary>What an entry says about its earlier ids is written down, so that it holds when the entry no longer says it.</summary>
    private static void Note(Claim claim, Dictionary<string, LedgerRow> rows)
    {
        if (!rows.TryGetValue(claim.To, out var now))
            return;
        if (!rows.TryGetValue(claim.From, out var before))
            before = rows[claim.From] = new(new(claim.From, claim.Said.Span), LedgerRow.EntryKind, "", now.IsShared, "", false, null, null);
        if (now.RenamedFrom is null)
            rows[claim.To] = now with { RenamedFrom = claim.Said with { Value = claim.From } };
        else
            rows[claim.From] = before with { MergedInto = claim.Said with { Value = claim.To } };
    }
}
