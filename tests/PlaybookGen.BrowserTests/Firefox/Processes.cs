using System.Diagnostics;
using System.Globalization;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>A program that a test started, with everything it started in turn; nobody else's.</summary>
internal static class Processes
{
    /// <summary>The program first, then its children and theirs.</summary>
    public static List<Process> Of(Process program)
    {
        var parents = Process.GetProcesses().ToLookup(static process => ParentOf(process.Id));
        List<Process> found = [program];
        for (var at = 0; at < found.Count; at++)
            found.AddRange(parents[found[at].Id]);
        return found;
    }

    /// <summary>All at once, and without a word of warning.</summary>
    public static async Task KillAsync(IReadOnlyList<Process> processes)
    {
        foreach (var process in processes)
        {
            try
            {
                process.Kill(entireProcessTree: !OperatingSystem.IsLinux());
            }
            catch (InvalidOperationException)
            {
                // It ended by itself.
            }
        }

        foreach (var process in processes)
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>The number after the name in brackets and a letter for the state; -1 where that cannot be read.</summary>
    private static int ParentOf(int id)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return int.Parse(line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return -1;
        }
    }
}
