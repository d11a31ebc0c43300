using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Cli.Serving;

/// <summary>What the browser shows while there has been no good build yet.</summary>
internal static class ProblemPage
{
    public static async Task WriteAsync(HttpResponse response, ProblemList problems)
    {
        var html = new StringBuilder("""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'">
            <title>There are problems</title>
            <link rel="stylesheet" href="/_playbookgen/overlay.css">
            <script type="module" src="/_playbookgen/reload.js"></script>
            <main class="pbg-problems">
            <h1>There are problems</h1>
            <p>Save a file when they are mended; this page refreshes by itself.</p>
            <ol>
            """);
        foreach (var problem in problems.Items)
            html.Append("<li><code>").Append(WebUtility.HtmlEncode(problem.Span.ToString())).Append("</code> ")
                .Append(WebUtility.HtmlEncode(problem.Message)).Append(" <em>").Append(WebUtility.HtmlEncode(problem.Hint ?? "")).Append("</em></li>\n");
        html.Append("</ol></main></html>\n");
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = MediaTypes.Html;
        await response.WriteAsync(html.ToString());
    }
}
