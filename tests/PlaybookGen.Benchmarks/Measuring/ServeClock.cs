using System.Diagnostics;

namespace PlaybookGen.Benchmarks.Measuring;

/// <summary>Seconds from the moment a file is saved.</summary>
/// <param name="Told">Until the server told the open page to refresh.</param>
/// <param name="Shown">Until the page came with the new word in it.</param>
internal readonly record struct Refresh(double Told, double Shown);

/// <summary>Runs <c>serve</c> as a writer uses it: a page is open, a word of its source changes, the page refreshes.</summary>
internal static class ServeClock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="edits">A source file and the address of its page, for each edit.</param>
    public static async Task<List<Refresh>> RunAsync(string cli, string site, IEnumerable<(string File, string Address)> edits)
    {
        var launch = Launch.Net(cli, "serve", "--source", site, "--port", "0");
        using var server = Process.Start(new ProcessStartInfo(launch.Program, launch.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            server.ErrorDataReceived += static (_, _) => { };
            server.BeginErrorReadLine();
            var home = await AddressAsync(server);
            // Nothing may fill the pipe while we measure.
            var rest = server.StandardOutput.ReadToEndAsync();
            return await EditAsync(home, edits);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<Uri> AddressAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
                return new(line[at..].Trim());
        throw new CannotMeasureException("serve ended before it said its address.");
    }

    private static async Task<List<Refresh>> EditAsync(Uri home, IEnumerable<(string File, string Address)> edits)
    {
        using var browser = new HttpClient { BaseAddress = home, Timeout = Timeout.InfiniteTimeSpan };
        using var events = new StreamReader(await browser.GetStreamAsync(new Uri("_playbookgen/events", UriKind.Relative)));
        await TellAsync(events);
        var refreshes = new List<Refresh>();
        var number = 0;
        foreach (var (file, address) in edits)
        {
            // Let the machine come to rest, and the file's time move on.
            await Task.Delay(TimeSpan.FromMilliseconds(400));
            var word = $"changedword{++number}";
            var text = await File.ReadAllTextAsync(file);
            var changed = text.Insert(text.IndexOf("---\n", 4, StringComparison.Ordinal) + 4, word + " ");
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, changed);
            double told = 0;
            while (true)
            {
                await TellAsync(events);
                told = told > 0 ? told : watch.Elapsed.TotalSeconds;
                var page = await browser.GetStringAsync(new Uri(address, UriKind.Relative));
                if (page.Contains(word, StringComparison.Ordinal))
                    break;
            }

            refreshes.Add(new(told, watch.Elapsed.TotalSeconds));
        }

        return refreshes;
    }

    private static async Task TellAsync(StreamReader events)
    {
        while (await events.ReadLineAsync().WaitAsync(Patience) is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return;
        throw new CannotMeasureException("serve closed the channel that tells of changes.");
    }
}
