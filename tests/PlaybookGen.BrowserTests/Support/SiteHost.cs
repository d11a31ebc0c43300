using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Model;

namespace PlaybookGen.BrowserTests.Support;

/// <summary>The playbook of this repository, built once, or another site; served as any static host would, below a given folder.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Playbook? _playbook;

    private SiteHost(WebApplication app, MemoryFolder site, Playbook? playbook, string basePath)
    {
        (_app, Site, _playbook) = (app, site, playbook);
        Address = app.Urls.First() + basePath;
    }

    /// <summary>What is served; may be replaced, as by a new edition.</summary>
    public MemoryFolder Site { get; set; }

    /// <summary>What the site was made from, to compare with what the browser shows.</summary>
    public Playbook Playbook => _playbook ?? throw new InvalidOperationException("This host was given finished pages only.");

    /// <summary>With a trailing slash.</summary>
    public string Address { get; }

    public static async Task<SiteHost> StartAsync(string basePath = "/", Func<IFolder, IFolder>? change = null)
    {
        var site = new MemoryFolder();
        var source = DiskFolder.Site(Root());
        var result = SiteBuilder.Build(change?.Invoke(source) ?? source, site, new BuildOptions(), new BuildMemory());
        Assert.Equal("", string.Join('\n', result.Problems.Items));
        return await StartAsync(site, basePath, result.Playbook);
    }

    public static async Task<SiteHost> StartAsync(MemoryFolder site, string basePath, Playbook? playbook = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        SiteHost? host = null;
        app.Run(context => AnswerAsync(context, host?.Site ?? site, basePath));
        await app.StartAsync();
        return host = new(app, site, playbook, basePath);
    }

    private static async Task AnswerAsync(HttpContext context, MemoryFolder site, string basePath)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var wanted = path[basePath.Length..];
        if (wanted.Length is 0 || wanted.EndsWith('/'))
            wanted += "index.html";
        var file = SitePath.TryParse(wanted, out var parsed, out _) ? site.Read(parsed) : null;
        context.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = parsed.Extension switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            ".xml" => "application/xml",
            ".txt" => "text/plain; charset=utf-8",
            _ => "text/html; charset=utf-8",
        };
        await context.Response.Body.WriteAsync(file ?? site.Read(SitePath.Of("404.html")) ?? []);
    }

    public static string Root([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
