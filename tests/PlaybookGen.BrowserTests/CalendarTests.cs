using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests;

/// <summary>Days, waits and calendar files, where they run: in the browser.</summary>
public sealed class CalendarTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("days.addWorkingDays('2026-11-20', 1)", "2026-11-23")]
    [InlineData("days.addWorkingDays('2026-11-21', 1)", "2026-11-23")]
    [InlineData("days.addWorkingDays('2026-11-24', 5)", "2026-12-01")]
    [InlineData("days.addWorkingDays('2026-12-31', 2)", "2027-01-04")]
    [InlineData("days.after('2026-02-27', { count: 3, unit: 'days' })", "2026-03-02")]
    [InlineData("days.after('2026-11-24', { count: 2, unit: 'weeks' })", "2026-12-08")]
    [InlineData("days.after('2026-11-24', { count: 2, unit: 'working-days' })", "2026-11-26")]
    [InlineData("days.daysBetween('2026-03-28', '2026-03-30')", "2")]
    [InlineData("days.isDay('2026-02-29')", "false")]
    [InlineData("days.isDay('2028-02-29')", "true")]
    [InlineData("days.isDay('tomorrow')", "false")]
    [InlineData("days.inWords('2027-01-31', 'en')", "Sunday, January 31, 2027")]
    [InlineData("days.today(new Date(2026, 0, 5, 23, 59))", "2026-01-05")]
    public async Task Days_are_counted_as_people_count_them(string call, string expected)
    {
        await using var reader = await room.ReaderAsync(new() { TimezoneId = "Pacific/Auckland" });
        await reader.OpensAsync("about.html");

        Assert.Equal(expected, await Run(reader, call));
    }

    [Fact]
    public async Task A_calendar_file_keeps_to_the_standard_whatever_the_words_are()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("about.html");

        var file = await Run(reader, """
            calendar.calendarFile([
              { id: 'a', day: '2026-12-31', title: 'Semi; comma, back\\slash\nnew line ' + '🌱'.repeat(40) },
              { id: 'b', day: '2027-01-04', at: '18:30', title: 'Short', note: 'N' },
            ], { product: 'Some, book', made: Date.UTC(2026, 10, 24, 9, 5, 7) })
            """);

        var lines = file.Split("\r\n");
        Assert.All(lines, static line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal("SUMMARY:Semi\\; comma\\, back\\\\slash\\nnew line " + string.Concat(Enumerable.Repeat("🌱", 40)), unfolded.First(static line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        foreach (var line in new[] { "DTSTAMP:20261124T090507Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "DTSTART:20270104T183000", "DURATION:PT15M", "PRODID:-//Some\\, book//EN" })
            Assert.Contains(line, unfolded);
    }

    private static Task<string> Run(Reader reader, string call) => reader.Page.EvaluateAsync<string>($$"""
        async () => {
          const scripts = new URL('./', document.querySelector('script[src$="main.js"]').src);
          const [days, calendar] = [await import(scripts + 'days.js'), await import(scripts + 'calendar-file.js')];
          return String({{call}});
        }
        """);
}
