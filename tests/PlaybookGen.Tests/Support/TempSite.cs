using System.Text;
using PlaybookGen.Cli;

namespace PlaybookGen.Tests.Support;

/// <summary>What a run of the program said, and its exit code.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public CliRun Succeeds()
    {
        Assert.True(Code is 0, $"exit {Code}\n{Output}\n{Error}");
        Assert.Equal("", Error);
        return this;
    }

    public CliRun Fails(int code)
    {
        Assert.True(Code == code, $"exit {Code} instead of {code}\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>
/// A site in a temporary folder of its own, for tests of what only a disk can do. Its theme is the plain one of
/// Support/plain, so that changes of the default theme break nothing here.
/// </summary>
internal sealed class TempSite : IDisposable
{
    private static readonly string Plain = Path.Combine(Repository.Tests, "Support", "plain");

    /// <summary>The folder around the site: what lies here and not in the site must not be touched.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("playbookgen-test-").FullName;

    public string Root => Path.Combine(Home, "site");

    public string Output => Path.Combine(Root, "_site");

    /// <summary>A title, the plain theme and one step.</summary>
    public static TempSite Minimal() => Bare()
        .Theme()
        .File("site.yml", "title: A small playbook\ntagline: One step at a time\nlanguages: [en]\ntheme: plain\n")
        .File("content/en/steps/01-begin.md", StepText("begin", "Begin", "Some words."));

    /// <summary>A folder with nothing in it.</summary>
    public static TempSite Bare()
    {
        var site = new TempSite();
        Directory.CreateDirectory(site.Root);
        return site;
    }

    /// <summary>A site of about sixty pages. Each page says <paramref name="mark"/> and names the next one.</summary>
    public static TempSite OfSixtyPages(string mark)
    {
        var site = Minimal().File("content/en/steps/01-begin.md", StepText("begin", "Begin", mark));
        for (var number = 2; number <= 28; number++)
            site.File($"content/en/steps/{number:00}-step-{number}.md", StepText($"step-{number}", $"Step {number}", mark));
        for (var number = 1; number <= 28; number++)
            site.File($"content/en/notes/note-{number}.md", NoteText($"note-{number}", $"Note {number}", $"{mark} See [the next](note-{(number % 28) + 1}.md)."));
        return site;
    }

    public static string StepText(string id, string title, string words) => $$"""
        ---
        id: {{id}}
        title: {{title}}
        summary: What {{title}} is good for.
        ---
        {{words}}

        ::: checklist {#first}
        ## Today

        - [ ] Do one thing {#one-thing minutes=2}

          It helps.
        :::

        """;

    public static string NoteText(string id, string title, string words) =>
        $"---\nid: {id}\ntitle: {title}\nsummary: What {title} is about.\n---\n{words}\n";

    public TempSite File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public TempSite File(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        return this;
    }

    public TempSite Delete(string path)
    {
        System.IO.File.Delete(Path.Combine(Root, path));
        return this;
    }

    public string Text(string path) => System.IO.File.ReadAllText(Path.Combine(Root, path));

    public bool Has(string path) => System.IO.File.Exists(Path.Combine(Root, path));

    /// <summary>Runs the program in this process, with this site as its source.</summary>
    public Task<CliRun> RunAsync(params string[] arguments) => RunAsync(false, arguments);

    public Task<CliRun> RunAsync(bool frames, params string[] arguments) => InvokeAsync(frames, [.. arguments, "--source", Root]);

    public static async Task<CliRun> InvokeAsync(bool frames, string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await App.RunAsync(arguments, new Terminal(output, error, frames), CancellationToken.None);
        return new(code, output.ToString(), error.ToString());
    }

    private TempSite Theme()
    {
        foreach (var file in Directory.GetFiles(Plain, "*", SearchOption.AllDirectories))
            File(Path.Combine("themes/plain", Path.GetRelativePath(Plain, file)), System.IO.File.ReadAllBytes(file));
        return this;
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
