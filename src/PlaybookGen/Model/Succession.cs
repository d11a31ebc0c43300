using System.Collections.Frozen;
using System.Collections.Immutable;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Model;

/// <summary>Somebody said that one id continues as another.</summary>
/// <param name="Said">The id that was written to say it, and where.</param>
/// <param name="Word">The key under which it was said.</param>
public sealed record Claim(string From, string To, Located<string> Said, string Word)
{
    public const string Renamed = "renamed-from";
    public const string Merged = "merged-into";
    public const string Formerly = "formerly";
}

/// <summary>What became of an id.</summary>
/// <param name="Today">The id in the content to which it leads; itself when it is there; null when it is gone.</param>
/// <param name="IsStated">Whether somebody said so, when it is gone.</param>
public readonly record struct Fate(string? Today, bool IsStated);

/// <summary>Where each id that was ever published leads today: the ledger and the content, seen together.</summary>
public sealed class Succession
{
    private readonly FrozenDictionary<string, LedgerRow> _rows;
    private readonly FrozenDictionary<string, Claim> _claims;

    private Succession(Ledger ledger, FrozenDictionary<string, PresentId> present, ImmutableArray<Claim> formerly)
    {
        (Ledger, Present, Formerly) = (ledger, present, formerly);
        _rows = ledger.Rows.DistinctBy(static row => row.Id.Value).ToFrozenDictionary(static row => row.Id.Value, StringComparer.Ordinal);
        Claims = [.. ledger.Rows.SelectMany(ClaimsOf)];
        _claims = Claims.Concat(formerly).DistinctBy(static claim => claim.From).ToFrozenDictionary(static claim => claim.From, StringComparer.Ordinal);
    }

    public Ledger Ledger { get; }

    public FrozenDictionary<string, PresentId> Present { get; }

    /// <summary>What the ledger says.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>What entries say about themselves; the ledger has the last word.</summary>
    public ImmutableArray<Claim> Formerly { get; }

    /// <param name="entries">Of all languages, drafts too.</param>
    public static Succession Of(Ledger ledger, IReadOnlyCollection<Entry> entries, SharedData data, string defaultLanguage) => new(
        ledger,
        PresentIds.In(entries, data, defaultLanguage),
        [.. entries
            .SelectMany(static entry => entry.Head.Formerly.Select(old =>
                new Claim($"{entry.Head.Kind.Name}/{old.Value}", $"{entry.Head.Kind.Name}/{entry.Head.Id.Value}", old, Claim.Formerly)))
            .DistinctBy(static claim => (claim.From, claim.To))]);

    public LedgerRow? Row(string id) => _rows.GetValueOrDefault(id);

    public Fate FateOf(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = id; seen.Add(at);)
        {
            if (Present.ContainsKey(at))
                return new(at, true);
            if (IsRetired(at))
                return new(null, true);
            if (Next(at) is not { } next)
                return new(null, false);
            at = next;
        }

        return new(null, true);
    }

    /// <summary>Where it continues: as was said of it, or in the same place of what its entry became.</summary>
    public string? Next(string id)
    {
        if (_claims.GetValueOrDefault(id) is { } claim)
            return claim.To;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var entry = LedgerRow.EntryOf(id); entry is not null && !Present.ContainsKey(entry) && seen.Add(entry);)
        {
            entry = _claims.GetValueOrDefault(entry)?.To;
            var same = entry + id[id.LastIndexOf('/')..];
            if (entry is not null && (Present.ContainsKey(same) || _rows.ContainsKey(same)))
                return same;
        }

        return null;
    }

    /// <summary>From the first step on the way back to it, when the way leads in a circle; otherwise empty.</summary>
    public ImmutableArray<string> CircleFrom(string id)
    {
        var way = new List<string> { id };
        while (!Present.ContainsKey(way[^1]) && Next(way[^1]) is { } next && way.Count <= _claims.Count + 1)
        {
            way.Add(next);
            if (next == id)
                return [.. way];
        }

        return [];
    }

    /// <summary>The rows of what is no longer there.</summary>
    public ImmutableArray<LedgerRow> Gone => [.. Ledger.Rows.Where(row => row.Kind is not LedgerRow.EntryKind && !Present.ContainsKey(row.Id.Value))];

    /// <summary>An entry that was given up takes along what nobody said anything else about.</summary>
    private bool IsRetired(string id) =>
        Row(id) is { Retired: true }
        || (!_claims.ContainsKey(id) && LedgerRow.EntryOf(id) is { } entry && !Present.ContainsKey(entry) && Row(entry) is { Retired: true });

    private static IEnumerable<Claim> ClaimsOf(LedgerRow row)
    {
        if (row.MergedInto is { } target)
            yield return new(row.Id.Value, target.Value, target, Claim.Merged);
        if (row.RenamedFrom is { } old)
            yield return new(old.Value, row.Id.Value, old, Claim.Renamed);
    }
}
