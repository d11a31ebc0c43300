using System.Globalization;
using System.Text;
using System.Xml;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>A file of the finished site.</summary>
public sealed record OutputFile(SitePath Path, byte[] Bytes)
{
    public static OutputFile Of(string path, string text) => new(SitePath.Of(path), Encoding.UTF8.GetBytes(text));
}

/// <summary>The files beside the pages: for search engines, feed readers and hosts. No clock: dates are those in the content.</summary>
public static class SiteFiles
{
    public static IEnumerable<OutputFile> For(Playbook playbook, IReadOnlyList<Page> pages, BuildOptions options)
    {
        yield return OutputFile.Of("_headers", Policy.Headers);
        yield return OutputFile.Of(".nojekyll", "");
        if (IdMap.Of(playbook.Ids) is { IsEmpty: false } ids)
            yield return new(SitePath.Of(ids.Name), ids.Bytes);
        var url = options.Url ?? playbook.Config.Url;
        yield return OutputFile.Of("robots.txt", url is null ? "User-agent: *\nAllow: /\n" : $"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n");
        if (url is null)
            yield break;
        yield return new(SitePath.Of("sitemap.xml"), Sitemap(playbook, pages, url));
        yield return new(SitePath.Of("feed.xml"), Feed(playbook, url));
    }

    private static byte[] Sitemap(Playbook playbook, IReadOnlyList<Page> pages, Uri url)
    {
        const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var reviewed = playbook.Editions
            .SelectMany(static edition => edition.Entries.Select(entry => (Route: edition.RouteOf(entry), entry.Head.Reviewed)))
            .ToDictionary(static item => item.Route, static item => item.Reviewed);
        return Xml(writer =>
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var page in pages.Where(static page => page.Template is not "not-found" and not "workbook" and not "mine"))
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, new Uri(url, page.Route.Address).AbsoluteUri);
                if (reviewed.GetValueOrDefault(page.Route) is { } day)
                    writer.WriteElementString("lastmod", Namespace, Day(day));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });
    }

    /// <summary>What changed, newest first: every entry that says when it was last reviewed.</summary>
    private static byte[] Feed(Playbook playbook, Uri url)
    {
        const string Namespace = "http://www.w3.org/2005/Atom";
        var edition = playbook.Editions[0];
        var entries = edition.Entries
            .Where(static entry => entry.Head.Reviewed is not null)
            .OrderByDescending(static entry => entry.Head.Reviewed)
            .Take(50)
            .ToList();
        return Xml(writer =>
        {
            void Element(string name, string value) => writer.WriteElementString(name, Namespace, Clean(value));
            void Link(string href, string? rel)
            {
                writer.WriteStartElement("link", Namespace);
                if (rel is not null)
                    writer.WriteAttributeString("rel", rel);
                writer.WriteAttributeString("href", href);
                writer.WriteEndElement();
            }

            writer.WriteStartElement("feed", Namespace);
            Element("title", playbook.Config.Title.In(edition.Language));
            Element("id", url.AbsoluteUri);
            Link(url.AbsoluteUri, null);
            Link(new Uri(url, "feed.xml").AbsoluteUri, "self");
            Element("updated", Moment(entries.Count > 0 ? entries[0].Head.Reviewed!.Value : new(1970, 1, 1)));
            writer.WriteStartElement("author", Namespace);
            Element("name", playbook.Config.Title.In(edition.Language));
            writer.WriteEndElement();
            foreach (var entry in entries)
            {
                var address = new Uri(url, edition.RouteOf(entry).Address).AbsoluteUri;
                writer.WriteStartElement("entry", Namespace);
                Element("title", entry.Head.Title);
                Element("id", address);
                Link(address, null);
                Element("updated", Moment(entry.Head.Reviewed!.Value));
                Element("summary", entry.Head.Summary);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });
    }

    /// <summary>Without what XML cannot hold: control characters, and halves of pairs.</summary>
    private static string Clean(string words) =>
        string.Concat(words.EnumerateRunes().Where(static rune => rune.Value is >= ' ' and not 0xFFFE and not 0xFFFF));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateOnly day) => Day(day) + "T00:00:00Z";

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartDocument();
            write(writer);
            writer.WriteEndDocument();
        }

        return bytes.ToArray();
    }
}
