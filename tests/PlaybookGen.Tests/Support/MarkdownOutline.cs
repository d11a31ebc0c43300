using System.Globalization;
using System.Text;
using PlaybookGen.Syntax;

namespace PlaybookGen.Tests.Support;

/// <summary>A parsed text as HTML without a theme: what a template would draw stands as an element of its own.</summary>
internal static class MarkdownOutline
{
    public static string Of(MarkdownBody body) => Of(body.Blocks);

    private static string Of(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(Of));

    private static string Of(Block block) => block switch
    {
        Prose prose => Fill(prose.Html),
        Callout callout => $"<callout kind=\"{callout.Kind.Value}\">\n{Of(callout.Blocks)}\n</callout>",
        Container container => $"<{container.Name.Value}>\n{Of(container.Blocks)}\n</{container.Name.Value}>",
        ChecklistBlock list => Of(list),
        Directive line => line.Argument.Value.Length is 0 ? $"<{line.Name.Value}>" : $"<{line.Name.Value} id=\"{line.Argument.Value}\">",
        _ => throw new InvalidOperationException($"There is no outline for {block}."),
    };

    private static string Of(ChecklistBlock list)
    {
        var text = new StringBuilder($"<checklist id=\"{list.Id.Value}\" title=\"{list.Title}\">\n");
        if (!list.Intro.IsEmpty)
            text.Append(Fill(list.Intro)).Append('\n');
        foreach (var item in list.Items)
        {
            text.Append("<item");
            if (item.Id is { } id)
                text.Append(CultureInfo.InvariantCulture, $" id=\"{id.Value}\"");
            foreach (var (key, value) in item.Attributes)
                text.Append(CultureInfo.InvariantCulture, $" {key.Value}=\"{value.Value}\"");
            text.Append(item.Optional ? " optional>" : ">").Append(Fill(item.Label));
            if (!item.Why.IsEmpty)
                text.Append(CultureInfo.InvariantCulture, $"\n<why>{Fill(item.Why)}</why>\n");
            text.Append("</item>\n");
        }

        return text.Append("</checklist>").ToString();
    }

    private static string Fill(Html html) => html.Fill(new Alone());

    /// <summary>Addresses stay as they were written.</summary>
    private sealed class Alone : IHtmlContext
    {
        public string Href(Reference reference) => reference.ToString();
        public string Source(Picture picture) => picture.Path;
        public string Anchor(string name) => name;
    }
}
