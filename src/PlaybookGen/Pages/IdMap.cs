using System.Text.Json;
using PlaybookGen.Files;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>
/// Where ids lead that were renamed or merged, as a file that pages can read, so that readers' answers follow. Its name
/// says what is in it: whoever has followed that name need not look again, and an old page never gets a newer map.
/// </summary>
/// <param name="Name">Its path in the site.</param>
public sealed record IdMap(string Name, byte[] Bytes, bool IsEmpty)
{
    /// <summary>An entry takes along everything in it, so only what goes another way is named beside it.</summary>
    public static IdMap Of(Succession ids)
    {
        var moved = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var row in ids.Ledger.Rows)
        {
            var id = row.Id.Value;
            if (ids.Present.ContainsKey(id))
                continue;
            var today = ids.FateOf(id).Today;
            var withEntry = LedgerRow.EntryOf(id) is { } entry && ids.Row(entry) is not null && !ids.Present.ContainsKey(entry) && ids.FateOf(entry).Today is { } place
                ? place + id[id.LastIndexOf('/')..]
                : null;
            if (today != withEntry)
                moved[id] = today is null ? null : Place(ids.Present[today]);
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var (from, to) in moved)
                writer.WriteString(from, to);
            writer.WriteEndObject();
        }

        return new($"ids-{ContentHash.Of(bytes.ToArray()).ToString()[..12]}.json", bytes.ToArray(), moved.Count is 0);
    }

    /// <summary>What belongs to no case says so; everything else stays in the case it was in.</summary>
    private static string Place(PresentId present) => present.IsShared ? $"shared/{present.Id}" : present.Id;
}
