using System.Reflection;
using PlaybookGen.Files;

namespace PlaybookGen.Theming;

/// <summary>The default theme and the scaffolds, which travel inside the program.</summary>
public static class EmbeddedTheme
{
    private static readonly Lazy<MemoryFolder> Loaded = new(() => Load("theme/"));

    public static IFolder Default => Loaded.Value;

    /// <summary>What <c>new</c> writes, by path such as <c>Steps/scaffold.md</c>.</summary>
    public static IFolder Scaffolds => Load("scaffold/");

    private static MemoryFolder Load(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = new MemoryFolder();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            folder.Share(SitePath.Of(name[prefix.Length..].Replace('\\', '/')), bytes);
        }

        return folder;
    }
}
