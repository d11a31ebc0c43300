using System.Text;
using PlaybookGen.Files;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Model;
using PlaybookGen.Reading;
using PlaybookGen.Syntax;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// The author's syntax as prose with examples that run: Specs/*.md. Above the line of dashes in an example stands what
/// an author writes, below it what becomes of it; a problem is told as <c>line:column code</c>.
/// </summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Specs");

    public static TheoryData<string> Examples() => [.. All().Select(static example => example.Place)];

    [Theory, MemberData(nameof(Examples))]
    public void The_syntax_does_what_its_description_says(string place)
    {
        var example = All().First(example => example.Place == place);

        var actual = example.Kind is "letter" ? Letter(example.Written) : Markdown(example.Written);

        Assert.Equal(example.Expected, actual);
    }

    private static string Markdown(string text)
    {
        var read = MarkdownParser.Parse("text.md", text);
        return Joined([MarkdownOutline.Of(read.Value), .. read.Problems.Select(static problem => $"{problem.Span.Line}:{problem.Span.Column} {problem.Code}")]);
    }

    /// <summary>The first tone with every blank filled, and with those empty that may be.</summary>
    private static string Letter(string text)
    {
        const string Head = "---\nid: spec\ntitle: Spec\nsummary: A letter.\nchannel: message\n---\n";
        var source = new SourceFile(new(SitePath.Of("content/en/letters/spec.md"), 0, 0), Kinds.Letters.Letter.Kind, "en");
        var read = EntryReader.Read(source, Encoding.UTF8.GetBytes(Head + text));
        var tone = ((Letter)read.Value!).Tones[0];
        var needed = tone.NeededFields.Select(static field => field.Value).ToHashSet(StringComparer.Ordinal);
        var above = Head.Count(static letter => letter is '\n');
        return Joined(
            [
                Told(tone.Fill(static id => $"‹{id}›")),
                "- - -",
                Told(tone.Fill(id => needed.Contains(id) ? $"‹{id}›" : null)),
                .. read.Problems.Where(static problem => problem.Code is not "PBG510").Select(problem => $"{problem.Span.Line - above}:{problem.Span.Column} {problem.Code}"),
            ]);
    }

    private static string Told((string Subject, string Body) letter) => letter.Subject.Length is 0 ? letter.Body : $"({letter.Subject}) {letter.Body}";

    private static string Joined(IEnumerable<string> parts) => string.Join('\n', parts.Where(static part => part.Length > 0));

    private static IEnumerable<Example> All() => Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<Example> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] is not ("````example" or "````letter"))
                continue;
            var end = Array.IndexOf(lines, "````", at);
            var middle = Array.IndexOf(lines, "----", at, end - at);
            yield return new($"{Path.GetFileName(file)}:{at + 1}", lines[at][4..], string.Join('\n', lines[(at + 1)..middle]), string.Join('\n', lines[(middle + 1)..end]));
            at = end;
        }
    }

    private sealed record Example(string Place, string Kind, string Written, string Expected);
}
