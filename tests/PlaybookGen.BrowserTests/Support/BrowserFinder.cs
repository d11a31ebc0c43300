namespace PlaybookGen.BrowserTests.Support;

/// <summary>
/// Finds a Chromium, or installs one: the variable PLAYBOOKGEN_BROWSER, then the usual places, then Playwright's own
/// download, then the system's packages. Without one the tests fail and say what to do; they never pass unseen.
/// </summary>
internal static class BrowserFinder
{
    private const string WithoutWindows = "/usr/lib/chromium/chromium-headless-shell";

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The path of a browser as people have it, or null when Playwright has one of its own.</summary>
    public static string? Find(string playwrightsOwn)
    {
        if (Named is { } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"PLAYBOOKGEN_BROWSER names {named}, which is not there.");
        if (Places.FirstOrDefault(File.Exists) is { } found)
            return found;
        if (File.Exists(playwrightsOwn) || (InstallWithPlaywright() && File.Exists(playwrightsOwn)))
            return null;
        if (SystemPackages.Install("chromium") && Places.FirstOrDefault(File.Exists) is { } installed)
            return installed;
        throw new InvalidOperationException(
            "No Chromium was found and none could be installed. Install Chromium or Chrome (on Debian: apt-get install chromium), "
            + "or name one in the environment variable PLAYBOOKGEN_BROWSER, and run the tests again.");
    }

    /// <summary>
    /// The same browser without windows, which opens a page in a third of the time, where it is or a machine of CI can install
    /// it; otherwise the one that is given.
    /// </summary>
    public static string? FindQuick(string? found)
    {
        if (Named is not null || found is null)
            return found;
        var isThere = File.Exists(WithoutWindows)
            || (Environment.GetEnvironmentVariable("CI") is "true" && SystemPackages.Install("chromium-headless-shell") && File.Exists(WithoutWindows));
        return isThere ? WithoutWindows : found;
    }

    private static string? Named => Environment.GetEnvironmentVariable("PLAYBOOKGEN_BROWSER") is { Length: > 0 } named ? named : null;

    private static bool InstallWithPlaywright()
    {
        var install = Task.Run(static () => Program.Main(["install", "chromium"]));
        return install.Wait(TimeSpan.FromMinutes(4)) && install.Result is 0;
    }
}
