using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Checklists;

/// <summary>What a checklist's template sees.</summary>
/// <param name="Id">For the id attribute, unique on the page.</param>
/// <param name="Intro">HTML, or null.</param>
public sealed record ChecklistView(string Id, string Title, string? Intro, int Count, int Minutes, ImmutableArray<ChecklistItemView> Items)
{
    public static ChecklistView From(Checklist list, Entry owner, Linker linker) => new(
        linker.Anchor(list.Id.Value),
        list.Title,
        list.Intro.IsEmpty ? null : linker.Html(list.Intro),
        list.Items.Length,
        list.Items.Sum(static item => item.Minutes),
        [.. list.Items.Select(item => ChecklistItemView.From(item, owner, linker))]);
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
