using System.Collections.Concurrent;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Model;
using PlaybookGen.Pages;
using PlaybookGen.Theming;

namespace PlaybookGen;

/// <summary>
/// What <c>serve</c> remembers between builds: entries by path and stamp, the theme's compiled templates by its hash,
/// pages by their fingerprint. A build that remembers makes the same bytes as one that does not.
/// </summary>
public sealed class BuildMemory
{
    private ConcurrentDictionary<FolderFile, Outcome<Entry?>> _entries = new();
    private ConcurrentDictionary<FolderFile, Outcome<Entry?>> _asked = new();
    private ConcurrentDictionary<SitePath, (ContentHash Fingerprint, byte[] Bytes)> _pages = new();
    private ConcurrentDictionary<SitePath, (ContentHash Fingerprint, byte[] Bytes)> _rendered = new();
    private (ContentHash Hash, PageRenderer Renderer)? _renderer;
    private (ContentHash Hash, Outcome<AssetBundle> Assets)? _assets;

    /// <summary>Whether to keep pages too; a single build only would pay memory for it.</summary>
    public bool KeepsPages { get; init; }

    public Outcome<Entry?> Entry(SourceFile source, Func<SourceFile, Outcome<Entry?>> read) =>
        _asked.GetOrAdd(source.File, _ => _entries.TryGetValue(source.File, out var known) ? known : read(source));

    public PageRenderer Renderer(Theme theme)
    {
        if (_renderer is not { } kept || kept.Hash != theme.Hash)
            _renderer = (theme.Hash, new PageRenderer(new HandlebarsTemplates(theme)));
        return _renderer.Value.Renderer;
    }

    public Outcome<AssetBundle> Assets(Theme theme)
    {
        if (_assets is not { } kept || kept.Hash != theme.Hash)
            _assets = (theme.Hash, AssetBundle.Of(theme));
        return _assets.Value.Assets;
    }

    /// <summary>The page as it was rendered before from the same content, or null.</summary>
    public byte[]? Page(Page page)
    {
        if (!_pages.TryGetValue(page.Route.Path, out var kept) || kept.Fingerprint != page.Fingerprint)
            return null;
        _rendered[page.Route.Path] = kept;
        return kept.Bytes;
    }

    public void Keep(Page page, ReadOnlySpan<byte> bytes)
    {
        if (KeepsPages)
            _rendered[page.Route.Path] = (page.Fingerprint, bytes.ToArray());
    }

    /// <summary>Forgets what this build did not ask for.</summary>
    public void EndOfBuild()
    {
        (_entries, _asked) = (_asked, new());
        (_pages, _rendered) = (_rendered, new());
    }
}
