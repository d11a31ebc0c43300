using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;
using Xunit.Sdk;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>What no page may do would be noticed in Firefox.</summary>
[Collection(InFirefox.Name)]
public sealed class GuardTests(FirefoxRoom room)
{
    [Theory]
    [InlineData("setTimeout(() => { throw new Error('nobody catches this'); })", "nobody catches this")]
    [InlineData("setTimeout(() => Promise.reject(new Error('nobody waits for this')))", "nobody waits for this")]
    [InlineData("console.error('a complaint')", "a complaint")]
    [InlineData("document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))", "policy violated: style-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }))", "policy violated: img-src")]
    public async Task A_complaint_of_the_page_fails_the_test(string script, string complaint)
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync("about.html");

        await tab.EvaluateAsync<object?>($"async () => {{ {script}; await new Promise((resolve) => setTimeout(resolve, 100)); }}");

        Assert.Contains(complaint, (await Assert.ThrowsAnyAsync<XunitException>(reader.IsUndisturbedAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_another_origin_fails_the_test()
    {
        await using var elsewhere = await SiteHost.StartAsync(room.Host.Site, "/");
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);

        await tab.EvaluateAsync<object?>("(address) => { location.href = address; }", elsewhere.Address + "about.html");
        await tab.SeesAsync("/about.html", "() => location.pathname");

        Assert.Contains("request to another origin", (await Assert.ThrowsAnyAsync<XunitException>(reader.IsUndisturbedAsync)).Message, StringComparison.Ordinal);
    }
}
