using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Waiting;

/// <summary>A card with a day on it, and what a reader does with it.</summary>
internal static class StopDay
{
    public const string Page = "tools/stop-waiting.html";
    public const string From = "tool/stop-waiting/last-contact";
    public const string To = "tool/stop-waiting/stop-day";
    public const string State = "first/tool/stop-waiting/_state";

    /// <summary>A reader somewhere, at some moment (UTC).</summary>
    public static async Task<Reader> AtAsync(ReadingRoom room, string moment, string zone = "Europe/London", BrowserNewContextOptions? options = null)
    {
        var reader = await room.ReaderAsync(new(options ?? new()) { TimezoneId = zone });
        await reader.ItIsAsync(moment);
        return reader;
    }

    public static Task ItIsAsync(this Reader reader, string moment) =>
        reader.Page.Context.Clock.SetFixedTimeAsync(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);

    public static ILocator Card(this Reader reader) => reader.Page.Locator("[data-behaviour=waiting-card]");

    public static ILocator Line(this Reader reader) => reader.Card().Locator("[data-part=line]");

    public static ILocator Offer(this Reader reader) => reader.Card().Locator("[data-part=offer]");

    public static Task TapsAsync(this Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public static async Task WaitsUntilAsync(this Reader reader, string day)
    {
        await reader.OpensReadyAsync(Page);
        await reader.Page.Field(To).FillAsync(day);
        await reader.HoldsAsync("first/" + To, day);
        await reader.HoldsAsync(State, "waiting");
    }

    /// <summary>Waits until it is on the device; the state and the day are two records.</summary>
    public static async Task HoldsAsync(this Reader reader, string key, string value)
    {
        for (var until = DateTime.UtcNow.AddSeconds(10); await reader.Page.KeptAsync(key) != $"\"{value}\"";)
            Assert.True(DateTime.UtcNow < until, $"{key} never became {value}.");
    }

    /// <summary>The lines of the calendar file, unfolded.</summary>
    public static async Task<string[]> TakesCalendarFileAsync(this Reader reader)
    {
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.TapsAsync("Put it in my calendar"));
        return (await File.ReadAllTextAsync(await download.PathAsync())).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }
}
