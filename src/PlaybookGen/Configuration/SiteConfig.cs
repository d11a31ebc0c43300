using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Configuration;

/// <summary>A group that entries name by its id: a phase, an audience, a want, a country.</summary>
public sealed record Group(string Id, Words Title);

/// <summary>What <c>site.yml</c> says.</summary>
/// <param name="Id">Prefix of everything that a reader's browser keeps for this playbook.</param>
/// <param name="Url">Where the site is published, with a trailing slash; only for canonical links, the sitemap and the feed.</param>
/// <param name="Languages">The first is the default and lies at the root.</param>
public sealed record SiteConfig(
    string Id,
    Words Title,
    Words Tagline,
    Words Description,
    Uri? Url,
    ImmutableArray<string> Languages,
    Located<string> Theme,
    string? Repository,
    ImmutableArray<Group> Phases,
    ImmutableArray<Group> Audiences,
    ImmutableArray<Group> Wants,
    ImmutableArray<Group> Countries,
    Reference? Help,
    ImmutableArray<Reference> Footer,
    bool Workbook)
{
    public const string FileName = "site.yml";

    public static SiteConfig Default { get; } = new(
        "playbook", new([("", "Playbook")]), Words.None, Words.None, null, ["en"], new("default", SourceSpan.Of(FileName)), null, [], [], [], [], null, [], true);

    public string DefaultLanguage => Languages[0];

    /// <summary>The path part of <see cref="Url"/>: where the 404 page, which is served at any depth, finds its files.</summary>
    public string BasePath => Url?.AbsolutePath ?? "/";
}
