using PlaybookGen.Files;

namespace PlaybookGen.Model;

/// <summary>
/// The address of a page inside the site. Always a file with its name, so that links work on any host, in any
/// sub-folder, and from a disk (see decision 0008).
/// </summary>
public readonly record struct Route(SitePath Path)
{
    public static Route Of(string path) => new(SitePath.Of(path));

    /// <summary>The way from this page to another, relative, as a browser follows it.</summary>
    public string To(Route other, string? fragment = null)
    {
        var way = Path == other.Path && fragment is not null ? "" : Relative(other.Path.Value);
        return fragment is null ? way : $"{way}#{fragment}";
    }

    /// <summary>The way from this page to a file of the site.</summary>
    public string Relative(string file)
    {
        var from = Path.Value.Split('/');
        var to = file.Split('/');
        var common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && from[common] == to[common])
            common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - common)) + string.Join('/', to[common..]);
    }

    /// <summary>The address as it is published: a folder instead of its <c>index.html</c>.</summary>
    public string Address => Path.Name is "index.html" ? Path.Value[..^"index.html".Length] : Path.Value;
}
