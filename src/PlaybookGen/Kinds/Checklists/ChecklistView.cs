using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Checklists;

/// <summary>What a checklist's template sees.</summary>
/// <param name="Id">For the id attribute, unique on the page.</param>
/// <param name="Key">The name of the list among all lists: <c>kind/entry/list</c>. No answer is kept under it.</param>
/// <param name="Intro">HTML, or null.</param>
/// <param name="Count">How many items there are.</param>
/// <param name="Needed">How many of them count towards being done.</param>
/// <param name="More">How many of them are optional, and do not count.</param>
/// <param name="Own">Where readers add things of their own: below the last list of an entry; null below the others.</param>
public sealed record ChecklistView(
    string Id, string Key, string Title, string? Intro, int Count, int Needed, int More, int Minutes,
    ImmutableArray<ChecklistItemView> Items, OwnItemsView? Own)
{
    public static ChecklistView From(Checklist list, Entry owner, Linker linker, bool isLast) => new(
        linker.Anchor(list.Id.Value),
        $"{owner.Head.Kind.Name}/{owner.Head.Id.Value}/{list.Id.Value}",
        list.Title,
        list.Intro.IsEmpty ? null : linker.Html(list.Intro),
        list.Items.Length,
        list.Items.Count(static item => !item.Optional),
        list.Items.Count(static item => item.Optional),
        list.Items.Sum(static item => item.Minutes),
        [.. list.Items.Select(item => ChecklistItemView.From(item, owner, linker))],
        isLast ? OwnItemsView.Of(owner, linker) : null);
}

/// <summary>Room for what readers add to an entry. The underscore keeps its names apart from every id of an author.</summary>
/// <param name="Id">For the id attribute, unique on the page.</param>
/// <param name="Key">The name under which the words are kept, each with its row.</param>
/// <param name="Rows">The numbers of the rows, from one.</param>
public sealed record OwnItemsView(string Id, string Key, ImmutableArray<int> Rows)
{
    public const string Name = "_own";

    /// <summary>More than anybody adds to one step, and few enough to stand in the page.</summary>
    private const int Most = 10;

    public static OwnItemsView Of(Entry owner, Linker linker) => new(
        linker.Anchor(Name), $"{owner.Head.Kind.Name}/{owner.Head.Id.Value}/{Name}", [.. Enumerable.Range(1, Most)]);
}

/// <param name="Key">The name under which a tick is kept: <c>kind/entry/item</c>.</param>
/// <param name="Label">HTML.</param>
/// <param name="Words">The label as plain text, for names that cannot hold HTML.</param>
/// <param name="Why">HTML, or null.</param>
/// <param name="When">One of <c>first-24-hours</c>, <c>this-week</c>, <c>this-month</c>, <c>any-time</c>, or null.</param>
/// <param name="Lead">The thing the item asks for, or null.</param>
public sealed record ChecklistItemView(
    string Id, string Key, string Label, string Words, string? Why, int Minutes, string? When, bool Optional, CardView? Lead)
{
    public static ChecklistItemView From(ChecklistItem item, Entry owner, Linker linker) => new(
        linker.Anchor(item.Id.Value),
        $"{owner.Head.Kind.Name}/{owner.Head.Id.Value}/{item.Id.Value}",
        linker.Html(item.Label),
        item.Words,
        item.Why.IsEmpty ? null : linker.Html(item.Why),
        item.Minutes,
        item.When,
        item.Optional,
        item.Leads is { } lead && References.Find(lead, owner, linker.Edition).Entry is { } entry ? CardView.Of(entry, linker) : null);
}
