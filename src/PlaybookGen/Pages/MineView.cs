using System.Collections.Immutable;
using PlaybookGen.Kinds.Checklists;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Kinds.Steps;
using PlaybookGen.Kinds.Tools;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>
/// The reader's own page: every place where something can be ticked or written, in the order of the site. It holds no
/// answers; those are in the reader's browser, under the same keys.
/// </summary>
/// <param name="CaseFields">What letters share and a case has for itself.</param>
/// <param name="Earlier">What was once there and is no longer; readers may still have words under it.</param>
/// <param name="Entries">How many entries have such a place.</param>
/// <param name="Items">How many such places there are.</param>
public sealed record MineView(ImmutableArray<MinePart> Parts, ImmutableArray<FieldView> CaseFields, ImmutableArray<MineEarlier> Earlier, int Entries, int Items)
{
    /// <summary>The kind that stands for the fields which many letters share.</summary>
    public const string Shared = "field";

    /// <param name="gone">The rows of what is no longer there.</param>
    public static MineView From(Linker linker, ImmutableArray<LedgerRow> gone)
    {
        var parts = linker.Edition.Entries
            .Where(MineEntry.IsNeeded)
            .GroupBy(static entry => entry.Head.Kind)
            .Select(group => new MinePart(group.Key.Name, [.. group.Select(entry => MineEntry.Of(entry, linker))]))
            .Concat(SharedFields(linker) is { Items.IsEmpty: false } shared ? [new MinePart(Shared, [shared])] : [])
            .ToImmutableArray();
        return new(
            parts,
            [.. linker.Edition.Data.Fields
                .Where(field => field.Scope is "case" && LettersWith(field, linker).Any())
                .Select(field => FieldView.Of(field, linker))],
            [.. gone.Select(static row => new MineEarlier(row.Id.Value, row.Label))],
            parts.Sum(static part => part.Entries.Length),
            parts.SelectMany(static part => part.Entries).Sum(static entry => entry.Items.Length));
    }

    /// <summary>Whether there is anything to tick or to write.</summary>
    public static bool IsNeeded(Edition edition) =>
        edition.Entries.Any(static entry => MineEntry.IsNeeded(entry) || entry is Letter letter && letter.Fields.Any(static asked => asked.Shared));

    /// <summary>They are asked once, so each leads to the first letter that needs it.</summary>
    private static MineEntry SharedFields(Linker linker) =>
        new(Shared, "", "", "", 0, false, null, null, [.. linker.Edition.Data.Fields.SelectMany(field => LettersWith(field, linker)
            .Take(1)
            .Select(letter => new MineItem(
                field.Id.Value, $"{Shared}/{field.Id.Value}", field.Label.In(linker.Language), "field", false, linker.Href(letter, $"field-{field.Id.Value}"), [])))]);

    private static IEnumerable<Letter> LettersWith(SharedField field, Linker linker) => linker.Edition.Of(Letter.Kind).Cast<Letter>()
        .Where(letter => letter.Fields.Any(asked => asked.Shared && asked.Id.Value == field.Id.Value));
}

/// <summary>The entries of one kind.</summary>
/// <param name="Kind"><c>step</c> …, or <see cref="MineView.Shared"/>.</param>
public sealed record MinePart(string Kind, ImmutableArray<MineEntry> Entries);

