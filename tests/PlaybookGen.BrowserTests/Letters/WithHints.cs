using System.Text;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Files;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>The site of this repository, with the hints on the page of every letter if they are not there already.</summary>
internal sealed class WithHints(IFolder site) : IFolder
{
    private static readonly SitePath Template = SitePath.Of("themes/default/pages/letter.hbs");

    public IReadOnlyList<FolderFile> List() => site.List();

    public byte[]? Read(SitePath path)
    {
        var bytes = site.Read(path);
        if (path != Template || bytes is null || Encoding.UTF8.GetString(bytes) is var text && text.Contains("letter-hints", StringComparison.Ordinal))
            return bytes;
        return Encoding.UTF8.GetBytes(text.Replace("  {{> letter-after page}}", "  {{> letter-hints page}}\n  {{> letter-after page}}", StringComparison.Ordinal));
    }

    public void Write(SitePath path, ReadOnlySpan<byte> bytes) => site.Write(path, bytes);
}

/// <summary>Such a site, served.</summary>
public sealed class HintedSite : IAsyncLifetime
{
    private SiteHost? _host;

    internal SiteHost Host => _host!;

    public async Task InitializeAsync() => _host = await SiteHost.StartAsync("/playbook/", static site => new WithHints(site));

    public async Task DisposeAsync() => await _host!.DisposeAsync();
}
