using System.Reflection;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Cli.Serving;

/// <summary>Tells open pages that there is something new, and what is wrong with it; only pages of this server may listen.</summary>
internal sealed class ReloadChannel
{
    public const string Prefix = "/_playbookgen/";

    private readonly Preview _preview;
    private readonly Lock _listening = new();
    private readonly HashSet<Channel<long>> _listeners = [];

    public ReloadChannel(Preview preview)
    {
        _preview = preview;
        preview.Changed += Tell;
    }

    private void Tell()
    {
        lock (_listening)
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(_preview.Current.Version);
    }

    public async Task AnswerAsync(HttpContext context, string path)
    {
        switch (path[Prefix.Length..])
        {
            case "reload.js":
                await SendAsync(context, "text/javascript; charset=utf-8", Resource("reload.js"));
                break;
            case "overlay.css":
                await SendAsync(context, "text/css; charset=utf-8", Resource("overlay.css"));
                break;
            case "problems":
                await SendAsync(context, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(Told(_preview.Current.Problems)));
                break;
            case "events" when IsOurs(context.Request):
                await ListenAsync(context);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    /// <summary>Browsers say where a script comes from; one from elsewhere gets nothing.</summary>
    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin.Length is 0 || origin == $"{request.Scheme}://{request.Host}")
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    private static IEnumerable<object> Told(ProblemList problems) => problems.Items.Take(50).Select(static problem => new
    {
        place = problem.Span.ToString(),
        severity = problem.Severity is Severity.Error ? "error" : "warning",
        code = problem.Code,
        message = problem.Message,
        hint = problem.Hint,
    });

    private async Task ListenAsync(HttpContext context)
    {
        var listener = Channel.CreateUnbounded<long>();
        lock (_listening)
            _listeners.Add(listener);
        try
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {_preview.Current.Version}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var version in listener.Reader.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync($"data: {version}\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            lock (_listening)
                _listeners.Remove(listener);
        }
    }

    private static async Task SendAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (context.Request.Method is "GET")
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
