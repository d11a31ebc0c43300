using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Tests.Support;

/// <summary>A small site in memory: files in, build, look. A test reads as a story of a few lines.</summary>
internal sealed class SiteTest
{
    private readonly MemoryFolder _site = new();

    private SiteTest()
    {
    }

    /// <summary>A site that builds: a title and one step.</summary>
    public static SiteTest Minimal() => new SiteTest()
        .File("site.yml", "title: A small playbook\nlanguages: [en]\n")
        .File("content/en/steps/01-begin.md", """
            ---
            id: begin
            title: Begin
            summary: The first step.
            ---
            Some words.

            ::: checklist {#first}
            ## Today

            - [ ] Do one thing {#one-thing minutes=2}

              It helps.
            :::
            """);

    public static SiteTest With(string path, string text) => Minimal().File(path, text);

    public SiteTest File(string path, string text)
    {
        _site.Write(SitePath.Of(path), Encoding.UTF8.GetBytes(text));
        return this;
    }

    public SiteTest File(string path, byte[] bytes)
    {
        _site.Write(SitePath.Of(path), bytes);
        return this;
    }

    public SiteTest Delete(string path)
    {
        _site.Delete(SitePath.Of(path));
        return this;
    }

    public BuiltSite Build(BuildOptions? options = null)
    {
        var output = new MemoryFolder();
        var result = SiteBuilder.Build(_site, output, options ?? new BuildOptions(CheckPages: true), new BuildMemory());
        return new(result, output);
    }
}

internal sealed record BuiltSite(BuildResult Result, MemoryFolder Output)
{
    public IEnumerable<string> Codes => Result.Problems.Items.Select(static problem => problem.Code);

    /// <summary>The problems as a person reads them in a pipe; a test fails with all of them in view.</summary>
    public string Problems => string.Join('\n', Result.Problems.Items);

    public BuiltSite Succeeds()
    {
        Assert.Equal("", Problems);
        return this;
    }

    public Diagnostic OnlyProblem => Assert.Single(Result.Problems.Items);

    public string Text(string path) => Encoding.UTF8.GetString(
        Output.Read(SitePath.Of(path)) ?? throw new InvalidOperationException($"There is no {path}; there are {string.Join(", ", Output.List().Select(static file => file.Path))}. {Problems}"));

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Text(path + ".html"));

    /// <summary>The main part of a page: the frame may change without breaking a hundred tests.</summary>
    public IElement Main(string path) => Page(path).QuerySelector("main") ?? throw new InvalidOperationException($"{path} has no main part.");
}
