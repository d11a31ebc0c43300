using System.Collections.Immutable;
using PlaybookGen.Kinds.Checklists;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Bodies;

/// <summary>A part of a text as a template sees it: exactly one of these is not null.</summary>
/// <param name="Html">Ordinary prose.</param>
/// <param name="Callout">A note beside the text.</param>
/// <param name="Container">A set-apart part, such as an example.</param>
/// <param name="Card">The way to a letter, a reflection, a tool.</param>
/// <param name="Helplines">Where real people help, by country.</param>
/// <param name="Sources">Everything the pages cite.</param>
public sealed record BlockView(
    string? Html = null,
    CalloutView? Callout = null,
    ContainerView? Container = null,
    ChecklistView? Checklist = null,
    CardView? Card = null,
    ImmutableArray<CountryView>? Helplines = null,
    ImmutableArray<SourceView>? Sources = null)
{
    /// <summary>The blocks of an entry's text, with its checklists in their places.</summary>
    public static ImmutableArray<BlockView> From(Entry entry, ImmutableArray<Checklist> lists, Linker linker) =>
        From(entry.Head.Body.Blocks, entry, lists, linker);

    private static ImmutableArray<BlockView> From(ImmutableArray<Block> blocks, Entry entry, ImmutableArray<Checklist> lists, Linker linker) =>
        [.. blocks.Select(block => Of(block, entry, lists, linker)).OfType<BlockView>()];

    private static BlockView? Of(Block block, Entry entry, ImmutableArray<Checklist> lists, Linker linker) => block switch
    {
        Prose prose => new(Html: linker.Html(prose.Html)),
        Callout callout => new(Callout: new(callout.Kind.Value, From(callout.Blocks, entry, lists, linker))),
        Container { Name.Value: "coach" } when !linker.Coach => null,
        Container container => new(Container: new(container.Name.Value, From(container.Blocks, entry, lists, linker))),
        ChecklistBlock list => lists.FirstOrDefault(read => read.Id == list.Id) is { } found
            ? new(Checklist: ChecklistView.From(found, entry, linker, found == lists[^1]))
            : null,
        Directive { Name.Value: "helplines" } => new(Helplines: CountryView.All(linker)),
        Directive { Name.Value: "sources" } => new(Sources: [.. linker.Edition.Data.Sources.Select(source => SourceView.Of(source, linker))]),
        Directive line => linker.Edition.Find($"{line.Name.Value}:{line.Argument.Value}") is { } target
            ? new(Card: CardView.Of(target, linker))
            : null,
        _ => null,
    };
}

/// <param name="Kind">In lower case: <c>note</c>, <c>tip</c>, <c>evidence</c>, <c>caution</c>.</param>
public sealed record CalloutView(string Kind, ImmutableArray<BlockView> Blocks)
{
    public static readonly string[] Kinds = ["note", "tip", "evidence", "caution"];
}

/// <param name="Kind">As written: <c>example</c>, <c>coach</c>.</param>
public sealed record ContainerView(string Kind, ImmutableArray<BlockView> Blocks)
{
    public static readonly string[] Kinds = ["example", "coach"];
}

/// <summary>The way to an entry, wherever it is shown.</summary>
/// <param name="Kind">Of what: <c>letter</c>, <c>tool</c> …</param>
/// <param name="Group">The phase of a step or the reader of a letter, as words; or null.</param>
/// <param name="Number">The place of a step on the path, from one; or null.</param>
public sealed record CardView(string Kind, string Id, string Title, string Summary, string Href, int? Minutes, string? Group, int? Number)
{
    public static CardView Of(Entry entry, Linker linker) => new(
        entry.Head.Kind.Name,
        entry.Head.Id.Value,
        entry.Head.Title,
        entry.Head.Summary,
        linker.Href(entry),
        entry.Head.Minutes,
        entry is IGrouped grouped ? linker.TitleOf(grouped.GroupsOf(linker.Edition.Config), grouped.Group?.Value) : null,
        entry is Steps.Step ? linker.Edition.Of(entry.Head.Kind).IndexOf(entry) + 1 : null);
}

/// <param name="Year">As words, or null.</param>
/// <param name="Href">To the source's own page on the web, or null.</param>
/// <param name="ReadYear">When it was checked; empty, like the month, when it is known from the literature.</param>
/// <param name="Place">To where the playbook explains the source.</param>
public sealed record SourceView(
    string Id, string Title, string Authors, string? Year, string Kind, string Strength, string? Href, string? Note,
    string ReadYear, string ReadMonth, string Place)
{
    public static SourceView Of(Source source, Linker linker) => new(
        Linker.SourceId(source),
        source.Title.In(linker.Language),
        source.Authors,
        source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        source.Kind,
        source.Strength,
        source.Url,
        source.Note.IsEmpty ? null : source.Note.In(linker.Language),
        source.Read.Split('-')[0],
        source.Read.Split('-')[^1],
        linker.SourceHref(source) ?? "");
}

/// <summary>The helplines of a country; emergencies stand first.</summary>
public sealed record CountryView(string Id, string Title, ImmutableArray<HelplineView> Lines)
{
    public static ImmutableArray<CountryView> All(Linker linker) => [.. linker.Edition.Data.Helplines
        .GroupBy(static line => line.Country.Value, StringComparer.Ordinal)
        .OrderBy(group => Position(linker, group.Key))
        .Select(group => new CountryView(
            group.Key,
            linker.TitleOf(linker.Edition.Config.Countries, group.Key) ?? group.Key,
            [.. group.OrderBy(static line => line.Kind is "emergency" ? 0 : 1).Select(line => HelplineView.Of(line, linker.Language))]))];

    private static int Position(Linker linker, string country)
    {
        var countries = linker.Edition.Config.Countries;
        for (var at = 0; at < countries.Length; at++)
            if (countries[at].Id == country)
                return at;
        return int.MaxValue;
    }
}

/// <param name="PhoneHref">A <c>tel:</c> link, or null.</param>
/// <param name="TextHref">An <c>sms:</c> link, or null.</param>
/// <param name="CheckedMonth">Two digits, or empty; the theme has the words.</param>
public sealed record HelplineView(
    string Id, string Kind, string Name, string? Phone, string? PhoneHref, string? Text, string? TextHref, string? Url, string? UrlWords,
    string? Hours, string? For, string? Note, string CheckedYear, string CheckedMonth)
{
    public static HelplineView Of(Helpline line, string language) => new(
        line.Id.Value,
        line.Kind,
        line.Name.In(language),
        line.Phone,
        line.Phone is null ? null : "tel:" + Digits(line.Phone),
        line.Text,
        line.Text is null ? null : "sms:" + Digits(line.Text),
        line.Url,
        line.Url is null ? null : new Uri(line.Url) is var url ? (url.Host + url.AbsolutePath.TrimEnd('/')).Replace("www.", "", StringComparison.Ordinal) : null,
        line.Hours.IsEmpty ? null : line.Hours.In(language),
        line.For.IsEmpty ? null : line.For.In(language),
        line.Note.IsEmpty ? null : line.Note.In(language),
        line.Checked.Split('-')[0],
        line.Checked.Split('-')[^1]);

    private static string Digits(string number) => string.Concat(number.Where(static sign => char.IsAsciiDigit(sign) || sign is '+'));
}
