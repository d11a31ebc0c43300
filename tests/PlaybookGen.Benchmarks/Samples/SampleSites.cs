using System.Globalization;
using System.Reflection;
using System.Text;

namespace PlaybookGen.Benchmarks.Samples;

/// <summary>Writes the same pages as a playbook and as a Hugo site.</summary>
internal static class SampleSites
{
    /// <summary>Every page has 64 links around it: to both kinds above and below, and to sixty pages below.</summary>
    private const int FooterLinks = 60;

    public static string AddressOf(SamplePage page) => $"{page.Folder}/{page.Slug}.html";

    public static string SourceOf(SamplePage page) => page.IsStep
        ? string.Create(CultureInfo.InvariantCulture, $"steps/{page.Number:00}-{page.Slug}.md")
        : $"notes/{page.Slug}.md";

    public static void WritePlaybook(string folder, List<SamplePage> pages)
    {
        var footer = string.Join(", ", pages.Take(FooterLinks).Select(static page => $"{page.Folder[..^1]}:{page.Slug}"));
        Write(folder, "site.yml", $"""
            title: A measured playbook
            tagline: Pages to measure with
            description: Pages of six hundred words each.
            languages: [en]
            workbook: false
            footer: [{footer}]

            """);
        foreach (var page in pages)
            Write(folder, $"content/en/{SourceOf(page)}", $"""
                ---
                id: {page.Slug}
                title: {page.Title}
                summary: {page.Summary}
                order: {page.Number}
                ---
                {page.Body(pages, other => Between(page, other, SourceOf(other)), Checklist)}
                """);
    }

    /// <summary>Given to Hugo besides its configuration, this caches the links to sixty pages: quicker, but none is marked as the current one.</summary>
    public const string HugoCached = "cached.yml";

    /// <summary>Equal pages; what a playbook does not do is switched off, so that Hugo need not do it.</summary>
    public static void WriteHugo(string folder, List<SamplePage> pages)
    {
        var footer = string.Concat(pages.Take(FooterLinks).Select(static page => $"    - {{ href: {AddressOf(page)}, title: {page.Title} }}\n"));
        Write(folder, "config.yml", $$"""
            baseURL: https://example.org/
            title: A measured playbook
            languageCode: en
            uglyURLs: true
            disableKinds: [taxonomy, term, RSS, sitemap]
            markup: { goldmark: { extensions: { typographer: false, linkify: false } } }
            params:
              tagline: Pages to measure with
              footer:
            {{footer}}
            """);
        Write(folder, HugoCached, "params: { cached: true }\n");
        foreach (var page in pages)
            Write(folder, $"content/{SourceOf(page)}", $"""
                ---
                slug: {page.Slug}
                title: {page.Title}
                summary: {page.Summary}
                weight: {page.Number}
                ---
                {page.Body(pages, other => Between(page, other, AddressOf(other)), TaskList)}
                """);

        // Where the playbook has its indexes.
        Write(folder, "content/steps/_index.md", "---\ntitle: Steps\nurl: steps/index.html\n---\n");
        Write(folder, "content/notes/_index.md", "---\ntitle: Notes\nurl: notes/index.html\n---\n");

        var program = Assembly.GetExecutingAssembly();
        foreach (var name in program.GetManifestResourceNames().Where(static name => name.StartsWith("layouts/", StringComparison.Ordinal)))
        {
            using var layout = new StreamReader(program.GetManifestResourceStream(name)!);
            Write(folder, name, layout.ReadToEnd());
        }
    }

    private static string Between(SamplePage from, SamplePage to, string path) =>
        from.Folder == to.Folder ? path[(to.Folder.Length + 1)..] : "../" + path;

    private static string Checklist(string title, IEnumerable<(string Words, string Why)> items)
    {
        var text = new StringBuilder($"::: checklist {{#today}}\n## {title}\n\n");
        var number = 0;
        foreach (var (words, why) in items)
            text.Append(CultureInfo.InvariantCulture, $"- [ ] {words} {{#item-{++number} minutes={number * 2} when=this-week}}\n\n  {why}\n");
        return text.Append(":::\n").ToString();
    }

    private static string TaskList(string title, IEnumerable<(string Words, string Why)> items)
    {
        var text = new StringBuilder($"## {title}\n\n");
        foreach (var (words, why) in items)
            text.Append(CultureInfo.InvariantCulture, $"- [ ] {words}\n\n  {why}\n");
        return text.ToString();
    }

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
