using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PlaybookGen.Benchmarks.Measuring;

/// <summary>A program and what it is called with.</summary>
internal sealed record Launch(string Program, params string[] Arguments)
{
    /// <summary>A .NET program, given as a dll or as its executable.</summary>
    public static Launch Net(string path, params string[] arguments) =>
        path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? new("dotnet", [path, .. arguments]) : new(path, arguments);
}

/// <summary>What a finished process used, with all that it started.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds, user and system.</param>
/// <param name="Peak">Megabytes (of 1,048,576 bytes) resident at most.</param>
internal readonly record struct Usage(double Wall, double Cpu, double Peak);

internal sealed class CannotMeasureException(string why) : Exception(why);

/// <summary>
/// Runs one process and reads from the kernel what it used. Processor time is what getrusage counts for waited children,
/// in microseconds; nothing else is waited for meanwhile. Peak memory comes from GNU time between us and the process:
/// the kernel counts for a child also the memory of whoever forked it, and GNU time has hardly any where we have plenty.
/// Its own millisecond is in every figure.
/// </summary>
internal static partial class Stopclock
{
    private const string GnuTime = "/usr/bin/time";
    private const int Children = -1;

    public static void Require()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(GnuTime))
            throw new CannotMeasureException($"Measuring needs Linux and GNU time ({GnuTime}; the Debian package is 'time').");
    }

    public static (Usage Usage, string Output) Run(Launch launch)
    {
        var note = Path.GetTempFileName();
        try
        {
            var before = ChildrenCpu();
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(GnuTime, ["-f", "%M", "-o", note, launch.Program, .. launch.Arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            var wall = watch.Elapsed.TotalSeconds;
            var cpu = ChildrenCpu() - before;
            if (process.ExitCode is not 0)
                throw new CannotMeasureException($"{launch.Program} {string.Join(' ', launch.Arguments)} ended with {process.ExitCode}:\n{Start(output.Result + error.Result)}");
            return (new(wall, cpu, double.Parse(File.ReadAllText(note), CultureInfo.InvariantCulture) / 1024), output.Result);
        }
        finally
        {
            File.Delete(note);
        }
    }

    private static string Start(string text) => text.Length > 1000 ? text[..1000] + " …" : text;

    private static double ChildrenCpu() =>
        GetResourceUsage(Children, out var usage) is 0 ? usage.User.Seconds + usage.System.Seconds : throw new CannotMeasureException("getrusage failed.");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeValue
    {
        private readonly nint _seconds;
        private readonly nint _microseconds;

        public double Seconds => _seconds + (_microseconds / 1e6);
    }

    /// <summary>The kernel's struct rusage: two times, then fourteen numbers that are not used here.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ResourceUsage
    {
        public readonly TimeValue User;
        public readonly TimeValue System;
        private readonly Rest _rest;
    }

    [System.Runtime.CompilerServices.InlineArray(14)]
    private struct Rest
    {
        private nint _first;
    }
}
