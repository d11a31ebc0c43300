using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Checks;

/// <summary>An address on a finished page that must lead to something in the site.</summary>
internal sealed record FoundLink(FinishedPage Page, AngleSharp.Dom.IElement Element, string Address);

/// <summary>Every link, picture, style and script of every page leads to a file of the site, every anchor to an id.</summary>
internal static class LinkCheck
{
    private static readonly (string Selector, string Attribute)[] Places =
        [("a[href]", "href"), ("link[href]", "href"), ("script[src]", "src"), ("img[src]", "src"), ("use[href]", "href")];

    public static IEnumerable<FoundLink> Find(FinishedPage page) =>
        from place in Places
        from element in page.Document.QuerySelectorAll(place.Selector)
        let address = element.GetAttribute(place.Attribute)!
        where !IsOutside(address) && element.GetAttribute("rel") is not "canonical"
        select new FoundLink(page, element, address);

    public static IEnumerable<Diagnostic> Run(IEnumerable<FoundLink> links, IReadOnlyDictionary<string, HashSet<string>> ids, IReadOnlySet<string> files)
    {
        foreach (var link in links)
            if (Fault(link, ids, files) is { } fault)
                yield return link.Page.Problem("links", fault, link.Element);
    }

    private static string? Fault(FoundLink link, IReadOnlyDictionary<string, HashSet<string>> ids, IReadOnlySet<string> files)
    {
        var here = link.Page.Page.Route.Path;
        var parts = link.Address.Split('#', 2);
        string? target = here.Value;
        if (parts[0].StartsWith('/'))
            return link.Page.Page.Template is "not-found" ? null : $"the address '{link.Address}' starts at the root of the host";
        if (parts[0].Length > 0)
            target = here.Resolve(Uri.UnescapeDataString(parts[0]))?.Value;
        if (target is null || !files.Contains(target))
            return $"nothing is at '{link.Address}'";
        return parts.Length is 2 && parts[1].Length > 0 && (!ids.TryGetValue(target, out var known) || !known.Contains(Uri.UnescapeDataString(parts[1])))
            ? $"there is no '#{parts[1]}' at '{target}'"
            : null;
    }

    private static bool IsOutside(string address) =>
        address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && address.AsSpan(0, colon).IndexOfAny("/?#") < 0;
}
