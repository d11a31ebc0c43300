using PlaybookGen.Diagnostics;

namespace PlaybookGen.Model;

/// <summary>Whether every id that was ever published is still there, or somebody said what became of it.</summary>
internal sealed class LedgerCheck(Succession ids, bool isWhole)
{
    /// <param name="isWhole">Whether all files could be read; otherwise what is missing may stand in one that could not.</param>
    /// <param name="isPublishing">Whether readers are about to meet what is there.</param>
    /// <param name="hasAddress">Whether the site says where it lives.</param>
    public static IEnumerable<Diagnostic> Run(Succession ids, bool isWhole, bool isPublishing, bool hasAddress)
    {
        var unwritten = isPublishing && isWhole
            ? ids.Present.Values.Where(now => !now.IsDraft && ids.Row(now.Id) is null).OrderBy(static now => now.Written.Span).ToList()
            : [];
        if (!ids.Ledger.IsThere)
            return unwritten.Count > 0 && hasAddress ? [Problems.NoLedger(SourceSpan.Of(Ledger.FileName), unwritten.Count)] : [];
        var check = new LedgerCheck(ids, isWhole);
        var problems = check.Shapes().ToList();
        if (problems.Count > 0)
            return problems;
        problems.AddRange(check.Statements());
        problems.AddRange(ids.Ledger.Rows.SelectMany(check.Row));
        // Where statements are wrong, the rest would only repeat it.
        if (problems.Count is 0 && unwritten.Count > 0)
            problems.Add(Problems.IdsUnwritten(unwritten[0].Written, unwritten[0].Id, unwritten.Count));
        return problems;
    }

    private IEnumerable<Diagnostic> Shapes()
    {
        var first = new Dictionary<string, LedgerRow>(StringComparer.Ordinal);
        foreach (var row in ids.Ledger.Rows)
        {
            foreach (var name in new[] { row.MergedInto, row.RenamedFrom })
                if (name is { } other && !LedgerRow.IsWellFormed(other.Value))
                    yield return Problems.BadLedgerId(other, row.Kind is LedgerRow.EntryKind);
            if (!LedgerRow.IsWellFormed(row.Id.Value, row.Kind))
                yield return Problems.BadLedgerId(row.Id, row.Kind is LedgerRow.EntryKind);
            else if (!first.TryAdd(row.Id.Value, row))
                yield return Problems.LedgerRowTwice(row.Id, first[row.Id.Value].Id.Span);
        }
    }

    /// <summary>Each statement alone: both ends exist, and nothing else is said of the same id.</summary>
    private IEnumerable<Diagnostic> Statements()
    {
        var said = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in ids.Claims.Concat(ids.Formerly))
        {
            if (claim.From == claim.To)
                yield return Problems.IdCircle(claim.Said, [claim.From, claim.To]);
            else if (ids.Row(claim.From) is null && !(claim.Word is Claim.Formerly && WasPublished(claim.From)))
                yield return Problems.NeverPublished(claim.Said, claim.From, Known(claim.From));
            else if (claim.Word is not Claim.Merged && ids.Present.TryGetValue(claim.From, out var there))
                yield return Problems.RenamedButThere(claim.Said, claim.From, claim.To, there.Written.Span);
            else if (claim.Word is Claim.Merged && !ids.Present.ContainsKey(claim.To) && ids.Row(claim.To) is null)
                yield return Problems.LedgerTarget(claim.Said, claim.From, Known(claim.To));
            else if (!said.TryAdd(claim.From, claim) && !(claim.Word is Claim.Formerly && ids.FateOf(claim.From).Today == claim.To))
                yield return said[claim.From].Word == claim.Word ? Problems.ClaimedTwice(claim.Said, claim.From, said[claim.From].Said.Span) : Problems.TwoFates(claim.Said, claim.From);
            else if (ids.Row(claim.From) is { Retired: true })
                yield return Problems.TwoFates(claim.Said, claim.From);
        }
    }

    private IEnumerable<Diagnostic> Row(LedgerRow row)
    {
        var id = row.Id.Value;
        if (ids.Present.TryGetValue(id, out var now))
            return row.Retired || row.MergedInto is { } other && other.Value != id ? [Problems.IdReused(now.Written, id, row.Id.Span)] : Changed(row, now);
        if (ids.CircleFrom(id) is { IsEmpty: false } circle)
            return circle.Length > 2 && circle.Min(StringComparer.Ordinal) == id ? [Problems.IdCircle(row.Id, circle)] : [];
        if (ids.FateOf(id).IsStated)
            return ids.Next(id) is { } next ? Moved(row, next) : [];
        // What is unknown about an entry is told once, not for each place in it.
        var isTold = !isWhole || LedgerRow.EntryOf(id) is { } entry && ids.Row(entry) is not null && !ids.Present.ContainsKey(entry) && !ids.FateOf(entry).IsStated;
        // The end of a way is told at its last row.
        return isTold || ids.Next(id) is not null ? [] : [Problems.IdGone(row.Id, row.Label, Known(id))];
    }

    /// <summary>Under the same id: still the same thing, and its answers can still be read?</summary>
    private static IEnumerable<Diagnostic> Changed(LedgerRow row, PresentId now)
    {
        if (now.Kind != row.Kind)
            yield return Problems.IdChangedKind(now.Written, row.Id, row.Kind, now.Kind);
        else if (!Answers.AreReadable(row.Answer, now.Answer))
            yield return Problems.AnswerChanged(now.Written, row.Id.Value, row.Answer, now.Answer);
        else if (row.Answer.Length > 0 && row.IsShared != now.IsShared)
            yield return Problems.ScopeChanged(now.Written, row.Id.Value, now.IsShared);
    }

    /// <summary>Under another id: can the answers be read there?</summary>
    private IEnumerable<Diagnostic> Moved(LedgerRow row, string next)
    {
        var to = ids.Present.TryGetValue(next, out var now) ? LedgerRow.Of(now) : ids.Row(next);
        var at = ids.Claims.FirstOrDefault(claim => claim.From == row.Id.Value)?.Said ?? row.Id;
        if (to is null)
            yield break;
        if (to.Kind != row.Kind)
            yield return Problems.MovedToAnotherKind(at, row.Id.Value, row.Kind, next, to.Kind);
        else if (!Answers.AreReadable(row.Answer, to.Answer))
            yield return Problems.AnswerChanged(at, row.Id.Value, row.Answer, to.Answer);
        else if (row.Kind is not LedgerRow.EntryKind && row.IsShared && !to.IsShared)
            yield return Problems.ScopeChanged(at, row.Id.Value, false);
    }

    private bool WasPublished(string entry) => ids.Ledger.Rows.Any(row => row.Id.Value.StartsWith(entry + "/", StringComparison.Ordinal));

    /// <summary>Names that could have been meant: entries for an entry, places for a place.</summary>
    private IEnumerable<string> Known(string id) => ids.Present.Keys.Concat(ids.Ledger.Rows.Select(static row => row.Id.Value))
        .Where(other => other != id && LedgerRow.EntryOf(other) is null == LedgerRow.EntryOf(id) is null);
}
