using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Output;

/// <summary>
/// A new edition of a site in an output folder: written aside, then swapped in one step. Until <see cref="Commit"/> the
/// old site stands untouched; without it the new one is dropped. A killed run leaves the old site or the new one, and
/// the next run clears up.
/// </summary>
public sealed class Publication : IDisposable
{
    private readonly string _target;
    private readonly string _aside;
    private readonly FileStream _lock;
    private readonly Manifest? _old;
    private readonly StagingFolder _staging;
    private bool _isSwapped;

    private Publication(string target, FileStream held)
    {
        _target = target;
        _lock = held;
        _aside = Beside(target, "next");
        Heal();
        _old = Manifest.Of(target);
        Directory.CreateDirectory(_aside);
        _staging = new(_aside, target, _old);
    }

    /// <summary>Where the build writes.</summary>
    public IFolder Folder => _staging;

    /// <summary>How many files differ from the site that was there.</summary>
    public int Changed => _staging.Changed;

    /// <summary>
    /// Takes the output folder for this run. Throws <see cref="BusyException"/> when another build holds it for longer
    /// than <paramref name="patience"/>, and <see cref="ForeignFilesException"/> when it holds files that are not ours.
    /// </summary>
    public static Publication Begin(string output, TimeSpan patience)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var held = Lock(Beside(target, "lock"), patience, target);
        try
        {
            Refuse(target);
            return new(target, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Puts the new site in the place of the old one. Files that somebody edited by hand are kept, and returned as
    /// warnings, unless <paramref name="overwrite"/>.
    /// </summary>
    public ImmutableArray<Diagnostic> Commit(bool overwrite)
    {
        var edited = overwrite ? [] : Edited().ToImmutableArray();
        foreach (var path in edited)
            _staging.Keep(path, _old!.Files[path]);
        new Manifest(_staging.Written).Write(_aside);
        FileSystem.Flush(_aside);
        if (!Directory.Exists(_target))
            Directory.Move(_aside, _target);
        else if (!FileSystem.TryExchange(_aside, _target))
            MoveInTwoSteps();
        _isSwapped = true;
        Remove(_aside, wasSite: true);
        return [.. edited.Select(path => Problems.EditedOutput(SourceSpan.Of(path.Value)))];
    }

    public void Dispose()
    {
        if (!_isSwapped)
            Remove(_aside, wasSite: false);
        _lock.Dispose();
    }

    private IEnumerable<SitePath> Edited() => (_old?.Files ?? new Dictionary<SitePath, ContentHash>())
        .Where(file => File.Exists(Path.Combine(_target, file.Key.Value)) && ContentHash.Of(File.ReadAllBytes(Path.Combine(_target, file.Key.Value))) != file.Value)
        .Select(static file => file.Key)
        .Order();

    /// <summary>Where one step is not possible: the old site goes to a name that <see cref="Heal"/> knows, then the new one comes.</summary>
    private void MoveInTwoSteps()
    {
        var before = Beside(_target, "before");
        Directory.Move(_target, before);
        Directory.Move(_aside, _target);
        Remove(before, wasSite: true);
    }

    /// <summary>Finishes or undoes what a killed run left behind.</summary>
    private void Heal()
    {
        var before = Beside(_target, "before");
        if (Directory.Exists(before) && !Directory.Exists(_target))
            Directory.Move(before, _target);
        Remove(before, wasSite: true);
        Remove(_aside, wasSite: Manifest.Of(_aside) is not null);
    }

    /// <summary>
    /// Deletes a folder of ours. Of one that was a site, only what its manifest lists goes; what somebody put there
    /// meanwhile moves to the new site, and the next build tells of it. Everything in one that was not came from this tool.
    /// </summary>
    private void Remove(string folder, bool wasSite)
    {
        if (!Directory.Exists(folder))
            return;
        if (wasSite)
        {
            foreach (var path in (Manifest.Of(folder)?.Files.Keys ?? []).Select(file => Path.Combine(folder, file.Value)).Where(File.Exists))
                File.Delete(path);
            File.Delete(Path.Combine(folder, Manifest.FileName));
            foreach (var path in Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
                TakeAlong(path, Path.Combine(_target, Path.GetRelativePath(folder, path)));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void TakeAlong(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        while (Path.Exists(to))
            to += ".kept";
        File.Move(from, to);
    }

    private static void Refuse(string target)
    {
        if (File.Exists(target))
            throw new ForeignFilesException([Path.GetFileName(target)]);
        if (!Directory.Exists(target))
            return;
        var ours = Manifest.Of(target);
        var foreign = new DiskFolder(target) is var folder
            ? folder.List().Select(static file => file.Path.Value)
                .Concat(folder.Unusable.Select(static file => file.Path))
                .Concat(folder.Links.Select(static link => link.Path))
                .Where(path => path != Manifest.FileName && (ours is null || !SitePath.TryParse(path, out var known, out _) || !ours.Files.ContainsKey(known)))
                .Order(StringComparer.Ordinal)
                .ToImmutableArray()
            : [];
        if (!foreign.IsEmpty)
            throw new ForeignFilesException(foreign);
    }

    private static FileStream Lock(string path, TimeSpan patience, string target)
    {
        var until = DateTime.UtcNow + patience;
        while (true)
        {
            try
            {
                // Deleted as part of closing, so that nobody can take a lock on a file that is about to go.
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (IOException fault) when (IsHeld(fault))
            {
                if (DateTime.UtcNow > until)
                    throw new BusyException(target);
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>Whether somebody else has the file open: EAGAIN on Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string Beside(string target, string role) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.playbookgen-{role}");
}

/// <summary>Another build holds the output folder.</summary>
public sealed class BusyException(string output) : Exception(output);

/// <summary>The output folder holds files that this tool did not make.</summary>
public sealed class ForeignFilesException(ImmutableArray<string> files) : Exception(string.Join(", ", files))
{
    public ImmutableArray<string> Files { get; } = files;
}
