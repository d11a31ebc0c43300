using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Model;

namespace PlaybookGen.Tests.Support;

/// <summary>What the editor says of ids, as the guide for editors asks for it.</summary>
internal sealed partial class EditedPlaybook
{
    /// <summary>What an editor does before publishing: says what became of ids, and lets the tool write the ledger.</summary>
    public void Publish()
    {
        State();
        Write();
        var now = SiteBuilder.Build(Folder, new MemoryFolder(), new BuildOptions(Drafts: true), _memory);
        Assert.True(now.Problems.Items.IsEmpty, $"{string.Join(", ", History)}\n{string.Join('\n', now.Problems.Items)}\n{_ledger}");
        _ledger = Ledger.Read(Folder).Value.Write(now.Playbook!.Ids);
        Write();
        foreach (var entry in _entries)
        {
            if (entry.Published.LastOrDefault() != entry.Id)
                entry.Published.Add(entry.Id);
            foreach (var place in entry.Places.Where(place => place.Keys.LastOrDefault() != KeyOf(place)))
                place.Keys.Add(KeyOf(place));
        }

        History.Add("publish");
    }

    private void State()
    {
        foreach (var entry in _entries.Where(static entry => entry.Published.Count > 0 && entry.Published[^1] != entry.Id))
        {
            if (_random.Next(3) > 0)
                entry.SaysFormerly = true;
            else if (!entry.SaysFormerly)
                Rename($"{entry.Kind}/{entry.Published[^1]}", entry.Name, "entry");
        }

        foreach (var entry in _entries)
            foreach (var place in entry.Places.Where(static place => place.Keys.Count > 0))
            {
                var alongWithEntry = entry.Published.Count > 0 && place.Keys[^1] == $"{entry.Kind}/{entry.Published[^1]}/{place.Id}";
                if (place.Keys[^1] != KeyOf(place) && !alongWithEntry)
                    Rename(place.Keys[^1], KeyOf(place), TypeOf(entry.Kind));
            }

        foreach (var place in _gone.Where(place => place.Keys.Count > 0 && _statements.Remove(place.Id)))
            Mark(place.Keys[^1], place.Today is { } into && _random.Next(9) > 0 ? $"merged-into: {KeyOf(into)}" : Retire(place));
    }

    private static string Retire(EditedPlace place)
    {
        place.Into = null;
        return "retired: true";
    }

    /// <summary>What moves back to where it once was has a row already: then the statement is turned round.</summary>
    private void Rename(string from, string to, string kind)
    {
        if (!_ledger!.Contains($"{{ id: {to},", StringComparison.Ordinal))
        {
            _ledger += $"- {{ id: {to}, kind: {kind}, renamed-from: {from} }}\n";
            return;
        }

        _ledger = _ledger.Replace($", renamed-from: {to} }}", " }", StringComparison.Ordinal);
        Mark(from, $"merged-into: {to}");
    }

    /// <summary>Adds a word to the row of an id.</summary>
    private void Mark(string id, string word)
    {
        var lines = _ledger!.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith($"- {{ id: {id},", StringComparison.Ordinal));
        lines[at] = lines[at].Replace(" }", $", {word} }}", StringComparison.Ordinal);
        _ledger = string.Join('\n', lines);
    }
}
