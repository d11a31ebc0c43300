using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Kinds;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>Makes the frame around a page: navigation, footer, addresses, all seen from that page.</summary>
/// <param name="Assets">The folder of the theme's files in the site, with a trailing slash.</param>
public sealed record PageFrame(Playbook Playbook, Edition Edition, string Assets, BuildOptions Options)
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ur", "ps", "sd", "yi", "dv", "ckb"];

    /// <param name="absolute">The path from the root of the host, for the page that is served at any depth; otherwise null.</param>
    public SiteView Around(Route here, string kind, string title, string key, string description, Entry? entry, string? absolute = null)
    {
        string Href(string path) => absolute is null ? here.Relative(path) : absolute + path;
        var config = Playbook.Config;
        var url = Options.Url ?? config.Url;
        return new(
            config.Id,
            config.Title.In(Edition.Language),
            config.Tagline.In(Edition.Language),
            Edition.Language,
            RightToLeft.Contains(Edition.Language.Split('-')[0]) ? "rtl" : "ltr",
            Href(Edition.RouteOf("index.html").Path.Value),
            Href(Assets),
            title,
            key,
            description.Length > 0 ? description : config.Description.In(Edition.Language) is { Length: > 0 } said ? said : config.Tagline.In(Edition.Language),
            kind,
            url is null || absolute is not null ? null : new Uri(url, here.Address).AbsoluteUri,
            Policy.Meta,
            url is null ? null : Href("feed.xml"),
            Navigation(here, Href),
            config.Help is { } help && References.Find(help, null, Edition).Entry is { } target ? LinkTo(target, here, Href) : null,
            [.. config.Footer.Select(item => References.Find(item, null, Edition).Entry).OfType<Entry>().Select(item => LinkTo(item, here, Href))],
            Languages(entry, here, Href),
            config.Workbook ? Href(Edition.RouteOf("workbook.html").Path.Value) : null,
            config.Repository is { } repository && entry is not null ? $"{repository}/blob/main/{entry.Head.File}" : null,
            absolute is null && kind is not "workbook",
            Options.LiveReload);
    }

    private ImmutableArray<NavLink> Navigation(Route here, Func<string, string> href) => [.. ContentKinds.WithIndex
        .Where(kind => !Edition.Of(kind).IsEmpty)
        .Select(kind => (kind, route: Edition.RouteOf($"{kind.Folder}/index.html")))
        .Select(item => new NavLink(item.kind.Folder, "", href(item.route.Path.Value), here == item.route))];

    private NavLink LinkTo(Entry entry, Route here, Func<string, string> href)
    {
        var route = Edition.RouteOf(entry);
        return new("", entry.Head.Title, href(route.Path.Value), route == here);
    }

    private ImmutableArray<NavLink> Languages(Entry? entry, Route here, Func<string, string> href) =>
        Playbook.Editions.Length < 2 ? [] : [.. Playbook.Editions.Select(other =>
        {
            var same = entry is null ? null : other.Find(entry.Name);
            var route = same is null ? other.RouteOf("index.html") : other.RouteOf(same);
            return new NavLink(other.Language, "", href(route.Path.Value), other.Language == Edition.Language);
        })];
}
