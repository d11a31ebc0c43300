using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenQA.Selenium.BiDi;
using OpenQA.Selenium.BiDi.Log;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>
/// A stock Firefox without a window. It speaks WebDriver BiDi itself, at an address that it prints when it starts; no
/// driver is in between. Every request and every complaint of a page is noted.
/// </summary>
internal sealed partial class RunningFirefox : IAsyncDisposable
{
    private readonly Process _program;
    private string _own = "";
    private IBiDi? _bidi;

    private RunningFirefox(Process program, Profile profile) => (_program, Profile) = (program, profile);

    public IBiDi BiDi => _bidi!;

    public Profile Profile { get; }

    public string Version { get; private set; } = "";

    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<RunningFirefox> StartAsync(string program, Profile profile)
    {
        var start = new ProcessStartInfo(program, ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile.Folder])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            // Whatever it wants to leave at home goes with the profile.
            Environment = { ["HOME"] = profile.Folder, ["XDG_CACHE_HOME"] = profile.Folder, ["XDG_CONFIG_HOME"] = profile.Folder, ["MOZ_CRASHREPORTER_DISABLE"] = "1" },
        };
        var firefox = new RunningFirefox(Process.Start(start)!, profile);
        try
        {
            await firefox.ConnectAsync();
            return firefox;
        }
        catch
        {
            await firefox.DisposeAsync();
            throw;
        }
    }

    /// <summary>Somebody who has opened nothing and kept nothing yet: storage of their own, as in a fresh profile.</summary>
    public async Task<FirefoxReader> ReaderAsync(SiteHost host)
    {
        Visit(host);
        return new(this, host, (await BiDi.Browser.CreateUserContextAsync()).UserContext);
    }

    /// <summary>The owner of the profile, who finds what was kept in it before.</summary>
    public FirefoxReader Owner(SiteHost host)
    {
        Visit(host);
        return new(this, host, null);
    }

    /// <summary>The browser and its helpers, the browser first.</summary>
    public List<Process> All() => Processes.Of(_program);

    /// <summary>Closed as by a person, so that it writes what it has to write.</summary>
    public async Task CloseAsync()
    {
        await BiDi.Browser.CloseAsync();
        await _program.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bidi is not null && !_program.HasExited)
            await _bidi.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5)).ContinueWith(static _ => { }, TaskScheduler.Default);
        await Processes.KillAsync(All());
        _program.Dispose();
    }

    private void Visit(SiteHost host)
    {
        _own = new Uri(host.Address).GetLeftPart(UriPartial.Authority) + "/";
        Complaints.Clear();
        Requests.Clear();
    }

    private async Task ConnectAsync()
    {
        // That a browser was killed is no news here.
        OpenQA.Selenium.Internal.Logging.Log.SetLevel(OpenQA.Selenium.Internal.Logging.LogEventLevel.None);
        var address = await AddressAsync().WaitAsync(TimeSpan.FromSeconds(90));
        _bidi = await OpenQA.Selenium.BiDi.BiDi.ConnectAsync(new Uri($"{address}/session"));
        Version = (await BiDi.NewAsync(new())).Capabilities.BrowserVersion;
        await BiDi.Network.BeforeRequestSent.SubscribeAsync(sent =>
        {
            Requests.Enqueue(sent.Request.Url);
            if (!sent.Request.Url.StartsWith(_own, StringComparison.Ordinal) && sent.Request.Url.StartsWith("http", StringComparison.Ordinal))
                Complaints.Enqueue($"request to another origin: {sent.Request.Url}");
        });
        await BiDi.Log.EntryAdded.SubscribeAsync(entry =>
        {
            if (entry.Level is Level.Error or Level.Warn)
                Complaints.Enqueue($"{entry.Level}: {entry.Text}");
        });
        await BiDi.Script.AddPreloadScriptAsync("""
            () => document.addEventListener('securitypolicyviolation', (event) =>
              console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
            """);
    }

    private async Task<string> AddressAsync()
    {
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var lines = new ConcurrentQueue<string>();
        void Hear(object _, DataReceivedEventArgs line)
        {
            lines.Enqueue(line.Data ?? "");
            if (Address().Match(line.Data ?? "") is { Success: true } found)
                said.TrySetResult(found.Value);
        }

        _program.OutputDataReceived += Hear;
        _program.ErrorDataReceived += Hear;
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
        var ended = _program.WaitForExitAsync();
        return await Task.WhenAny(said.Task, ended) == said.Task
            ? await said.Task
            : throw new InvalidOperationException($"Firefox ended with {_program.ExitCode} before it could be spoken to:\n{string.Join('\n', lines)}");
    }

    [GeneratedRegex(@"(?<=WebDriver BiDi listening on )ws://\S+")]
    private static partial Regex Address();
}
