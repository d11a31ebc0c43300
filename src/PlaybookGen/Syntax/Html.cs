using System.Collections.Immutable;
using System.Text;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>A link as its author wrote it, before anything is known about where it leads.</summary>
/// <param name="Target"><c>kind:id</c>, a path relative to the file, or empty for a place on the same page.</param>
/// <param name="Fragment">What follows <c>#</c>, or null.</param>
public sealed record Reference(string Target, string? Fragment, SourceSpan Span)
{
    /// <summary>Whether it is written as <c>kind:id</c>.</summary>
    public bool IsById => Target.Contains(':', StringComparison.Ordinal);

    public static Reference Parse(string written, SourceSpan span)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new(written, null, span) : new(written[..hash], written[(hash + 1)..], span);
    }

    /// <summary>A reference by id that the text does not spell out, such as <c>letter=thanks</c> on an item.</summary>
    public static Reference To(string kind, Located<string> id) => new($"{kind}:{id.Value}", null, id.Span);

    public override string ToString() => Fragment is null ? Target : $"{Target}#{Fragment}";
}

/// <summary>A picture in the text; the path is relative to the file.</summary>
public sealed record Picture(string Path, SourceSpan Span);

/// <summary>What a page knows and a text does not: where references lead on it, and how its ids are spelled.</summary>
public interface IHtmlContext
{
    string Href(Reference reference);
    string Source(Picture picture);

    /// <summary>The id attribute for an anchor of the text; unique on the page, also when many texts share it.</summary>
    string Anchor(string name);
}

/// <summary>
/// Finished HTML with holes for what only a page knows. Rendered once from Markdown, filled as often as needed.
/// </summary>
public sealed record Html(ImmutableArray<Html.Piece> Pieces)
{
    public static Html Empty { get; } = new([]);

    public bool IsEmpty => Pieces.IsEmpty;

    public abstract record Piece;

    /// <summary>Kept as UTF-8: ten thousand texts take half the room.</summary>
    public sealed record Markup(byte[] Utf8) : Piece
    {
        public string Text => Encoding.UTF8.GetString(Utf8);

        public static Markup Of(ReadOnlySpan<char> text)
        {
            var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
            Encoding.UTF8.GetBytes(text, utf8);
            return new(utf8);
        }
    }

    public sealed record Link(Reference Reference) : Piece;
    public sealed record Image(Picture Picture) : Piece;
    public sealed record Anchor(string Name) : Piece;
    public sealed record AnchorLink(string Name) : Piece;

    public string Fill(IHtmlContext context)
    {
        if (Pieces is [Markup only])
            return only.Text;
        var html = new StringBuilder();
        foreach (var piece in Pieces)
            html.Append(piece switch
            {
                Markup markup => markup.Text,
                Link link => Escape(context.Href(link.Reference)),
                Image image => Escape(context.Source(image.Picture)),
                Anchor anchor => Escape(context.Anchor(anchor.Name)),
                AnchorLink anchor => "#" + Escape(context.Anchor(anchor.Name)),
                _ => "",
            });
        return html.ToString();
    }

    private static string Escape(string value) => System.Net.WebUtility.HtmlEncode(value);
}
