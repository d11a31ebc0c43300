using System.Collections.Immutable;

namespace PlaybookGen.Syntax;

/// <summary>The same words in one or more languages; written as plain text (for all) or as <c>{ en: …, de: … }</c>.</summary>
public sealed record Words(ImmutableArray<(string Language, string Text)> Versions)
{
    public static Words None { get; } = new([]);

    public bool IsEmpty => Versions.IsEmpty;

    /// <summary>The words in a language, or else in the first one given; empty when there are none.</summary>
    public string In(string language)
    {
        foreach (var (name, text) in Versions)
            if (name == language)
                return text;
        return Versions.IsEmpty ? "" : Versions[0].Text;
    }

    public static Words Read(FieldReader fields, string key)
    {
        switch (fields.Find(key))
        {
            case null:
                return None;
            case YamlScalar scalar:
                return new([("", scalar.Value)]);
            default:
                return new([.. fields.Pairs(key).Select(static pair => (pair.Key.Value, pair.Value.Value))]);
        }
    }

    public static Words Required(FieldReader fields, string key)
    {
        var words = Read(fields, key);
        if (words.IsEmpty)
            fields.Text(key);
        return words;
    }
}
