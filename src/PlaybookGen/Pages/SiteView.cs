using System.Collections.Immutable;

namespace PlaybookGen.Pages;

/// <summary>A link of the frame around a page.</summary>
/// <param name="Key">For words that come from the theme; empty when <paramref name="Title"/> has them.</param>
public sealed record NavLink(string Key, string Title, string Href, bool IsCurrent);

/// <summary>The theme's files as pages need them.</summary>
/// <param name="Folder">Where they lie in the site, with a trailing slash.</param>
/// <param name="Modules">Paths in it of the scripts that every page needs at once.</param>
/// <param name="Styles">Names of the stylesheets: one that every page needs, and some that are named after the template of a page.</param>
public sealed record Assets(string Folder, ImmutableArray<string> Modules, ImmutableArray<string> Styles)
{
    /// <summary>The stylesheet that every page needs.</summary>
    public const string CommonStyle = "site.css";

    /// <summary>The name of the stylesheet that a template of a page needs besides.</summary>
    public static string StyleOf(string template) => $"page-{template}.css";

    /// <summary>The stylesheets of a page that is made with this template, the common one first.</summary>
    public ImmutableArray<string> StylesOf(string template) => [.. new[] { CommonStyle, StyleOf(template) }.Where(name => Styles.Contains(name))];
}

/// <summary>What every template sees of the site and of the frame around the page; all links are relative to the page.</summary>
/// <param name="Id">Prefix of all that the reader's browser keeps for this playbook.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Assets">The way to the theme's files, with a trailing slash.</param>
/// <param name="PageTitle">Empty when the theme has the words, by <paramref name="PageKey"/>.</param>
/// <param name="PageKey">Which page of the theme's own this is: <c>steps</c>, <c>workbook</c>, <c>mine</c>, <c>not-found</c>; or empty.</param>
/// <param name="Kind">Which template: <c>home</c>, <c>step</c>, <c>list</c> …</param>
/// <param name="Canonical">The published address, or null when <c>site.yml</c> names none.</param>
/// <param name="Policy">The content security policy, for the meta element.</param>
public sealed record SiteView(
    string Id, string Title, string Tagline, string Language, string Direction, string Home, string Assets,
    string PageTitle, string PageKey, string Description, string Kind, string? Canonical, string Policy, string? Feed,
    ImmutableArray<NavLink> Nav, NavLink? Help, ImmutableArray<NavLink> Footer, ImmutableArray<NavLink> Languages,
    string? Workbook, string? EditHref, bool IsIndexed, bool LiveReload)
{
    /// <summary>The way to the file that says where ids lead which are no longer there; null when none was renamed or merged.</summary>
    public string? Ids { get; init; }

    /// <summary>What the theme's <c>scripts/main.js</c> needs, by its path below the folder of the assets, so that it can be fetched at once.</summary>
    public ImmutableArray<string> Modules { get; init; } = [];

    /// <summary>The stylesheets of the page, by their names below the folder of the assets.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];
}
