using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PlaybookGen.Files;

namespace PlaybookGen.Theming;

/// <summary>
/// Which modules a script brings along. A browser learns of a module only from the one that imports it, one journey to the
/// server after the other; a page that names them all beforehand waits once.
/// </summary>
internal static partial class ModuleGraph
{
    /// <summary>
    /// The module and all that it imports, straight away or by others, by path; empty when it is not there. What is imported
    /// later, by an expression, is not among them. Naming one too many or too few changes only how soon it comes.
    /// </summary>
    public static ImmutableArray<string> Of(SitePath module, IReadOnlyDictionary<SitePath, byte[]> files)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Stack<SitePath>([module]);
        while (next.TryPop(out var path))
            if (files.TryGetValue(path, out var bytes) && found.Add(path.Value))
                foreach (Match import in Imports().Matches(Encoding.UTF8.GetString(bytes)))
                    if (path.Resolve(import.Groups["path"].Value) is { } imported)
                        next.Push(imported);
        return [.. found];
    }

    [GeneratedRegex("""^(?:import|export)\b[^'";]*['"](?<path>\.[^'"]+)['"]""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Imports();
}