/// <param name="Id">Empty, like the title and the way, for the fields that many letters share; the theme has the words.</param>
/// <param name="IsByRow">Whether the answers of a row belong together, as in a log.</param>
/// <param name="Needed">How many items count towards being done: all but the optional ones.</param>
/// <param name="Own">To where readers add things of their own; null where there is no checklist.</param>
/// <param name="Mark">To where a reader says that the whole step is done, or not for them; null for what is no step.</param>
public sealed record MineEntry(
    string Kind, string Id, string Title, string Href, int Needed, bool IsByRow, string? Own, string? Mark, ImmutableArray<MineItem> Items)
{
    /// <summary>Whether a pen finds nothing to do there: there are only switches.</summary>
    public bool IsSwitches => Items.All(static item => item.Type is Switch);

    /// <summary>What a script keeps for the reader, not words of theirs and no tick.</summary>
    private const string Switch = "switch";

    /// <summary>A letter to somebody else always is: it can be sent and can rest, also where nothing is filled.</summary>
    public static bool IsNeeded(Entry entry) => entry.Keeps.Any() || entry is Letter { CanRest: true };

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
            kept.Any(static place => place.Type is "item") ? linker.Href(entry, OwnItemsView.Name) : null,
            entry is Step ? linker.Href(entry, StepView.Mark) : null,
            [
                .. kept.Select(place => new MineItem(
                    place.Id.Value, place.KeyIn(entry), place.Label, place.Type, place.Optional, linker.Href(entry, place.Anchor),
                    [.. place.Options.Select(static option => new MineOption(option.Id, option.Label))]) { Feeds = place.Feeds, LabelAs = place.LabelAs }),
                .. StatesOf(entry, kept, linker),
                .. entry is Letter letter ? RepliesOf(letter, linker) : [],
            ]);
    }

    /// <summary>Rows of a table and cards that wait also have a state, which is no field and has no label of its own.</summary>
    private static IEnumerable<MineItem> StatesOf(Entry entry, ImmutableArray<Keepable> kept, Linker linker)
    {
        MineItem State(string id, string type, string href, string word, IEnumerable<MineOption> options) =>
            new(id, $"{entry.Head.Kind.Name}/{entry.Head.Id.Value}/{id}", "", type, false, href, [.. options], word);
        return entry switch
        {
            Tool { Parts: Tracker { States.IsEmpty: false } table } when !kept.IsEmpty =>
                [State("_state", "field", linker.Href(entry, kept[0].Anchor), "state", table.States.Select(static state => new MineOption(state.Id.Value, state.Label)))],
            Tool { Parts: Card { Waits: { } waits } } =>
                [State(Waits.State, Switch, linker.Href(entry, $"field-{waits.To.Value}"), "state", Waits.States.Select(static state => new MineOption(state, "")))],
            _ => [],
        };
    }

    /// <summary>What they answered; the rest of what became of a letter is called the same for every letter, by the theme.</summary>
    private static IEnumerable<MineItem> RepliesOf(Letter letter, Linker linker) => letter.Replies.IsEmpty ? [] :
        [new("_reply", $"{LetterView.KeyOf(letter)}/_reply", "", Switch, false, linker.Href(letter), [.. letter.Replies.Select(static reply => new MineOption(reply.Id, reply.Label))], "reply")];
}

/// <summary>One thing to tick or to write.</summary>
/// <param name="Id">The last part of its key.</param>
/// <param name="Key">The name under which the answer is kept, without the reader's case.</param>
/// <param name="Label">Empty where <paramref name="Word"/> says it all.</param>
/// <param name="Type"><c>item</c>, <c>question</c>, <c>field</c> or <c>switch</c>.</param>
/// <param name="Href">To the very place.</param>
/// <param name="Options">The answers that are kept as ids; empty when the answer is kept as it is.</param>
/// <param name="Word">What it is, where the theme has the words: <c>state</c>, <c>sent</c> …; otherwise empty.</param>
public sealed record MineItem(string Id, string Key, string Label, string Type, bool Optional, string Href, ImmutableArray<MineOption> Options, string Word = "")
{
    /// <summary>What the answer is offered to later, or null.</summary>
    public string? Feeds { get; init; }

    /// <summary>Whether the reader marks the answer as fact, guess or story.</summary>
    public bool LabelAs { get; init; }
}

/// <param name="Label">Empty where the theme has the words.</param>
public sealed record MineOption(string Id, string Label);

/// <param name="Key">As it was.</param>
/// <param name="Label">The last one it had; may be empty.</param>
public sealed record MineEarlier(string Key, string Label);
