using System.Collections.Immutable;
using System.Globalization;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>
/// Typed, located and strict reads of a YAML mapping. Every fault is collected, none stops the reading; at the end
/// <see cref="RejectUnknown"/> names the keys that nobody asked for.
/// </summary>
/// <param name="noun">What the mapping is, for messages: “a step”, “a question”.</param>
public sealed class FieldReader(YamlMap map, string noun, List<Diagnostic> problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SourceSpan Span => map.Span;
    public List<Diagnostic> Problems => problems;

    public YamlNode? Find(string key)
    {
        _asked.Add(key);
        foreach (var (name, value) in map.Fields)
            if (name.Value == key)
                return value is YamlScalar { IsEmpty: true } ? null : value;
        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Required words.</summary>
    public Located<string> Text(string key)
    {
        if (OptionalText(key) is { } text)
            return text;
        if (Find(key) is null)
            problems.Add(Diagnostics.Problems.MissingField(map.Span, noun, key));
        return new("", map.Span);
    }

    public Located<string>? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar => new(scalar.Value, scalar.Span),
        var other => Wrong<Located<string>?>(other, key, "words"),
    };

    /// <summary>The words of a key, or the empty text.</summary>
    public string Words(string key) => OptionalText(key)?.Value ?? "";

    public int? OptionalWhole(string key, int from = 0, int to = int.MaxValue)
    {
        if (Find(key) is not { } node)
            return null;
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
            return number;
        var range = to is int.MaxValue ? $"a whole number, at least {from}" : $"a whole number from {from} to {to}";
        return Wrong<int?>(node, key, range);
    }

    public int Whole(string key, int from, int to)
    {
        if (!Has(key))
            problems.Add(Diagnostics.Problems.MissingField(map.Span, noun, key));
        return OptionalWhole(key, from, to) ?? from;
    }

    public bool Flag(string key)
    {
        switch (Find(key))
        {
            case null:
                return false;
            case YamlScalar { Quoted: false, Value: "true" }:
                return true;
            case YamlScalar { Quoted: false, Value: "false" }:
                return false;
            case var other:
                problems.Add(Diagnostics.Problems.NotABoolean(other.Span, key, other.Noun));
                return false;
        }
    }

    public DateOnly? OptionalDate(string key)
    {
        if (Find(key) is not { } node)
            return null;
        if (node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        return Wrong<DateOnly?>(node, key, "a date such as 2026-11-30");
    }

    /// <summary>Year and month, such as 2026-11; empty when it is missing, wrong, or the word that may stand instead.</summary>
    public string Month(string key, string? instead = null)
    {
        if (OptionalText(key) is not { } text || text.Value == instead)
            return "";
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return text.Value;
        return Wrong<string>(new YamlScalar(text.Value, false, text.Span), key, instead is null ? "a month such as 2026-11" : $"a month such as 2026-11, or {instead}") ?? "";
    }

    /// <summary>One word of a closed list; the first when it is missing or wrong.</summary>
    public string OneOf(string key, params ReadOnlySpan<string> words)
    {
        if (Find(key) is null)
            problems.Add(Diagnostics.Problems.MissingField(map.Span, noun, key));
        return OptionalOneOf(key, words) ?? words[0];
    }

    public string? OptionalOneOf(string key, params ReadOnlySpan<string> words)
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (words.Contains(text.Value))
            return text.Value;
        problems.Add(Diagnostics.Problems.NotOneOf(text.Span, key, text.Value, words.ToArray()));
        return null;
    }

    /// <summary>A required id: <c>kebab-case</c>, or <c>snake_case</c> where letters use it in their text.</summary>
    public Located<string> Id(string key = "id", char joiner = '-')
    {
        var id = Text(key);
        if (id.Value.Length > 0 && !Ids.IsValid(id.Value, joiner))
            problems.Add(Diagnostics.Problems.BadId(id, joiner));
        return id;
    }

    /// <summary>An address on the web, http or https.</summary>
    public string? WebAddress(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            return text.Value;
        problems.Add(Diagnostics.Problems.BadUrl(text));
        return null;
    }

    public ImmutableArray<Located<string>> Texts(string key)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is not YamlList list)
            return Wrong<ImmutableArray<Located<string>>?>(node, key, "a list, such as [one, two]") ?? [];
        var words = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar scalar)
                words.Add(new(scalar.Value, scalar.Span));
            else
                Wrong<string?>(item, key, "a list of words");
        }

        return words.ToImmutable();
    }

    /// <summary>Each mapping of a list, read by <paramref name="read"/>; unknown keys inside are told too.</summary>
    public ImmutableArray<T> Each<T>(string key, string itemNoun, Func<FieldReader, T> read)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is not YamlList list)
            return Wrong<ImmutableArray<T>?>(node, key, "a list") ?? [];
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap fields)
                items.Add(Nested(fields, itemNoun, read));
            else
                Wrong<string?>(item, key, $"a list in which each line is {itemNoun}");
        }

        return items.ToImmutable();
    }

    /// <summary>A mapping inside this one, or the default when it is missing.</summary>
    public T? Group<T>(string key, string groupNoun, Func<FieldReader, T> read)
        where T : class => Find(key) switch
        {
            null => null,
            YamlMap fields => Nested(fields, groupNoun, read),
            var other => Wrong<T?>(other, key, groupNoun),
        };

    /// <summary>The keys and words of a mapping whose keys the author chooses.</summary>
    public ImmutableArray<(Located<string> Key, Located<string> Value)> Pairs(string key)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is not YamlMap fields)
            return Wrong<ImmutableArray<(Located<string>, Located<string>)>?>(node, key, "a group of keys") ?? [];
        var pairs = ImmutableArray.CreateBuilder<(Located<string>, Located<string>)>();
        foreach (var (name, value) in fields.Fields)
        {
            if (value is YamlScalar scalar)
                pairs.Add((new(name.Value, name.Span), new(scalar.Value, scalar.Span)));
            else
                Wrong<string?>(value, name.Value, "words");
        }

        return pairs.ToImmutable();
    }

    /// <summary>The keys as written, in their order.</summary>
    public IEnumerable<Located<string>> Keys() => map.Fields.Select(static field => new Located<string>(field.Key.Value, field.Key.Span));

    /// <summary>Marks keys as known without reading them.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            _asked.Add(key);
    }

    public void RejectUnknown()
    {
        foreach (var (key, _) in map.Fields)
            if (!_asked.Contains(key.Value))
                problems.Add(Diagnostics.Problems.UnknownField(key.Span, noun, key.Value, _asked));
    }

    private T Nested<T>(YamlMap fields, string itemNoun, Func<FieldReader, T> read)
    {
        var reader = new FieldReader(fields, itemNoun, problems);
        var value = read(reader);
        reader.RejectUnknown();
        return value;
    }

    private T? Wrong<T>(YamlNode node, string key, string expected)
    {
        problems.Add(Diagnostics.Problems.WrongType(node.Span, key, expected, node.Noun));
        return default;
    }
}
