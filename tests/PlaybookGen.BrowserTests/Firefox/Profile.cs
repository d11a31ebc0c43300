using System.Globalization;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>
/// A folder in which a Firefox keeps what it knows, with the settings it begins with; gone when the test is over. What
/// pages hand out to be saved lands in a folder inside.
/// </summary>
internal sealed class Profile : IDisposable
{
    /// <summary>Nobody is greeted, asked or brought up to date, and a killed browser opens as if it had been closed.</summary>
    private static readonly (string Name, object Value)[] Always =
    [
        ("app.normandy.enabled", false),
        ("app.update.disabledForTesting", true),
        ("browser.aboutwelcome.enabled", false),
        ("browser.download.alwaysOpenPanel", false),
        ("browser.download.folderList", 2),
        ("browser.download.useDownloadDir", true),
        ("browser.sessionstore.resume_from_crash", false),
        ("browser.shell.checkDefaultBrowser", false),
        ("browser.startup.homepage_override.mstone", "ignore"),
        ("browser.startup.page", 0),
        ("datareporting.policy.dataSubmissionEnabled", false),
        ("network.captive-portal-service.enabled", false),
        ("network.connectivity-service.enabled", false),
        ("toolkit.startup.max_resumed_crashes", -1),
    ];

    private Profile(IEnumerable<(string Name, object Value)> settings)
    {
        Directory.CreateDirectory(Downloads);
        var all = Always.Concat(settings).Append((Name: "browser.download.dir", Value: Downloads));
        File.WriteAllLines(Path.Combine(Folder, "user.js"), all.Select(static one => $"user_pref(\"{one.Name}\", {Written(one.Value)});"));
    }

    /// <summary>A new one.</summary>
    public static Profile With(params (string Name, object Value)[] settings) => new(settings);

    public string Folder { get; } = Directory.CreateTempSubdirectory("playbook-firefox-").FullName;

    public string Downloads => Path.Combine(Folder, "downloads");

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still be ending; the folder is temporary.
        }
    }

    private static string Written(object value) => value switch
    {
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"",
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
