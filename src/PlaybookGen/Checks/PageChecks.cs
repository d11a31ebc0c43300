using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Pages;

namespace PlaybookGen.Checks;

/// <summary>A finished page, parsed as a browser would; problems are reported at the file that it came from.</summary>
public sealed record FinishedPage(Page Page, IHtmlDocument Document)
{
    public Diagnostic Problem(string check, string what, AngleSharp.Dom.IElement? element = null) =>
        Problems.PageFault(Page.Blame, check, Page.Route.Path.Value, what, element is null ? null : Quote(element));

    private static string Quote(AngleSharp.Dom.IElement element)
    {
        var html = element.OuterHtml;
        var end = html.IndexOf('>', StringComparison.Ordinal) + 1;
        return html[..Math.Min(end, 120)];
    }
}

/// <summary>Reads finished pages again and checks what only they can show.</summary>
public static class PageChecks
{
    private static readonly Func<FinishedPage, IEnumerable<Diagnostic>>[] Alone =
        [UniqueIdCheck.Run, HeadingOrderCheck.Run, LabelCheck.Run, ImageAltCheck.Run, LandmarkCheck.Run, HeadCheck.Run, PolicyCheck.Run];

    public static IEnumerable<Diagnostic> Run(IReadOnlyCollection<Page> pages, IFolder output)
    {
        var seen = Concurrent.Map(pages, page => Look(page, output));
        var ids = seen.ToDictionary(static page => page.Route, static page => page.Ids, StringComparer.Ordinal);
        var files = output.List().Select(static file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        return seen.SelectMany(static page => page.Problems).Concat(seen.SelectMany(page => LinkCheck.Run(page.Links, ids, files)));
    }

    /// <summary>The checks of one page that need no other.</summary>
    public static IEnumerable<Diagnostic> RunAlone(FinishedPage page) => Alone.SelectMany(check => check(page));

    private static SeenPage Look(Page page, IFolder output)
    {
        var document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(output.Read(page.Route.Path) ?? []));
        var finished = new FinishedPage(page, document);
        return new(
            page.Route.Path.Value,
            [.. RunAlone(finished)],
            document.All.Select(static element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal),
            [.. LinkCheck.Find(finished)]);
    }

    private sealed record SeenPage(string Route, ImmutableArray<Diagnostic> Problems, HashSet<string> Ids, ImmutableArray<FoundLink> Links);
}
