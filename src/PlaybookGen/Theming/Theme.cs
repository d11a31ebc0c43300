using System.Collections.Frozen;
using System.Collections.Immutable;
using PlaybookGen.Files;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>Everything that a theme brings: templates, words, and files.</summary>
/// <param name="Hash">Of all its files: equal hashes mean equal themes.</param>
/// <param name="Templates">By the name under which templates call each other: <c>layouts/base</c>, <c>pages/step</c>, <c>checklist</c>.</param>
/// <param name="Strings">By language, then key.</param>
/// <param name="Files">All of them, by path; where a theme extends another, its own.</param>
public sealed record Theme(
    string Name,
    ContentHash Hash,
    FrozenDictionary<string, TemplateFile> Templates,
    FrozenDictionary<string, FrozenDictionary<string, string>> Strings,
    ImmutableArray<ThemeFile> Files)
{
    /// <summary>The folder of the published files, with a trailing slash.</summary>
    public string AssetFolder => $"assets/{Hash.ToString()[..12]}/";

    /// <summary>The words of a language; what it lacks is said in English.</summary>
    public string? Word(string language, string key) =>
        Strings.GetValueOrDefault(language)?.GetValueOrDefault(key) ?? Strings.GetValueOrDefault("en")?.GetValueOrDefault(key);
}

/// <param name="Path">In the theme's folder.</param>
/// <param name="Name">Its path as the designer knows it.</param>
public sealed record ThemeFile(SitePath Path, string Name, byte[] Bytes);

/// <param name="File">Its path as the designer knows it.</param>
public sealed record TemplateFile(string Name, string File, string Text);
