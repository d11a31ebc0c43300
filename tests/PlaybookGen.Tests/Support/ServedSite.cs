using System.Net.Sockets;
using System.Text;
using PlaybookGen.Cli;

namespace PlaybookGen.Tests.Support;

/// <summary>A site while <c>serve</c> shows it on a free port.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _said = new();
    private Task<int> _serving = Task.FromResult(0);

    private ServedSite()
    {
    }

    public HttpClient Client { get; private set; } = new();

    public int Port { get; private set; }

    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <param name="onFirstWords">What happens as soon as the first build is done, before the server listens.</param>
    public static async Task<ServedSite> StartAsync(TempSite site, Action? onFirstWords = null)
    {
        var served = new ServedSite();
        var terminal = new Terminal(new LockedWriter(served._said, onFirstWords), TextWriter.Synchronized(new StringWriter()), Frames: false);
        served._serving = Task.Run(() => App.RunAsync(["serve", "--port", "0", "--source", site.Root], terminal, served._stop.Token));
        const string Words = "The playbook is at ";
        while (!served.Said.Contains("Press Ctrl+C", StringComparison.Ordinal))
        {
            Assert.False(served._serving.IsCompleted, served.Said);
            await Task.Delay(10);
        }

        var address = new Uri(served.Said.Split('\n').First(static line => line.StartsWith(Words, StringComparison.Ordinal))[Words.Length..]);
        served.Port = address.Port;
        served.Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        return served;
    }

    /// <summary>Asks until the answer is as expected; after twenty seconds it is a fault.</summary>
    public async Task UntilAsync(string path, Func<string, bool> isRight)
    {
        var last = "";
        for (var until = DateTime.UtcNow.AddSeconds(20); DateTime.UtcNow < until; await Task.Delay(20))
        {
            using var answer = await Client.GetAsync(path);
            last = await answer.Content.ReadAsStringAsync();
            if (isRight(last))
                return;
        }

        Assert.Fail($"{path} still says\n{last}\nand the program said\n{Said}");
    }

    /// <summary>Sends a request exactly as written, which no client would, and answers all that comes back.</summary>
    public async Task<string> AskAsync(string target, string host = "localhost", string method = "GET", string more = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n"));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer).WaitAsync(TimeSpan.FromSeconds(20));
        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Assert.Equal(0, await _serving.WaitAsync(TimeSpan.FromSeconds(20)));
        Client.Dispose();
        _stop.Dispose();
    }

    private sealed class LockedWriter(StringWriter inner, Action? onFirstWords) : TextWriter
    {
        private Action? _first = onFirstWords;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            Interlocked.Exchange(ref _first, null)?.Invoke();
            lock (inner)
                inner.Write(value);
        }
    }
}
