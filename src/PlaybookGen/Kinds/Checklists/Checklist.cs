using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Checklists;

/// <summary>One thing to do. Its id is kept for ever: a reader's tick hangs on it.</summary>
/// <param name="Leads">The letter, reflection, tool or step that the item asks for.</param>
public sealed record ChecklistItem(
    Located<string> Id,
    string Words,
    Html Label,
    Html Why,
    int Minutes,
    string? When,
    bool Optional,
    Reference? Leads,
    ImmutableArray<string> Covers);

public sealed record Checklist(Located<string> Id, string Title, Html Intro, ImmutableArray<ChecklistItem> Items)
{
    public static readonly string[] Times = ["first-24-hours", "this-week", "this-month", "any-time"];
    private static readonly string[] LeadKinds = ["letter", "reflection", "tool", "step", "note", "page"];
    private static readonly string[] Keys = ["minutes", "when", "covers", .. LeadKinds];

    /// <summary>The checklists of a text, in order, with every fault told.</summary>
    public static ImmutableArray<Checklist> In(MarkdownBody body, List<Diagnostic> problems)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        return [.. body.AllBlocks().OfType<ChecklistBlock>().Select(block => new Checklist(
            block.Id,
            block.Title,
            block.Intro,
            [.. block.Items.Where(static line => line.Words.Length > 0).Select(line => Item(line, seen, problems))]))];
    }

    /// <summary>What a reader can tick here, for the ledger.</summary>
    public static IEnumerable<Keepable> Keeps(IEnumerable<Checklist> lists) => lists
        .SelectMany(static list => list.Items)
        .Where(static item => item.Id.Value.Length > 0)
        .Select(static item => new Keepable("item", item.Id, item.Words, item.Id.Value) { Optional = item.Optional });

    public static IEnumerable<Reference> Leading(IEnumerable<Checklist> lists) =>
        lists.SelectMany(static list => list.Items).Select(static item => item.Leads).OfType<Reference>();

    public static IEnumerable<string> Anchors(IEnumerable<Checklist> lists) =>
        lists.SelectMany(static list => list.Items.Select(static item => item.Id.Value).Prepend(list.Id.Value));

    private static ChecklistItem Item(ChecklistLine line, Dictionary<string, SourceSpan> seen, List<Diagnostic> problems)
    {
        string? Attribute(string key) => line.Attributes.FirstOrDefault(pair => pair.Key.Value == key).Value.Value;

        var id = line.Id ?? new("", line.Span);
        if (line.Id is null)
            problems.Add(Problems.ItemWithoutId(line.Span, Ids.Proposal(line.Words)));
        else if (!Ids.IsValid(id.Value))
            problems.Add(Problems.BadId(id, '-'));
        else if (!seen.TryAdd(id.Value, id.Span))
            problems.Add(Problems.IdTwice(id, seen[id.Value]));

        foreach (var (key, _) in line.Attributes)
            if (!Keys.Contains(key.Value))
                problems.Add(Problems.UnknownField(key.Span, "an item", key.Value, Keys));
        var when = line.Attributes.FirstOrDefault(static pair => pair.Key.Value is "when").Value;
        if (when.Value is not null && !Times.Contains(when.Value))
            problems.Add(Problems.NotOneOf(when.Span, "when", when.Value, Times));

        return new(
            id, line.Words, line.Label, line.Why, Minutes(line, problems), when.Value, line.Optional, Lead(line),
            Attribute("covers")?.Split(',') is { } covers ? [.. covers] : []);
    }

    private static int Minutes(ChecklistLine line, List<Diagnostic> problems)
    {
        var written = line.Attributes.FirstOrDefault(static pair => pair.Key.Value is "minutes").Value;
        if (written.Value is null)
            problems.Add(Problems.ItemWithoutMinutes(line.Span));
        else if (int.TryParse(written.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 600)
            return minutes;
        else
            problems.Add(Problems.WrongType(written.Span, "minutes", "a whole number from 1 to 600", $"'{written.Value}'"));
        return 1;
    }

    private static Reference? Lead(ChecklistLine line)
    {
        var lead = line.Attributes.FirstOrDefault(static pair => LeadKinds.Contains(pair.Key.Value));
        return lead.Key.Value is null ? null : Reference.To(lead.Key.Value, lead.Value);
    }
}
