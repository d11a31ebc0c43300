using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlaybookGen.Cli.Serving;

/// <summary>
/// Serves the preview to this machine only: loopback addresses, a checked Host, and nothing but built files, which are
/// looked up in memory by their exact path.
/// </summary>
internal sealed class DevServer(Preview preview, Terminal terminal) : IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Starts listening and answers the address, or says why not and answers null.</summary>
    public async Task<string?> StartAsync(int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        // Settings of the machine, such as ASPNETCORE_URLS, must not open the preview to others.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        var reload = new ReloadChannel(preview);
        _app.Run(context => AnswerAsync(context, reload));
        try
        {
            await _app.StartAsync(cancel);
        }
        catch (IOException fault) when (fault.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            terminal.Error.WriteLine($"Port {port} is taken by another program. Choose one with --port, or --port 0 for any.");
            return null;
        }

        return _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/";
    }

    private async Task AnswerAsync(HttpContext context, ReloadChannel reload)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        if (!IsLocal(request.Host))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (request.Method is not "GET" and not "HEAD")
        {
            response.Headers.Allow = "GET, HEAD";
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var path = request.Path.Value ?? "/";
        if (path.StartsWith(ReloadChannel.Prefix, StringComparison.Ordinal))
            await reload.AnswerAsync(context, path);
        else if (preview.Current is { Site: { } site })
            await FileAsync(context, site, path);
        else
            await ProblemPage.WriteAsync(response, preview.Current.Problems);
    }

    private static async Task FileAsync(HttpContext context, Files.MemoryFolder site, string path)
    {
        var wanted = path.EndsWith('/') ? path + "index.html" : path;
        var file = Files.SitePath.TryParse(wanted.TrimStart('/'), out var parsed, out _) ? site.Read(parsed) : null;
        var response = context.Response;
        if (file is null && site.Read(Files.SitePath.TryParse(path.Trim('/') + "/index.html", out var folder, out _) ? folder : default) is not null)
        {
            response.Redirect($"/{folder.Folder}/");
            return;
        }

        response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        response.ContentType = file is null ? MediaTypes.Html : MediaTypes.Of(parsed);
        file ??= site.Read(Files.SitePath.Of("404.html")) ?? [];
        response.ContentLength = file.Length;
        if (context.Request.Method is "GET")
            await response.Body.WriteAsync(file, context.RequestAborted);
    }

    /// <summary>A page elsewhere on the web may point its own name at this machine; such requests are not for us.</summary>
    private static bool IsLocal(HostString host) => host.Host is "localhost" or "127.0.0.1" or "[::1]";

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }
}
