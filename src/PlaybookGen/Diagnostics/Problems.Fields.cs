namespace PlaybookGen.Diagnostics;

public static partial class Problems
{
    public static Diagnostic MissingField(SourceSpan at, string noun, string key) =>
        Error("PBG201", at, $"{Capital(noun)} needs '{key}'.", $"Add a line '{key}: …'.");

    public static Diagnostic UnknownField(SourceSpan at, string noun, string key, IEnumerable<string> known) =>
        Error("PBG202", at, $"Unknown key '{key}': {noun} has none of that name.", Spelling.Hint(key, known) ?? $"Known keys: {List(known)}.");

    public static Diagnostic WrongType(SourceSpan at, string key, string expected, string found) =>
        Error("PBG203", at, $"'{key}' must be {expected}, not {found}.");

    public static Diagnostic NotABoolean(SourceSpan at, string key, string found) =>
        Error("PBG204", at, $"'{key}' must be true or false, not {found}.", "Write true or false; other words mean different things in different YAML tools.");

    public static Diagnostic NotOneOf(SourceSpan at, string key, string found, IEnumerable<string> known) =>
        Error("PBG205", at, $"'{key}' cannot be '{found}'.", Spelling.Hint(found, known) ?? $"It can be {List(known)}.");

    public static Diagnostic BadId(Located<string> id, char joiner) =>
        Error("PBG206", id.Span, $"'{id.Value}' cannot be an id.", $"An id has small letters a–z, digits and '{joiner}', begins with a letter, and is at most 60 long.");

    public static Diagnostic BadSlug(Located<string> slug, string decoded) =>
        Error("PBG207", slug.Span, $"The slug '{slug.Value}'{(decoded == slug.Value ? "" : $" (that is '{decoded}')")} cannot be an address.",
            "A slug holds a–z, 0–9 and hyphens; with '..' or '/' it would leave its place in the site.");

    public static Diagnostic BadUrl(Located<string> url) =>
        Error("PBG208", url.Span, $"'{url.Value}' is not an address on the web.", "Write it in full, such as https://example.org/playbook/.");

    public static Diagnostic BadLanguage(Located<string> language) =>
        Error("PBG209", language.Span, $"'{language.Value}' is not a language.", "Write its code in small letters, such as en, de or pt-br.");

    public static Diagnostic UnknownGroup(Located<string> group, IReadOnlyCollection<string> known) =>
        Error("PBG210", group.Span, $"site.yml has no group '{group.Value}'.", Spelling.Hint(group.Value, known) ?? (known.Count is 0 ? "Add it to site.yml." : $"It has {List(known)}."));

    public static Diagnostic IdTwice(Located<string> id, SourceSpan first) =>
        Error("PBG211", id.Span, $"The id '{id.Value}' is taken: it stands at {first} already.", "Give one of the two another id. If it was published, keep the older one.");

    private static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];

    private static string List(IEnumerable<string> words) =>
        string.Join(", ", words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(24));
}
