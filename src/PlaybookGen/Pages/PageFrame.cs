using System.Collections.Concurrent;
using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Kinds;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Pages;

/// <summary>Makes the frame around a page: navigation, footer, addresses, all seen from that page.</summary>
public sealed class PageFrame
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ur", "ps", "sd", "yi", "dv", "ckb"];

    private readonly ImmutableArray<Place> _navigation;
    private readonly ImmutableArray<Place> _footer;
    private readonly Place? _help;

    // Thousands of pages lie in the same few folders and share these links.
    private readonly ConcurrentDictionary<string, FolderLinks> _links = new(StringComparer.Ordinal);

    public PageFrame(Playbook playbook, Edition edition, Assets assets, BuildOptions options)
    {
        (Playbook, Edition, Assets, Options) = (playbook, edition, assets, options);
        Ids = IdMap.Of(playbook.Ids);
        _navigation = [.. ContentKinds.WithIndex
            .Where(kind => !edition.Of(kind).IsEmpty)
            .Select(kind => new Place(kind.Folder, "", edition.RouteOf($"{kind.Folder}/index.html")))
            .Concat(MineView.IsNeeded(edition) ? [new Place("mine", "", edition.RouteOf("mine.html"))] : [])];
        _footer = [.. playbook.Config.Footer.Select(PlaceOf).OfType<Place>()];
        _help = playbook.Config.Help is { } help ? PlaceOf(help) : null;
    }

    public Playbook Playbook { get; }
    public Edition Edition { get; }
    public Assets Assets { get; }
    public BuildOptions Options { get; }
    public IdMap Ids { get; }

    /// <param name="absolute">The path from the root of the host, for the page that is served at any depth; otherwise null.</param>
    public SiteView Around(Route here, string kind, string title, string key, string description, Entry? entry, string? absolute = null)
    {
        string Href(string path) => absolute is null ? here.Relative(path) : absolute + path;
        var config = Playbook.Config;
        var url = Options.Url ?? config.Url;
        var links = absolute is null ? _links.GetOrAdd(here.Path.Folder, _ => LinksFrom(Href)) : LinksFrom(Href);
        return new(
            config.Id,
            config.Title.In(Edition.Language),
            config.Tagline.In(Edition.Language),
            Edition.Language,
            RightToLeft.Contains(Edition.Language.Split('-')[0]) ? "rtl" : "ltr",
            links.Home,
            links.Assets,
            title,
            key,
            FirstSaid(description, config.Description, config.Tagline, config.Title),
            kind,
            url is null || absolute is not null ? null : new Uri(url, here.Address).AbsoluteUri,
            Policy.Meta,
            url is null ? null : links.Feed,
            Marked(links.Navigation, _navigation, here),
            links.Help is { } help && _help?.Route == here ? help with { IsCurrent = true } : links.Help,
            Marked(links.Footer, _footer, here),
            Languages(entry, here, Href),
            config.Workbook ? links.Workbook : null,
            config.Repository is { } repository && entry is not null ? $"{repository}/blob/main/{entry.Head.File}" : null,
            absolute is null && kind is not "workbook" and not "mine",
            Options.LiveReload)
        {
            Ids = Ids.IsEmpty ? null : Href(Ids.Name),
            Modules = Assets.Modules,
            Styles = Assets.StylesOf(kind),
        };
    }

    /// <summary>Every page describes itself, also in a playbook that says only its title.</summary>
    private string FirstSaid(string description, params ReadOnlySpan<Words> others)
    {
        foreach (var words in others)
            if (description.Length is 0)
                description = words.In(Edition.Language);
        return description;
    }

    private Place? PlaceOf(Reference reference) => References.Find(reference, null, Edition).Entry is { } entry
        ? new("", entry.Head.Title, Edition.RouteOf(entry))
        : null;

    private FolderLinks LinksFrom(Func<string, string> href)
    {
        NavLink To(Place place) => new(place.Key, place.Title, href(place.Route.Path.Value), false);
        return new(
            href(Edition.RouteOf("index.html").Path.Value),
            href(Assets.Folder),
            href("feed.xml"),
            href(Edition.RouteOf("workbook.html").Path.Value),
            [.. _navigation.Select(To)],
            _help is null ? null : To(_help),
            [.. _footer.Select(To)]);
    }

    /// <summary>The links as they are, or a copy in which the one to this page is marked.</summary>
    private static ImmutableArray<NavLink> Marked(ImmutableArray<NavLink> links, ImmutableArray<Place> places, Route here)
    {
        for (var at = 0; at < places.Length; at++)
            if (places[at].Route == here)
                return links.SetItem(at, links[at] with { IsCurrent = true });
        return links;
    }

    private ImmutableArray<NavLink> Languages(Entry? entry, Route here, Func<string, string> href) =>
        Playbook.Editions.Length < 2 ? [] : [.. Playbook.Editions.Select(other =>
        {
            var same = entry is null ? null : other.Find(entry.Name);
            var route = same is null ? other.RouteOf("index.html") : other.RouteOf(same);
            return new NavLink(other.Language, "", href(route.Path.Value), other.Language == Edition.Language);
        })];

    private sealed record Place(string Key, string Title, Route Route);

    private sealed record FolderLinks(
        string Home, string Assets, string Feed, string Workbook, ImmutableArray<NavLink> Navigation, NavLink? Help, ImmutableArray<NavLink> Footer);
}
