using System.Collections.Concurrent;

namespace PlaybookGen.BrowserTests.Support;

/// <summary>One browser and one site for all tests.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteHost? _host;

    internal SiteHost Host => _host!;
    internal IBrowser Browser => _browser!;

    /// <summary>The browser's program, for tests that start one of their own; null for Playwright's.</summary>
    internal string? Executable { get; private set; }

    public async Task InitializeAsync()
    {
        _host = await SiteHost.StartAsync("/playbook/");
        _playwright = await Playwright.CreateAsync();
        // How long something may take says more about the machine than about the page; speed is measured elsewhere.
        Assertions.SetDefaultExpectTimeout(20_000);
        Executable = BrowserFinder.Find(_playwright.Chromium.ExecutablePath);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            // As root, in a container, Chromium's own sandbox cannot start; these tests open only pages of this repository.
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A reader with a fresh profile.</summary>
    internal async Task<Reader> ReaderAsync(BrowserNewContextOptions? options = null) => await Reader.SitDownAsync(Browser, Host, options);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class Room : ICollectionFixture<ReadingRoom>
{
    public const string Name = "reading room";
}

/// <summary>
/// A person with a browser. Every request and every complaint of the page is noted; at the end there must have been no
/// request to another origin, no violated policy and no error.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly SiteHost _host;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Reader(IBrowserContext context, IPage page, SiteHost host)
    {
        (_context, Page, _host) = (context, page, host);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
                _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"error: {error}");
        context.Request += (_, request) =>
        {
            Requests.Enqueue(request.Url);
            if (!request.Url.StartsWith(new Uri(host.Address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
                _complaints.Enqueue($"request to another origin: {request.Url}");
        };
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<Reader> SitDownAsync(IBrowser browser, SiteHost host, BrowserNewContextOptions? options)
    {
        var context = await browser.NewContextAsync(options);
        await context.AddInitScriptAsync("""
            document.addEventListener('securitypolicyviolation', (event) =>
              console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            """);
        return new(context, await context.NewPageAsync(), host);
    }

    public async Task<Reader> OpensAsync(string path)
    {
        await Page.GotoAsync(_host.Address + path, new() { WaitUntil = WaitUntilState.Load });
        return this;
    }

    /// <summary>Nothing left the site, nothing was blocked, nothing failed.</summary>
    public void IsUndisturbed() => Assert.Equal("", string.Join('\n', _complaints));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
