using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>One Firefox and one site for all tests that do not need a browser of their own.</summary>
public sealed class FirefoxRoom : IAsyncLifetime
{
    private Profile? _profile;
    private RunningFirefox? _shared;

    internal SiteHost Host { get; private set; } = null!;

    internal string Program { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Program = FirefoxFinder.Find();
        Host = await SiteHost.StartAsync("/playbook/");
        _profile = Profile.With();
        _shared = await RunningFirefox.StartAsync(Program, _profile);
    }

    /// <summary>A reader with storage of their own in the browser that is open already.</summary>
    internal Task<FirefoxReader> ReaderAsync(SiteHost? host = null) => _shared!.ReaderAsync(host ?? Host);

    /// <summary>A browser of its own.</summary>
    internal Task<RunningFirefox> StartAsync(Profile profile) => RunningFirefox.StartAsync(Program, profile);

    public async Task DisposeAsync()
    {
        if (_shared is not null)
            await _shared.DisposeAsync();
        if (Host is not null)
            await Host.DisposeAsync();
        _profile?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class InFirefox : ICollectionFixture<FirefoxRoom>
{
    public const string Name = "Firefox";
}
