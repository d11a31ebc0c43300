using System.Diagnostics;

namespace PlaybookGen.BrowserTests.Support;

/// <summary>Installs what the tests need from the system's packages, where that can be done without asking anybody.</summary>
internal static class SystemPackages
{
    /// <summary>Two tests may miss something in the same moment; the system installs one package at a time.</summary>
    private static readonly Lock OneAtATime = new();

    public static bool Install(string package)
    {
        lock (OneAtATime)
            return Installed(package);
    }

    private static bool Installed(string package)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get"))
            return false;
        string[] before = Environment.UserName is "root" ? [] : ["sudo", "-n"];
        return (before.Length is 0 || File.Exists("/usr/bin/sudo"))
            && Run([.. before, "apt-get", "update"]) && Run([.. before, "apt-get", "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", package]);
    }

    private static bool Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process.WaitForExit(TimeSpan.FromMinutes(8)) && process.ExitCode is 0;
    }
}
