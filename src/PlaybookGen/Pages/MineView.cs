using System.Collections.Immutable;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Kinds.Tools;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>
/// The reader's own page: every place where something can be ticked or written, in the order of the site. It holds no
/// answers; those are in the reader's browser, under the same keys.
/// </summary>
/// <param name="Earlier">What was once there and is no longer; readers may still have words under it.</param>
/// <param name="Entries">How many entries have such a place.</param>
/// <param name="Items">How many such places there are.</param>
public sealed record MineView(ImmutableArray<MinePart> Parts, ImmutableArray<MineEarlier> Earlier, int Entries, int Items)
{
    /// <summary>The kind that stands for the fields which many letters share.</summary>
    public const string Shared = "field";

    public static MineView From(Linker linker, ImmutableArray<LedgerRow> gone)
    {
        var parts = linker.Edition.Entries
            .Where(static entry => entry.Keeps.Any())
            .GroupBy(static entry => entry.Head.Kind)
            .Select(group => new MinePart(group.Key.Name, [.. group.Select(entry => MineEntry.Of(entry, linker))]))
            .Concat(SharedFields(linker) is { Items.IsEmpty: false } shared ? [new MinePart(Shared, [shared])] : [])
            .ToImmutableArray();
        return new(
            parts,
            [.. gone.Select(static row => new MineEarlier(row.Id.Value, row.Label))],
            parts.Sum(static part => part.Entries.Length),
            parts.SelectMany(static part => part.Entries).Sum(static entry => entry.Items.Length));
    }

    /// <summary>Whether there is anything to tick or to write.</summary>
    public static bool IsNeeded(Edition edition) =>
        edition.Entries.Any(static entry => entry.Keeps.Any() || entry is Letter letter && letter.Fields.Any(static asked => asked.Shared));

    /// <summary>They are asked once, so each leads to the first letter that needs it.</summary>
    private static MineEntry SharedFields(Linker linker)
    {
        var letters = linker.Edition.Of(Letter.Kind).Cast<Letter>().ToList();
        return new(Shared, "", "", "", 0, false, [.. linker.Edition.Data.Fields.SelectMany(field => letters
            .Where(letter => letter.Fields.Any(asked => asked.Shared && asked.Id.Value == field.Id.Value))
            .Take(1)
            .Select(letter => new MineItem(
                field.Id.Value, $"{Shared}/{field.Id.Value}", field.Label.In(linker.Language), "field", false, linker.Href(letter, $"field-{field.Id.Value}"), [])))]);
    }
}

/// <summary>The entries of one kind.</summary>
/// <param name="Kind"><c>step</c> …, or <see cref="MineView.Shared"/>.</param>
public sealed record MinePart(string Kind, ImmutableArray<MineEntry> Entries);

/// <param name="Id">Empty, like the title and the way, for the fields that many letters share; the theme has the words.</param>
/// <param name="IsByRow">Whether the answers of a row belong together, as in a log.</param>
/// <param name="Needed">How many items count towards being done: all but the optional ones.</param>
public sealed record MineEntry(string Kind, string Id, string Title, string Href, int Needed, bool IsByRow, ImmutableArray<MineItem> Items)
{
    public static MineEntry Of(Entry entry, Linker linker)
    {
        var kept = entry.Keeps.ToImmutableArray();
        return new(
            entry.Head.Kind.Name,
            entry.Head.Id.Value,
            entry.Head.Title,
            linker.Href(entry),
            kept.Count(static place => place.Type is "item" && !place.Optional),
            kept.Any(static place => place.IsByRow),
            [
                .. kept.Select(place => new MineItem(
                    place.Id.Value, place.KeyIn(entry), place.Label, place.Type, place.Optional, linker.Href(entry, place.Anchor),
                    [.. place.Options.Select(static option => new MineOption(option.Id, option.Label))]) { Feeds = place.Feeds, LabelAs = place.LabelAs }),
                .. StatesOf(entry, kept, linker),
            ]);
    }

    /// <summary>The rows of a table also have a state, which is no field and has no label of its own.</summary>
    private static IEnumerable<MineItem> StatesOf(Entry entry, ImmutableArray<Keepable> kept, Linker linker) =>
        entry is Tool { Parts: Tracker { States.IsEmpty: false } table } && !kept.IsEmpty
            ? [new(
                "_state", $"{entry.Head.Kind.Name}/{entry.Head.Id.Value}/_state", "", "field", false, linker.Href(entry, kept[0].Anchor),
                [.. table.States.Select(static state => new MineOption(state.Id.Value, state.Label))])]
            : [];
}

/// <summary>One thing to tick or to write.</summary>
/// <param name="Id">The last part of its key.</param>
/// <param name="Key">The name under which the answer is kept, without the reader's case.</param>
/// <param name="Label">Empty for the state of a row; the theme has the words.</param>
/// <param name="Type"><c>item</c>, <c>question</c> or <c>field</c>.</param>
/// <param name="Href">To the very place.</param>
/// <param name="Options">The answers that are kept as ids; empty when the answer is kept as it is.</param>
public sealed record MineItem(string Id, string Key, string Label, string Type, bool Optional, string Href, ImmutableArray<MineOption> Options)
{
    /// <summary>What the answer is offered to later, or null.</summary>
    public string? Feeds { get; init; }

    /// <summary>Whether the reader marks the answer as fact, guess or story.</summary>
    public bool LabelAs { get; init; }
}

public sealed record MineOption(string Id, string Label);

/// <param name="Key">As it was.</param>
/// <param name="Label">The last one it had; may be empty.</param>
public sealed record MineEarlier(string Key, string Label);
