using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Syntax;

namespace PlaybookGen.Configuration;

/// <summary>Reads <c>site.yml</c> through the same strict reader as the content.</summary>
public static class SiteConfigReader
{
    public static Outcome<SiteConfig> Read(IFolder site)
    {
        if (site.Read(SitePath.Of(SiteConfig.FileName)) is not { } bytes)
            return new(SiteConfig.Default, [Problems.NoSiteFile(SourceSpan.Of(SiteConfig.FileName))]);
        var text = TextDecoder.Decode(SiteConfig.FileName, bytes);
        if (text.Value is null)
            return new(SiteConfig.Default, text.Problems);
        var map = YamlReader.ReadMap(SiteConfig.FileName, text.Value);
        if (map.Value is null)
            return new(SiteConfig.Default, map.Problems);

        var problems = new List<Diagnostic>(map.Problems);
        var fields = new FieldReader(map.Value, "site.yml", problems);
        var config = From(fields);
        fields.RejectUnknown();
        return Outcome.Of(config, problems);
    }

    private static SiteConfig From(FieldReader fields)
    {
        var title = Words.Required(fields, "title");
        return new(
            Id: fields.Has("id") ? fields.Id().Value : Ids.Slug(title.In("en")),
            Title: title,
            Tagline: Words.Read(fields, "tagline"),
            Description: Words.Read(fields, "description"),
            Url: Address(fields),
            Languages: Languages(fields),
            Theme: fields.Has("theme") && fields.Id("theme") is var theme && Ids.IsValid(theme.Value) ? theme : SiteConfig.Default.Theme,
            Repository: fields.OptionalText("repository")?.Value.TrimEnd('/'),
            Phases: Groups(fields, "phases"),
            Audiences: Groups(fields, "audiences"),
            Wants: Groups(fields, "wants"),
            Countries: Groups(fields, "countries"),
            Help: fields.OptionalText("help") is { } help ? Reference.Parse(help.Value, help.Span) : null,
            Footer: [.. fields.Texts("footer").Select(static item => Reference.Parse(item.Value, item.Span))],
            Workbook: !fields.Has("workbook") || fields.Flag("workbook"));
    }

    private static Uri? Address(FieldReader fields)
    {
        if (fields.OptionalText("url") is not { } text)
            return null;
        if (ParseUrl(text.Value) is { } url)
            return url;
        fields.Problems.Add(Problems.BadUrl(text));
        return null;
    }

    /// <summary>An http or https address with a trailing slash, or null.</summary>
    public static Uri? ParseUrl(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            && url.Query.Length is 0 && url.Fragment.Length is 0
            ? url
            : null;

    private static ImmutableArray<string> Languages(FieldReader fields)
    {
        var languages = fields.Texts("languages");
        foreach (var language in languages.Where(static language => !IsLanguage(language.Value)))
            fields.Problems.Add(Problems.BadLanguage(language));
        ImmutableArray<string> usable = [.. languages.Select(static language => language.Value).Where(IsLanguage).Distinct(StringComparer.Ordinal)];
        return usable.IsEmpty ? ["en"] : usable;
    }

    private static bool IsLanguage(string text) =>
        text.Length is >= 2 and <= 12 && !SitePath.IsReserved(text) && text.All(static letter => char.IsAsciiLetterLower(letter) || letter is '-');

    private static ImmutableArray<Group> Groups(FieldReader fields, string key) =>
        fields.Group<GroupList>(key, $"a group of {key}", static groups => new(
            [.. groups.Keys().Select(id => new Group(groups.Id(id), Words.Required(groups, id.Value)))]))?.Groups ?? [];

    private sealed record GroupList(ImmutableArray<Group> Groups);

    private static string Id(this FieldReader groups, Located<string> id)
    {
        if (!Ids.IsValid(id.Value))
            groups.Problems.Add(Problems.BadId(id, '-'));
        return id.Value;
    }
}
