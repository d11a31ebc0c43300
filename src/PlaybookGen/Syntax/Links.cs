using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>Sorts the links of a text into those that leave the site and those that must lead somewhere in it.</summary>
internal static class Links
{
    private static readonly string[] Outside = ["https", "http", "mailto", "tel", "sms"];

    public static void Check(
        LinkInline link, Func<int, int, SourceSpan> place, List<Diagnostic> problems, List<Reference> references, List<Picture> pictures)
    {
        var url = link.Url ?? "";
        var span = link.UrlSpan.IsEmpty ? place(link.Span.Start, link.Span.Length) : place(link.UrlSpan.Start, link.UrlSpan.Length);
        var scheme = Scheme(url);
        if (link.IsImage)
        {
            if (ProseRenderer.Words(link).Trim().Length is 0)
                problems.Add(Problems.ImageWithoutAlt(place(link.Span.Start, link.Span.Length)));
            if (scheme is not null || url.StartsWith('/'))
            {
                problems.Add(Problems.ImageFromElsewhere(span, url));
                return;
            }

            link.Url = ProseRenderer.ImageToken(pictures.Count);
            pictures.Add(new(Uri.UnescapeDataString(url), span));
        }
        else if (scheme is not null && Outside.Contains(scheme))
            MarkOutside(link, scheme);
        else if (scheme is not null && (!Ids.IsValid(scheme) || url.Contains("://", StringComparison.Ordinal)))
            problems.Add(Problems.SchemeNotAllowed(span, scheme));
        else if (scheme is "javascript" or "data" or "vbscript" or "file" or "blob" or "about")
            problems.Add(Problems.SchemeNotAllowed(span, scheme));
        else if (url.StartsWith('/'))
            problems.Add(Problems.RootedLink(span, url));
        else
        {
            link.Url = ProseRenderer.LinkToken(references.Count);
            references.Add(Reference.Parse(scheme is null ? Uri.UnescapeDataString(url) : url, span));
        }
    }

    public static void Check(AutolinkInline link, Func<int, int, SourceSpan> place, List<Diagnostic> problems)
    {
        if (Scheme(link.Url) is { } scheme && Outside.Contains(scheme))
            MarkOutside(link, scheme);
        else
            problems.Add(Problems.SchemeNotAllowed(place(link.Span.Start, link.Span.Length), Scheme(link.Url) ?? link.Url));
    }

    private static void MarkOutside(Inline link, string scheme)
    {
        if (scheme is "http" or "https")
            link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
    }

    /// <summary>What stands before the first colon, as a browser would see it: blanks and control characters do not count.</summary>
    private static string? Scheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny("/?#") >= 0)
            return null;
        return string.Concat(url[..colon].Where(static letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter))).ToLowerInvariant();
    }
}
