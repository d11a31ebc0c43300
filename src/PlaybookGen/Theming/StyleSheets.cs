using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>
/// The styles of a theme, joined: <c>site.css</c> for what every page has, and one more for each template of a page, for the components that only this template and some others call. A page is not made to wait for the styles
/// of all others.
/// </summary>
internal static partial class StyleSheets
{
    /// <summary>By name; those of templates that need nothing of their own are not there.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Of(Theme theme)
    {
        var called = theme.Templates.ToDictionary(static template => template.Key, static template => Calls().Matches(template.Value.Text).Select(static call => call.Groups["name"].Value).ToList(), StringComparer.Ordinal);
        var everywhere = Reach(called.Keys.Where(static name => name.StartsWith("layouts/", StringComparison.Ordinal)));
        var pages = called.Keys.Where(static name => name.StartsWith("pages/", StringComparison.Ordinal)).ToDictionary(static name => Assets.StyleOf(name["pages/".Length..]), name => Reach([name]).Except(everywhere));
        var own = pages.Values.SelectMany(static reached => reached).ToImmutableHashSet();
        var styles = theme.Files.Where(static file => file.Path.Extension is ".css").OrderBy(static file => Rank(file)).ThenBy(static file => file.Path).ToList();
        return pages
            .Select(page => (Name: page.Key, Files: styles.Where(file => ComponentOf(file) is { } component && page.Value.Contains(component))))
            .Append((Name: Assets.CommonStyle, Files: styles.Where(file => ComponentOf(file) is not { } component || !own.Contains(component))))
            .Select(static sheet => (sheet.Name, Bytes: sheet.Files.SelectMany(static file => SentText.Style(file.Bytes).Append((byte)'\n')).ToArray()))
            .Where(static sheet => sheet.Bytes.Length > 0)
            .ToImmutableSortedDictionary(static sheet => sheet.Name, static sheet => sheet.Bytes, StringComparer.Ordinal);

        ImmutableHashSet<string> Reach(IEnumerable<string> names)
        {
            var (reached, next) = (ImmutableHashSet.CreateBuilder<string>(), new Stack<string>(names));
            while (next.TryPop(out var name))
                if (called.TryGetValue(name, out var inside) && reached.Add(name))
                    inside.ForEach(next.Push);
            return reached.ToImmutable();
        }
    }

    private static string? ComponentOf(ThemeFile file) => file.Path.IsIn("components") ? file.Path.Stem : null;

    /// <summary>The order of layers is stated first; what many share comes before the components, which refine it; a derived theme's overrides come last.</summary>
    private static int Rank(ThemeFile file) => file.Path switch
    {
        { Value: "styles/layers.css" } => 0,
        { Value: "styles/overrides.css" } => 3,
        var path => path.IsIn("components") ? 2 : 1,
    };

    [GeneratedRegex(@"\{\{~?#?>\s*[""']?(?<name>[^\s""'{}~(]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
