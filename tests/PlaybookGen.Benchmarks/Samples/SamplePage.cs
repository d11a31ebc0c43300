using System.Globalization;

namespace PlaybookGen.Benchmarks.Samples;

/// <summary>A page of 600 words, the same at every run. The two generators differ only in links and checklists.</summary>
/// <param name="Folder"><c>steps</c> or <c>notes</c>.</param>
/// <param name="Number">From one, within its folder.</param>
internal sealed record SamplePage(string Folder, int Number, string Slug, string Title, string Summary)
{
    private const int Steps = 8;
    private static readonly string[] Beginnings = ["Begin with", "Go on with", "Pause for", "End with"];

    /// <summary>How far away the pages are that a page links to.</summary>
    private static readonly int[] Jumps = [1, 7, 31];

    public bool IsStep => Folder is "steps";

    /// <summary>Eight steps, the rest notes.</summary>
    public static List<SamplePage> Make(int count) => [.. Enumerable.Range(0, count).Select(static at =>
    {
        var words = new WordSource((uint)at);
        var number = at < Steps ? at + 1 : at + 1 - Steps;
        var title = words.Sentence(4).TrimEnd('.');
        return new SamplePage(
            at < Steps ? "steps" : "notes",
            number,
            string.Create(CultureInfo.InvariantCulture, $"{words.Next()}-{words.Next()}-{number}"),
            title,
            words.Sentence(12, emphasis: false));
    })];

    /// <summary>Its own text with three links to other pages.</summary>
    /// <param name="link">The target of a link from this page to another.</param>
    /// <param name="checklist">How a checklist is written: its title, and for each item the words and the reason.</param>
    public string Body(List<SamplePage> all, Func<SamplePage, string> link, Func<string, IEnumerable<(string Words, string Why)>, string> checklist)
    {
        var at = (IsStep ? 0 : Steps) + Number - 1;
        var words = new WordSource((uint)(at + 1_000_000));
        var text = new System.Text.StringBuilder();
        text.Append(words.Paragraph(60)).Append("\n\n");
        if (IsStep)
        {
            // As long as a section: 3 words and six times 6 and 16.
            text.Append(checklist("Today, " + words.Next() + " " + words.Next(), [.. Enumerable.Range(0, 6).Select(_ => (words.Sentence(6), words.Sentence(16)))])).Append('\n');
        }

        for (var section = 0; section < (IsStep ? 3 : 4); section++)
        {
            text.Append("## ").Append(Beginnings[section]).Append(' ').Append(words.Next()).Append("\n\n");
            if (section < Jumps.Length)
                text.Append(words.Paragraph(68)).Append(" More of [this matter](").Append(link(all[(at + Jumps[section]) % all.Count])).Append(").");
            else
                text.Append(words.Paragraph(72));
            text.Append("\n\n");
            for (var item = 0; item < 5; item++)
                text.Append(section is 1 ? "1. " : "- ").Append(words.Sentence(12)).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }
}
