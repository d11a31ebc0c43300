using PlaybookGen.Files;

namespace PlaybookGen.BrowserTests.Support;

/// <summary>The pages that tests walk over: one of each kind for slow looks, all of them for quick ones.</summary>
internal static class Pages
{
    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> OfEachKind() =>
    [
        "index.html", "steps/index.html", "steps/acknowledge-emotions.html", "steps/seek-feedback.html", "reflections/index.html",
        "reflections/interview-replay.html", "letters/index.html", "letters/ask-final-round.html", "letters/note-to-myself.html",
        "tools/index.html", "tools/weekly-blocks.html", "tools/stop-waiting.html", "tools/feedback-log.html", "tools/target-list.html",
        "tools/three-piles.html", "tools/message-reader.html", "tools/free-writing.html", "tools/round-roadmap.html", "notes/self-care.html", "help.html",
        "sources.html", "about.html", "privacy.html", "mine.html", "404.html",
    ];

    public static IEnumerable<string> All(MemoryFolder site) =>
        site.List().Select(static file => file.Path.Value).Where(static path => path.EndsWith(".html", StringComparison.Ordinal));
}
