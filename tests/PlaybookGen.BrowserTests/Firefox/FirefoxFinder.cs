using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>
/// Finds a Firefox, or installs one: the variable PLAYBOOKGEN_FIREFOX, then the usual places, then the system's packages.
/// Without one the tests fail and say what to do; they never pass unseen.
/// </summary>
internal static class FirefoxFinder
{
    private static readonly string[] Places =
    [
        "/usr/bin/firefox-esr", "/usr/bin/firefox", "/usr/local/bin/firefox", "/opt/firefox/firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        @"C:\Program Files\Mozilla Firefox\firefox.exe", @"C:\Program Files (x86)\Mozilla Firefox\firefox.exe",
    ];

    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("PLAYBOOKGEN_FIREFOX") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"PLAYBOOKGEN_FIREFOX names {named}, which is not there.");
        if (Places.FirstOrDefault(File.Exists) is { } found)
            return found;
        if (SystemPackages.Install("firefox-esr") && Places.FirstOrDefault(File.Exists) is { } installed)
            return installed;
        throw new InvalidOperationException(
            "No Firefox was found and none could be installed. Install Firefox (on Debian: apt-get install firefox-esr), "
            + "or name one in the environment variable PLAYBOOKGEN_FIREFOX, and run the tests again.");
    }
}
