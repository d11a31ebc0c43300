using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>Something the pages cite.</summary>
/// <param name="Read">Year and month in which it was checked; empty when it is known from the literature.</param>
public sealed record Source(
    Located<string> Id, Words Title, string Authors, int? Year, string Kind, string Strength, string? Url, Words Note, string Read)
{
    public static readonly string[] Kinds = ["study", "review", "practice", "law", "opinion"];
    public static readonly string[] Strengths = ["strong", "moderate", "limited", "mixed", "weak", "practice"];

    public static Source From(FieldReader fields) => new(
        fields.Id(),
        Words.Required(fields, "title"),
        fields.Words("authors"),
        fields.OptionalWhole("year", 1800, 2100),
        fields.OneOf("kind", Kinds),
        fields.OneOf("strength", Strengths),
        fields.WebAddress("url"),
        Words.Read(fields, "note"),
        fields.Month("read", instead: "knowledge"));
}

/// <summary>Where real people help.</summary>
/// <param name="Checked">Year and month in which the number was last confirmed.</param>
public sealed record Helpline(
    Located<string> Id, string Kind, Located<string> Country, Words Name, string? Phone, string? Text, string? Url,
    Words Hours, Words For, Words Note, string Checked)
{
    public static Helpline From(FieldReader fields) => new(
        fields.Id(),
        fields.OneOf("kind", "emergency", "directory", "listening"),
        fields.Text("country"),
        Words.Required(fields, "name"),
        fields.OptionalText("phone")?.Value,
        fields.OptionalText("text")?.Value,
        fields.WebAddress("url"),
        Words.Read(fields, "hours"),
        Words.Read(fields, "for"),
        Words.Read(fields, "note"),
        fields.Has("checked") ? fields.Month("checked") : fields.Text("checked").Value);
}

/// <summary>A field that many letters ask for, and a reader fills once.</summary>
/// <param name="Scope"><c>shared</c>: once for all; <c>case</c>: once for each case.</param>
public sealed record SharedField(
    Located<string> Id, string Scope, Words Label, Words Hint, string Type, bool Required, Words Example, int? Max, string? Autocomplete,
    ImmutableArray<(string Id, Words Label)> Options, ImmutableArray<(string Language, ToneDefaults Default)> Defaults)
{
    public static readonly string[] Types = ["text", "choice", "choices", "date", "url", "email", "number", "sentence"];

    public static SharedField From(FieldReader fields) => new(
        fields.Id(joiner: '_'),
        fields.OptionalOneOf("scope", "shared", "case") ?? "shared",
        Words.Required(fields, "label"),
        Words.Read(fields, "hint"),
        fields.OneOf("type", Types),
        fields.Flag("required"),
        Words.Read(fields, "example"),
        fields.OptionalWhole("max", 1, 2000),
        fields.OptionalText("autocomplete")?.Value,
        fields.Each("options", "an option", static option => (option.Id().Value, Words.Required(option, "label"))),
        fields.Group<DefaultList>("default", "a default for each language", static group =>
            new([.. group.Keys().Select(language => (language.Value, ToneDefaults.Read(group, language.Value)))]))?.Items ?? []);

    private sealed record DefaultList(ImmutableArray<(string, ToneDefaults)> Items);
}

/// <summary>What stands in a letter when a field is left empty; may differ by tone.</summary>
public sealed record ToneDefaults(string? ForAll, ImmutableArray<(string Tone, string Text)> ByTone)
{
    public static ToneDefaults None { get; } = new(null, []);

    public bool IsEmpty => ForAll is null && ByTone.IsEmpty;

    public string? For(string tone)
    {
        foreach (var (name, text) in ByTone)
            if (name == tone)
                return text;
        return ForAll;
    }

    public static ToneDefaults Read(FieldReader fields, string key) => fields.Find(key) switch
    {
        null => None,
        YamlScalar scalar => new(scalar.Value, []),
        _ => new(null, [.. fields.Pairs(key).Select(static pair => (pair.Key.Value, pair.Value.Value))]),
    };
}
