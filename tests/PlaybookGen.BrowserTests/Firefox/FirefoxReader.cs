using OpenQA.Selenium.BiDi.Browser;
using OpenQA.Selenium.BiDi.BrowsingContext;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>
/// A person with a Firefox. At the end there must have been no request to another origin, no violated policy and no error.
/// </summary>
internal sealed class FirefoxReader(RunningFirefox firefox, SiteHost host, UserContext? apart) : IAsyncDisposable
{
    public async Task<FirefoxTab> OpensTabAsync(string path)
    {
        var created = await firefox.BiDi.BrowsingContext.CreateAsync(ContextType.Tab, new() { UserContext = apart });
        var tab = new FirefoxTab(created.Context, host.Address, firefox.Profile.Downloads);
        await tab.OpensAsync(path);
        return tab;
    }

    /// <summary>Opens the page and waits until what is kept is shown, and what runs in the page is running.</summary>
    public async Task<FirefoxTab> OpensReadyTabAsync(string path)
    {
        var tab = await OpensTabAsync(path);
        await tab.IsReadyAsync();
        return tab;
    }

    /// <summary>Nothing left the site, nothing was blocked, nothing failed.</summary>
    public async Task IsUndisturbedAsync()
    {
        // What was said before this question has arrived before its answer.
        await firefox.BiDi.StatusAsync();
        Assert.Equal("", string.Join('\n', firefox.Complaints));
        Assert.NotEmpty(firefox.Requests);
    }

    public async ValueTask DisposeAsync()
    {
        if (apart is not null)
            await firefox.BiDi.Browser.RemoveUserContextAsync(apart);
    }
}
