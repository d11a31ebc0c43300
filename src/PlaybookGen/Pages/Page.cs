using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>A page to be rendered.</summary>
/// <param name="Template">The name of a page template of the theme.</param>
/// <param name="Blame">The file that a fault on the page is reported at.</param>
/// <param name="View">Makes what the template sees. Pure; called while pages are rendered in parallel.</param>
/// <param name="Fingerprint">Equal fingerprints, with equal templates, mean equal pages.</param>
public sealed record Page(Route Route, string Template, string Language, SourceSpan Blame, Func<PageModel> View, ContentHash Fingerprint);

/// <summary>The two names that every template sees.</summary>
public sealed record PageModel(SiteView Site, object Page);
