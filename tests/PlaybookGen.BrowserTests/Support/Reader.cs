using System.Collections.Concurrent;

namespace PlaybookGen.BrowserTests.Support;

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
