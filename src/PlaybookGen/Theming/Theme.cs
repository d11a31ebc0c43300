using System.Collections.Frozen;
using System.Collections.Immutable;
using PlaybookGen.Files;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>Everything that a theme brings: templates, words, and files to publish.</summary>
/// <param name="Hash">Of all its files: equal hashes mean equal themes.</param>
/// <param name="Templates">By the name under which templates call each other: <c>layouts/base</c>, <c>pages/step</c>, <c>checklist</c>.</param>
/// <param name="Strings">By language, then key.</param>
/// <param name="Assets">Where they lie in the site, under one hashed folder.</param>
public sealed record Theme(
    string Name,
    ContentHash Hash,
    FrozenDictionary<string, TemplateFile> Templates,
    FrozenDictionary<string, FrozenDictionary<string, string>> Strings,
    ImmutableArray<OutputFile> Assets)
{
    /// <summary>What <c>scripts/main.js</c> needs before it runs, itself included, by path; empty when there is no such script.</summary>
    public ImmutableArray<string> Modules { get; init; } = [];

    /// <summary>The folder of the published files, with a trailing slash.</summary>
    public string AssetFolder => $"assets/{Hash.ToString()[..12]}/";

    /// <summary>The words of a language; what it lacks is said in English.</summary>
    public string? Word(string language, string key) =>
        Strings.GetValueOrDefault(language)?.GetValueOrDefault(key) ?? Strings.GetValueOrDefault("en")?.GetValueOrDefault(key);
}

/// <param name="File">Its path as the designer knows it.</param>
public sealed record TemplateFile(string Name, string File, string Text);
