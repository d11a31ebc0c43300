using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Reading;

/// <summary>Reads one file by the rules of its kind. Pure: the same bytes give the same entry and the same problems.</summary>
public static class EntryReader
{
    public static Outcome<Entry?> Read(SourceFile source, byte[] bytes)
    {
        var file = source.File.Path.Value;
        var text = TextDecoder.Decode(file, bytes);
        if (text.Value is null)
            return new(null, text.Problems);

        var bodyStart = text.Value.Length;
        var yaml = text.Value;
        if (source.Kind.Extension is ".md")
        {
            var front = FrontMatter.Split(file, text.Value);
            if (front.Value is null)
                return new(null, front.Problems);
            (yaml, bodyStart) = (front.Value.Yaml, front.Value.BodyStart);
        }

        var map = YamlReader.ReadMap(file, yaml);
        if (map.Value is null)
            return new(null, map.Problems);
        var problems = new List<Diagnostic>(map.Problems);
        var fields = new FieldReader(map.Value, source.Kind.Noun, problems);
        var body = MarkdownBody.Empty;
        if (source.Kind.HasMarkdown)
        {
            var parsed = MarkdownParser.Parse(file, text.Value, bodyStart);
            problems.AddRange(parsed.Problems);
            problems.AddRange(BodyCheck.Run(parsed.Value, source.Kind.HasChecklists));
            body = parsed.Value;
        }

        var head = Head(source, fields, body, ContentHash.Of(bytes));
        var entry = source.Kind.Read(head, fields, new(file, text.Value, bodyStart));
        fields.RejectUnknown();
        return Outcome.Of<Entry?>(head.Id.Value.Length is 0 ? null : entry, problems);
    }

    private static EntryHead Head(SourceFile source, FieldReader fields, MarkdownBody body, ContentHash hash) => new(
        source.Kind,
        source.Language,
        source.File.Path,
        hash,
        fields.Id(),
        fields.Text("title").Value,
        fields.Text("summary").Value,
        Slug(fields),
        fields.Flag("draft"),
        fields.OptionalWhole("order", 0, 100_000),
        fields.OptionalWhole("minutes", 1, 600),
        [.. fields.Texts("tags").Select(static tag => tag.Value)],
        [.. fields.Texts("cites").Select(static cite => Reference.To("source", cite))],
        fields.OptionalText("caution")?.Value,
        [.. fields.Texts("covers").Select(static id => id.Value)],
        fields.OptionalDate("reviewed"),
        fields.Texts("formerly"),
        [.. fields.Pairs("params").Select(static pair => (pair.Key.Value, pair.Value.Value))],
        body);

    private static string? Slug(FieldReader fields)
    {
        if (fields.OptionalText("slug") is not { } slug)
            return null;
        if (Ids.IsValid(slug.Value) && !SitePath.IsReserved(slug.Value))
            return slug.Value;
        fields.Problems.Add(Problems.BadSlug(slug, Uri.UnescapeDataString(slug.Value)));
        return null;
    }
}
