using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Files;

namespace PlaybookGen.Model;

/// <summary>All that the site says, joined and checked: one edition for each language, the default first.</summary>
/// <param name="Ids">What can be kept, and where each id that was ever published leads today.</param>
/// <param name="Drafts">What was left out because it is a draft.</param>
/// <param name="DataHash">Of <c>site.yml</c> and the data files: what every page may show.</param>
public sealed record Playbook(SiteConfig Config, ImmutableArray<Edition> Editions, Succession Ids, ImmutableArray<Entry> Drafts, ContentHash DataHash);
