namespace PlaybookGen.BrowserTests.Support;

/// <summary>
/// One browser and one site for all tests: classes of tests use them side by side, as many as there are cores. Nothing of
/// xunit lives as long as all classes do, so these two stay until the tests' process ends.
/// </summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    private static readonly Lazy<Task<Shared>> Opened = new(OpenAsync);

    private Shared? _shared;

    internal SiteHost Host => _shared!.Host;
    internal IBrowser Browser => _shared!.Browser;

    /// <summary>The program of a browser as people have it, for tests that start one of their own; null for Playwright's.</summary>
    internal string? Executable => _shared!.Executable;

    public async Task InitializeAsync() => _shared = await Opened.Value;

    /// <summary>A reader with a fresh profile.</summary>
    internal async Task<Reader> ReaderAsync(BrowserNewContextOptions? options = null) => await Reader.SitDownAsync(Browser, Host, options);

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<Shared> OpenAsync()
    {
        var host = await SiteHost.StartAsync("/playbook/");
        // How long something may take says more about the machine than about the page; speed is measured elsewhere.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        var executable = BrowserFinder.Find(playwright.Chromium.ExecutablePath);
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFinder.FindQuick(executable),
            // As root, in a container, Chromium's own sandbox cannot start; these tests open only pages of this repository.
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(host, browser, executable);
    }

    private sealed record Shared(SiteHost Host, IBrowser Browser, string? Executable);
}

/// <summary>Not beside other tests: what is shown here is measured in milliseconds.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

/// <summary>All pages of a browser share the clipboard; one test at a time copies and pastes.</summary>
[CollectionDefinition(Name)]
public sealed class OneClipboard
{
    public const string Name = "one clipboard";
}
