using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>
/// What a view may ask while it is made for one page: where an entry is from here, and the HTML of a text. In the
/// workbook, where many entries share a page, links stay on that page and ids carry the entry's name.
/// </summary>
public sealed class Linker(Edition edition, Route here, Entry? self, IReadOnlySet<Entry>? together, bool coach) : IHtmlContext
{
    public Edition Edition => edition;
    public string Language => edition.Language;

    /// <summary>Whether notes for coaches belong on the page.</summary>
    public bool Coach => coach;

    /// <summary>Whether many entries share the page.</summary>
    public bool IsTogether => together is not null;

    /// <summary>The same page, seen by another entry on it.</summary>
    public Linker For(Entry entry) => new(edition, here, entry, together, coach);

    public string Href(Entry entry, string? anchor = null)
    {
        if (together?.Contains(entry) is true)
            return "#" + (anchor is null ? SectionId(entry) : Anchor(entry, anchor));
        return here.To(edition.RouteOf(entry), anchor is null ? null : Anchor(null, anchor));
    }

    public string Href(Route route) => here.To(route);

    public string Href(Reference reference) => References.Find(reference, self, edition) switch
    {
        { Source: { } source } => SourceHref(source) ?? "#",
        { Entry: { } entry } => reference is { Target: "", Fragment: { } own } ? "#" + Anchor(own) : Href(entry, reference.Fragment),
        _ => "#",
    };

    /// <summary>Where a source is explained: on the sources page, or at its own address when there is none.</summary>
    public string? SourceHref(Source source) =>
        edition.SourcesPage is { } page ? here.To(edition.RouteOf(page), SourceId(source)) : source.Url;

    string IHtmlContext.Source(Picture picture) =>
        self?.Head.File.Resolve(picture.Path) is { } file ? here.Relative(MediaPath(file)) : "";

    public string Anchor(string name) => Anchor(together is null ? null : self, name);

    public string Html(Html html) => html.Fill(this);

    public static string SourceId(Source source) => $"s-{source.Id.Value}";

    public static string SectionId(Entry entry) => $"{entry.Head.Kind.Name}-{entry.Head.Id.Value}";

    /// <summary>Where a picture of the content is published.</summary>
    public static string MediaPath(Files.SitePath file) => "media/" + file.Value["content/".Length..];

    // The prefix keeps an author's words out of the way of ids that scripts and forms use.
    private static string Anchor(Entry? entry, string name) => entry is null ? $"h-{name}" : $"{SectionId(entry)}-{name}";
}
