using PlaybookGen.Files;

namespace PlaybookGen.Tests.Support;

/// <summary>A place where a reader can tick or write, with every name under which it was ever published.</summary>
internal sealed class EditedPlace(string id)
{
    public string Id { get; set; } = id;
    public string Label { get; set; } = "As it was";
    public string Type { get; set; } = "short";
    public List<string> Keys { get; } = [];

    /// <summary>What it was merged into, when it is gone; a place that is gone without one is retired.</summary>
    public EditedPlace? Into { get; set; }
    public bool IsGone { get; set; }

    /// <summary>The place that holds its answers today, or null when nothing does.</summary>
    public EditedPlace? Today => !IsGone ? this : Into?.Today;
}

internal sealed class EditedEntry(string kind, string id)
{
    public string Kind { get; } = kind;
    public string Id { get; set; } = id;
    public string Title { get; set; } = "As it was";
    public string Slug { get; set; } = id;
    public List<string> Published { get; } = [];
    public bool SaysFormerly { get; set; }
    public List<EditedPlace> Places { get; init; } = [];
    public string Name => $"{Kind}/{Id}";
}

/// <summary>
/// A playbook and an editor who rewords, reorders, moves, renames, splits, merges and removes by chance, and says of each
/// id what became of it. What should be where is known here without the ledger.
/// </summary>
internal sealed partial class EditedPlaybook
{
    private readonly Random _random;
    private readonly string _config;
    private readonly BuildMemory _memory;
    private readonly List<EditedEntry> _entries = [];
    private readonly List<EditedPlace> _gone = [];
    private readonly List<string> _statements = [];
    private readonly (string Name, Action Do)[] _edits;
    private string? _ledger;
    private int _count;

    /// <param name="folder">Where it is written; its theme is left alone.</param>
    /// <param name="memory">Of builds of that folder.</param>
    public EditedPlaybook(int seed, string config, MemoryFolder folder, BuildMemory memory)
    {
        (_random, _config, Folder, _memory) = (new(seed), config, folder, memory);
        foreach (var kind in new[] { "step", "step", "reflection", "reflection", "letter", "letter", "tool", "tool" })
            _entries.Add(new(kind, Fresh("e")) { Places = [.. Enumerable.Range(0, 4).Select(_ => new EditedPlace(Fresh("p")))] });
        _edits =
        [
            ("reword a place", () => AnyPlace().Label = Fresh("Words ")),
            ("retitle an entry", () => AnyEntry().Title = Fresh("Title ")),
            ("rename a file", () => AnyEntry().Slug = Fresh("file-")),
            ("reorder entries", () => Shuffle(_entries)),
            ("reorder places", () => Shuffle(AnyEntry().Places)),
            ("ask for more words", () => AnyPlace().Type = "long"),
            ("add a place", () => AnyEntry().Places.Add(new(Fresh("p")))),
            ("add an entry", () => _entries.Add(new(AnyEntry().Kind, Fresh("e")) { Places = [new(Fresh("p"))] })),
            ("rename a place", () => AnyPlace().Id = Fresh("p")),
            ("rename an entry", () => AnyEntry().Id = Fresh("e")),
            ("say nothing of earlier names", () => AnyEntry().SaysFormerly = false),
            ("move a place", Move),
            ("split an entry", Split),
            ("join two entries", Join),
            ("merge a place into another", Merge),
            ("remove a place", () => Remove(AnyEntry(), null)),
            ("remove an entry", RemoveEntry),
        ];
    }

    public MemoryFolder Folder { get; }

    public List<string> History { get; } = [];

    public IEnumerable<EditedPlace> Places => _entries.SelectMany(static entry => entry.Places).Concat(_gone);

    /// <summary>The name of a place that is there today.</summary>
    public string KeyOf(EditedPlace place) => $"{_entries.First(entry => entry.Places.Contains(place)).Name}/{place.Id}";

    public void Edit(int times)
    {
        for (var time = 0; time < times; time++)
        {
            var (name, edit) = _edits[_random.Next(_edits.Length)];
            edit();
            History.Add(name);
        }
    }

    private void Move()
    {
        var from = AnyEntry();
        var to = AnyEntry(from.Kind);
        if (from == to || from.Places.Count < 2)
            return;
        var place = Pick(from.Places);
        from.Places.Remove(place);
        to.Places.Insert(_random.Next(to.Places.Count + 1), place);
    }

    private void Split()
    {
        var entry = AnyEntry();
        if (entry.Places.Count < 2)
            return;
        var half = entry.Places.Skip(entry.Places.Count / 2).ToList();
        entry.Places.RemoveAll(half.Contains);
        _entries.Add(new(entry.Kind, Fresh("e")) { Places = half });
    }

    /// <summary>One takes over all places of the other; the places keep their ids, so one word at the entry is enough.</summary>
    private void Join()
    {
        var (one, other) = (AnyEntry(), AnyEntry());
        if (one == other || one.Kind != other.Kind)
            return;
        one.Places.AddRange(other.Places);
        _entries.Remove(other);
        if (other.Published.Count > 0 && one.Published.LastOrDefault() == one.Id)
            Mark($"{other.Kind}/{other.Published[^1]}", $"merged-into: {one.Name}");
        else if (other.Published.Count > 0)
            Mark($"{other.Kind}/{other.Published[^1]}", "retired: true");
    }

    private void Merge()
    {
        var entry = AnyEntry();
        var into = Pick(AnyEntry(entry.Kind).Places);
        Remove(entry, into);
    }

    private void Remove(EditedEntry entry, EditedPlace? into)
    {
        var place = Pick(entry.Places);
        if (entry.Places.Count < 2 || place == into)
            return;
        entry.Places.Remove(place);
        (place.IsGone, place.Into) = (true, into);
        _gone.Add(place);
        _statements.Add(place.Id);
    }

    private void RemoveEntry()
    {
        var entry = AnyEntry();
        if (_entries.Count(other => other.Kind == entry.Kind) < 2)
            return;
        _entries.Remove(entry);
        if (entry.Published.Count > 0)
            Mark($"{entry.Kind}/{entry.Published[^1]}", "retired: true");
        foreach (var place in entry.Places)
        {
            place.IsGone = true;
            _gone.Add(place);
            // One word at the entry is enough for what was published in it.
            if (place.Keys.Count > 0 && !place.Keys[^1].StartsWith($"{entry.Kind}/{entry.Published.LastOrDefault()}/", StringComparison.Ordinal))
                _statements.Add(place.Id);
        }
    }

    private EditedEntry AnyEntry(string? kind = null) => Pick(_entries.Where(entry => kind is null || entry.Kind == kind).ToList());

    private EditedPlace AnyPlace() => Pick(AnyEntry().Places);

    private T Pick<T>(List<T> some) => some[_random.Next(some.Count)];

    private string Fresh(string name) => $"{name}{++_count}";

    private void Shuffle<T>(List<T> some)
    {
        var shuffled = some.OrderBy(_ => _random.Next()).ToList();
        some.Clear();
        some.AddRange(shuffled);
    }
}
