using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Checks;

/// <summary>No id stands twice on a page.</summary>
internal static class UniqueIdCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page) => page.Document.All
        .Where(static element => element.HasAttribute("id"))
        .GroupBy(static element => element.Id, StringComparer.Ordinal)
        .Where(static same => same.Count() > 1)
        .Select(same => page.Problem("ids", $"the id '{same.Key}' stands {same.Count()} times", same.Last()));
}

/// <summary>One h1, and no level left out on the way down.</summary>
internal static class HeadingOrderCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page)
    {
        var headings = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList();
        if (headings.Count(static heading => heading.LocalName is "h1") is not 1 and var count)
            yield return page.Problem("headings", $"there are {count} first-level headings instead of one");
        var before = 0;
        foreach (var heading in headings)
        {
            var level = heading.LocalName[1] - '0';
            if (level > before + 1)
                yield return page.Problem("headings", $"level {level} follows level {before}", heading);
            if (heading.TextContent.Trim().Length is 0)
                yield return page.Problem("headings", "a heading is empty", heading);
            before = level;
        }
    }
}

/// <summary>Everything that can be filled, ticked, pressed or followed has a name.</summary>
internal static class LabelCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page)
    {
        foreach (var control in page.Document.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
            if (!IsLabelled(control, page.Document))
                yield return page.Problem("labels", "a control has no label", control);
        foreach (var control in page.Document.QuerySelectorAll("a[href], button, summary"))
            if (NameOf(control).Length is 0)
                yield return page.Problem("labels", "a link or a button has no words", control);
        foreach (var label in page.Document.QuerySelectorAll("label[for]"))
            if (page.Document.GetElementById(label.GetAttribute("for")!) is null)
                yield return page.Problem("labels", "a label belongs to nothing", label);
        foreach (var group in page.Document.QuerySelectorAll("fieldset"))
            if (group.QuerySelector("legend") is null)
                yield return page.Problem("labels", "a group of controls has no legend", group);
    }

    private static bool IsLabelled(IElement control, IHtmlDocument document) =>
        control.HasAttribute("aria-label")
        || control.GetAttribute("aria-labelledby")?.Split(' ').All(id => document.GetElementById(id) is not null) is true
        || control.Closest("label") is not null
        || (control.Id is { } id && document.QuerySelector($"label[for='{id}']") is not null);

    private static string NameOf(IElement control) =>
        (control.GetAttribute("aria-label") ?? (control.TextContent + control.QuerySelector("img")?.GetAttribute("alt") + control.QuerySelector("svg title")?.TextContent)).Trim();
}

/// <summary>Every picture says what it shows, or that it only decorates.</summary>
internal static class ImageAltCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page)
    {
        foreach (var image in page.Document.QuerySelectorAll("img:not([alt])"))
            yield return page.Problem("images", "a picture has no alternative text", image);
        foreach (var drawing in page.Document.QuerySelectorAll("svg"))
            if (drawing.Closest("[aria-hidden=true]") is null && drawing.QuerySelector("title") is null && !drawing.HasAttribute("aria-label"))
                yield return page.Problem("images", "a drawing has neither a title nor aria-hidden", drawing);
    }
}

/// <summary>One banner, one main part, one footer; the way to the main part comes first.</summary>
internal static class LandmarkCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page)
    {
        if (page.Document.QuerySelectorAll("main").Length is not 1 and var count)
            yield return page.Problem("landmarks", $"there are {count} main parts instead of one");
        var first = page.Document.QuerySelector("body a[href]");
        if (first?.GetAttribute("href") is not ['#', ..])
            yield return page.Problem("landmarks", "the first link does not skip to the main part", first);
        foreach (var navigation in page.Document.QuerySelectorAll("nav"))
            if (!navigation.HasAttribute("aria-label") && !navigation.HasAttribute("aria-labelledby"))
                yield return page.Problem("landmarks", "a navigation has no name", navigation);
    }
}

/// <summary>What every page says about itself.</summary>
internal static class HeadCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page)
    {
        var document = page.Document;
        if (string.IsNullOrWhiteSpace(document.Title))
            yield return page.Problem("head", "the page has no title");
        if (!document.DocumentElement.HasAttribute("lang"))
            yield return page.Problem("head", "the page does not say its language");
        foreach (var (selector, what) in new[]
        {
            ("meta[name=description][content]:not([content=''])", "a description"),
            ("meta[name=viewport]", "a viewport"),
            ("link[rel=icon]", "an icon"),
            ("meta[http-equiv=Content-Security-Policy]", "a content security policy"),
            ("meta[name=referrer][content=no-referrer]", "a referrer policy"),
        })
            if (document.QuerySelector(selector) is null)
                yield return page.Problem("head", $"the page lacks {what}");
    }
}

/// <summary>Nothing inline, nothing from elsewhere: the page keeps to its own policy.</summary>
internal static class PolicyCheck
{
    public static IEnumerable<Diagnostic> Run(FinishedPage page)
    {
        foreach (var element in page.Document.All)
        {
            if (element.LocalName is "script" && (!element.HasAttribute("src") || element.TextContent.Trim().Length > 0))
                yield return page.Problem("policy", "a script stands in the page", element);
            if (element.LocalName is "style" or "iframe" or "object" or "embed" or "base")
                yield return page.Problem("policy", $"<{element.LocalName}> is not allowed", element);
            foreach (var attribute in element.Attributes)
                if (attribute.Name is "style" or "srcdoc" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
                    yield return page.Problem("policy", $"the attribute {attribute.Name} is not allowed", element);
            if (Address(element) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "data" or "javascript")
                yield return page.Problem("policy", "something comes from another origin", element);
        }
    }

    /// <summary>What the browser would fetch by itself; a link that a person follows is not among it.</summary>
    private static string? Address(IElement element) => element.LocalName switch
    {
        "script" or "img" or "source" or "video" or "audio" => element.GetAttribute("src"),
        "link" when element.GetAttribute("rel") is not "canonical" => element.GetAttribute("href"),
        "use" or "image" => element.GetAttribute("href"),
        "a" when element.GetAttribute("href")?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) is true => element.GetAttribute("href"),
        _ => null,
    };
}
