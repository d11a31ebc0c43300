using System.Threading.Channels;

namespace PlaybookGen.Cli.Serving;

/// <summary>
/// Calls back when files of the site change. The system's own watcher wakes it; because such watchers lose events, it
/// also looks for itself every two seconds, and compares before it calls.
/// </summary>
internal static class SiteWatcher
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <param name="before">The stamp of the files that were built last; what changed since then counts too.</param>
    public static async Task WatchAsync(string source, int before, Action changed, CancellationToken cancel)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = Watcher(source, () => wake.Writer.TryWrite(true));
        try
        {
            for (; ; await WaitAsync(wake.Reader, cancel))
            {
                var now = Stamp(source);
                if (now == before)
                    continue;
                before = now;
                changed();
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop.
        }
    }

    private static async Task WaitAsync(ChannelReader<bool> wake, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Look);
        try
        {
            await wake.ReadAsync(patience.Token);
            // Editors write in several steps: wait until they have been quiet for a moment.
            await Task.Delay(Quiet, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nobody woke us; look all the same.
        }
    }

    private static FileSystemWatcher? Watcher(string source, Action wake)
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetFullPath(source))
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                EnableRaisingEvents = true,
            };
            watcher.Changed += (_, _) => wake();
            watcher.Created += (_, _) => wake();
            watcher.Deleted += (_, _) => wake();
            watcher.Renamed += (_, _) => wake();
            watcher.Error += (_, _) => wake();
            return watcher;
        }
        catch (IOException)
        {
            return null; // the system has no watches left; looking every two seconds has to do
        }
    }

    /// <summary>A number that changes when a file of the site does.</summary>
    public static int Stamp(string source)
    {
        try
        {
            var hash = new HashCode();
            foreach (var file in Files.DiskFolder.Site(source).List())
                hash.Add(file);
            return hash.ToHashCode();
        }
        catch (IOException)
        {
            return 0; // a folder went away while we looked
        }
    }
}
