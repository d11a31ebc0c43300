using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Cli;

/// <summary>The preview is private to the machine: other sites, other names and crooked paths get nothing.</summary>
public sealed class ServePrivacyTests
{
    private static readonly string[] Crooked =
    [
        "/../secret.txt", "/../../secret.txt", "/steps/../../secret.txt", "/./../secret.txt", "/..", "/../", "/.", "/...", "/....//secret.txt",
        "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%2fsecret.txt", "/.%2e/secret.txt", "/%2E%2E%5Csecret.txt", "/..%5csecret.txt",
        "/..\\secret.txt", "\\..\\secret.txt", "/steps\\..\\..\\secret.txt", "/steps/..%5c..%5csecret.txt", "/%5c%5cserver%5cshare",
        "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt", "/%25252e%25252e%25252fsecret.txt", "/..%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt",
        "/%c0%af..%c0%afsecret.txt", "/%uff0e%uff0e/secret.txt", "/%ef%bc%8e%ef%bc%8e/secret.txt", "/..%00/secret.txt", "/index.html%00.txt", "/secret.txt%00.html",
        "/etc/passwd", "//etc/passwd", "///etc/passwd", "/file:///etc/passwd", "/%2fetc%2fpasswd", "//localhost/etc/passwd", "http://localhost/../secret.txt",
        "http://evil.example/index.html", "file:///etc/passwd", "*", "/proc/self/environ", "/C:/Windows/win.ini", "/C:%5cWindows%5cwin.ini", "/CON", "/aux.html", "/nul",
        "/site.yml", "/../site.yml", "/content/en/steps/01-begin.md", "/content/_private.md", "/themes/plain/theme.yml", "/.playbookgen/last-build", "/.git/config",
        "/_playbookgen/", "/_playbookgen/..%2fsecret.txt", "/_playbookgen/../../secret.txt", "/_playbookgen/%2e%2e/%2e%2e/secret.txt", "/_playbookgen/reload.js/../../secret.txt",
        "/_playbookgen//etc/passwd", "/_playbookgen/PlaybookGen.Cli.dll", "/steps//", "/steps///", "//steps", "/%2f%2fsteps", "/%2fsteps", "/steps%2f", "/steps/.", "/steps/..",
        "/?../secret.txt", "/index.html?file=../secret.txt", "/#../secret.txt", "/%", "/%zz", "/%e2%82", "/\u00ff\u00fe", "/" + "a%20".PadRight(300, 'b'), "/steps/begin.html/", "/steps/begin.html/x",
    ];

    [Fact]
    public async Task No_crooked_path_leads_out_of_the_site_or_names_a_place_on_the_disk()
    {
        using var site = Watched();
        await using var served = await ServedSite.StartAsync(site);

        foreach (var target in Crooked)
        {
            var answer = await served.AskAsync(target);

            Assert.Matches(@"^HTTP/1\.1 (200|302|400|404|405|421) ", answer);
            Assert.DoesNotContain("canary", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetTempPath(), answer, StringComparison.Ordinal);
            Assert.DoesNotContain(AppContext.BaseDirectory, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
            var location = answer.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Location:", StringComparison.Ordinal));
            Assert.True(location is null or "Location: /steps/", $"{target} leads to {location}");
        }
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("localhost:1", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("evil.example:80@localhost", 400)]
    [InlineData("0.0.0.0", 421)]
    [InlineData("[::]", 400)]
    [InlineData("", 421)]
    [InlineData("localhost evil", 400)]
    public async Task Only_the_names_of_this_machine_are_answered(string host, int status)
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        var answers = new[] { await served.AskAsync("/index.html", host), await served.AskAsync("/_playbookgen/problems", host), await served.AskAsync("/index.html", host, "POST") };

        Assert.StartsWith($"HTTP/1.1 {status} ", answers[0], StringComparison.Ordinal);
        if (status is not 200)
            Assert.All(answers, answer => Assert.Matches($"^HTTP/1.1 {status} (.|\r\n)*Content-Length: 0\r\n", answer));
    }

    [Theory]
    [InlineData("Origin: https://evil.example", 404)]
    [InlineData("Origin: null", 404)]
    [InlineData("Origin: http://localhost.evil.example", 404)]
    [InlineData("Sec-Fetch-Site: cross-site", 404)]
    [InlineData("Sec-Fetch-Site: same-site", 404)]
    [InlineData("Origin: http://localhost\r\nSec-Fetch-Site: cross-site", 404)]
    public async Task A_page_from_elsewhere_hears_nothing(string header, int status)
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        var answer = await served.AskAsync("/_playbookgen/events", more: header + "\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_preview_hears_the_news()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, "_playbookgen/events");
        request.Headers.Add("Origin", $"http://localhost:{served.Port}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Settings_of_the_machine_cannot_open_it_to_others()
    {
        using var site = Watched();
        var port = FreePort();
        using var process = CliProcess.Start(
            site.Root,
            ["serve", "--port", "0"],
            ("ASPNETCORE_URLS", $"http://0.0.0.0:{port}"),
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("Kestrel__Endpoints__Wide__Url", $"http://0.0.0.0:{port}"));
        var address = "";
        while (!address.StartsWith("The playbook is at", StringComparison.Ordinal))
            address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());

        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();
        process.Kill();
        await process.WaitForExitAsync();

        Assert.DoesNotContain(listeners, end => end.Port == port);
    }

    private static TempSite Watched()
    {
        var site = TempSite.Minimal();
        File.WriteAllText(Path.Combine(site.Home, "secret.txt"), "canary");
        return site
            .File("secret.txt", "canary")
            .File("content/_private.md", "canary")
            .File("site.yml", site.Text("site.yml") + "# canary\n");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
