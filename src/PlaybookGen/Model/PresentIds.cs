using System.Collections.Frozen;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Model;

/// <summary>An id that is in the content today.</summary>
/// <param name="Id">The whole name, as in the ledger.</param>
/// <param name="Kind">What it names, as in the ledger.</param>
/// <param name="Answer">How the answer is given, such as <c>scale</c>; empty for a tick.</param>
/// <param name="Written">The id as its author wrote it.</param>
/// <param name="IsShared">Whether one answer stands for all cases of a reader.</param>
/// <param name="IsDraft">Whether it stands in drafts only, so that no reader can have met it.</param>
public sealed record PresentId(string Id, string Kind, string Answer, string Label, Located<string> Written, bool IsShared, bool IsDraft);

/// <summary>Every id under which something can be kept, in any language: what one language lacks, another may have.</summary>
public static class PresentIds
{
    public static FrozenDictionary<string, PresentId> In(IEnumerable<Entry> entries, SharedData data, string defaultLanguage) => entries
        .OrderBy(static entry => entry.Head.Draft)
        .ThenBy(entry => entry.Head.Language != defaultLanguage)
        .SelectMany(Of)
        .Concat(data.Fields.Where(static field => field.Id.Value.Length > 0).Select(static field =>
            new PresentId($"field/{field.Id.Value}", "field", field.Type, field.Label.In(""), field.Id, field.Scope is "shared", false)))
        .DistinctBy(static present => present.Id)
        .ToFrozenDictionary(static present => present.Id, StringComparer.Ordinal);

    /// <summary>Tools, and the fields that letters share, belong to no case unless they say so.</summary>
    public static bool IsUsuallyShared(string id) =>
        id.StartsWith("field/", StringComparison.Ordinal) || id.StartsWith("tool/", StringComparison.Ordinal);

    /// <summary>The entry itself, because scripts keep facts about it too, and each place in it.</summary>
    private static IEnumerable<PresentId> Of(Entry entry)
    {
        var (kind, isDraft) = (entry.Head.Kind, entry.Head.Draft);
        var id = $"{kind.Name}/{entry.Head.Id.Value}";
        if (!kind.IsAtRoot && kind.OnlyFile is null)
            yield return new(id, LedgerRow.EntryKind, "", entry.Head.Title, entry.Head.Id, entry.IsShared, isDraft);
        foreach (var keep in entry.Keeps)
            yield return new(keep.KeyIn(entry), keep.Type, keep.Answer, keep.Label, keep.Id, entry.IsShared, isDraft);
    }
}
