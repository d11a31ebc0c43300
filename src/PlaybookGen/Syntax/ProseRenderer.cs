using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace PlaybookGen.Syntax;

/// <summary>
/// Renders Markdig's blocks to <see cref="Html"/>. Links, pictures and anchors are written as tokens inside attribute
/// values, where no text of an author can appear unescaped, and then cut out as holes.
/// </summary>
internal sealed class ProseRenderer : IDisposable
{
    private const string LinkMark = "href=\"pbref:";
    private const string ImageMark = "src=\"pbimg:";
    private const string AnchorMark = "id=\"pbid:";
    private const string FootnoteMark = "id=\"fn";
    private const string FootnoteLinkMark = "href=\"#fn";

    private readonly StringWriter _writer = new(new StringBuilder(), CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly HtmlRenderer _renderer;

    public ProseRenderer(MarkdownPipeline pipeline)
    {
        _renderer = new(_writer);
        pipeline.Setup(_renderer);
        _renderer.ObjectRenderers.RemoveAll(static known => known is HtmlBlockRenderer or Markdig.Renderers.Html.Inlines.HtmlInlineRenderer);
    }

    public void Dispose() => _writer.Dispose();

    public static string LinkToken(int index) => string.Create(CultureInfo.InvariantCulture, $"pbref:{index}");
    public static string ImageToken(int index) => string.Create(CultureInfo.InvariantCulture, $"pbimg:{index}");
    public static void SetAnchor(HeadingBlock heading, string id) => heading.GetAttributes().Id = $"pbid:{id}";

    public Html Render(IEnumerable<MarkdigBlock> blocks, List<Reference> references, List<Picture> pictures)
    {
        foreach (var block in blocks)
            _renderer.Render(block);
        return Take(references, pictures);
    }

    public Html RenderInline(ContainerInline inlines, List<Reference> references, List<Picture> pictures)
    {
        _renderer.WriteChildren(inlines);
        return Take(references, pictures);
    }

    /// <summary>The plain words of a heading or an item.</summary>
    public static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => "",
            });
        return words.ToString();
    }

    private Html Take(List<Reference> references, List<Picture> pictures)
    {
        _writer.Flush();
        var text = _writer.GetStringBuilder().ToString().Trim('\n')
            .Replace("<table>", "<div class=\"table-frame\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        _writer.GetStringBuilder().Clear();
        return text.Length is 0 ? Html.Empty : new(Cut(text, references, pictures));
    }

    private static ImmutableArray<Html.Piece> Cut(string text, List<Reference> references, List<Picture> pictures)
    {
        var pieces = ImmutableArray.CreateBuilder<Html.Piece>();
        var from = 0;
        for (var at = NextMark(text, 0); at >= 0; at = NextMark(text, at + 2))
        {
            var start = at + 2;
            var end = text.IndexOf('"', start);
            if (Hole(text[(text.LastIndexOf(' ', at) + 1)..end], text[start..end], references, pictures) is not { } hole)
                continue;
            pieces.Add(Html.Markup.Of(text.AsSpan(from, start - from)));
            pieces.Add(hole);
            from = end;
        }

        pieces.Add(Html.Markup.Of(text.AsSpan(from)));
        return pieces.ToImmutable();
    }

    private static int NextMark(string text, int from)
    {
        while ((from = text.IndexOf("=\"", from, StringComparison.Ordinal)) >= 0)
        {
            var next = from + 2 < text.Length ? text[from + 2] : ' ';
            if (next is 'p' or 'f' or '#')
                return from;
            from += 2;
        }

        return -1;
    }

    private static Html.Piece? Hole(string marked, string value, List<Reference> references, List<Picture> pictures)
    {
        if (marked.StartsWith(LinkMark, StringComparison.Ordinal))
            return new Html.Link(references[Number(value)]);
        if (marked.StartsWith(ImageMark, StringComparison.Ordinal))
            return new Html.Image(pictures[Number(value)]);
        if (marked.StartsWith(AnchorMark, StringComparison.Ordinal))
            return new Html.Anchor(value["pbid:".Length..]);
        if (marked.StartsWith(FootnoteMark, StringComparison.Ordinal))
            return new Html.Anchor(value.Replace(':', '-'));
        if (marked.StartsWith(FootnoteLinkMark, StringComparison.Ordinal))
            return new Html.AnchorLink(value[1..].Replace(':', '-'));
        return null;
    }

    private static int Number(string token) =>
        int.Parse(token.AsSpan(token.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
