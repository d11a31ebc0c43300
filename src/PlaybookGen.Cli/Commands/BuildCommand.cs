using System.CommandLine;
using System.Diagnostics;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Output;

namespace PlaybookGen.Cli.Commands;

/// <summary><c>build</c>: makes the site and puts it in the place of the old one, in one step.</summary>
internal static class BuildCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create(Terminal terminal)
    {
        var options = new SiteOptions();
        var output = new Option<string?>("--output", "-o") { Description = "Where the site goes; _site in the site's folder unless said otherwise." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files of the old site that were edited by hand." };
        var command = new Command("build", "Builds the site.") { options.Source, output, options.Url, options.Drafts, options.Coach, options.Strict, overwrite, options.Format };
        command.SetAction(given => Run(
            terminal,
            given.GetValue(options.Source)!,
            given.GetValue(output),
            options.Read(given),
            given.GetValue(options.Strict),
            given.GetValue(overwrite),
            given.GetValue(options.Format)!));
        return command;
    }

    private static int Run(Terminal terminal, string source, string? output, BuildOptions options, bool strict, bool overwrite, string format)
    {
        if (SiteOptions.IsMissing(source, terminal))
            return ExitCode.Usage;
        var target = Path.GetFullPath(output ?? Path.Combine(source, "_site"));
        if (OutputGuard.Objection(Path.GetFullPath(source), target) is { } objection)
            return terminal.Refuse(objection, "Choose another folder with --output. Nothing was changed.");

        var watch = Stopwatch.StartNew();
        var site = DiskFolder.Site(source);
        if (BuildStamp.Unchanged(site, target, options) is { } before)
        {
            terminal.Output.WriteLine($"Nothing changed. {before}");
            return ExitCode.Fine;
        }

        using var publication = Publication.Begin(target, Patience);
        var result = SiteBuilder.Build(site, publication.Folder, options, new BuildMemory());
        var code = terminal.Report(result.Problems, site, strict, format);
        if (code is not ExitCode.Fine)
        {
            terminal.Error.WriteLine($"{Summary(result.Problems)} Nothing was written.");
            return code;
        }

        var edited = publication.Commit(overwrite);
        terminal.Report(ProblemList.Sorted(edited), site, strict: false, format);
        var summary = $"{Terminal.Count(result.Pages, "page", "pages")}, {Terminal.Count(result.Links, "link", "links")} followed, in {Path.GetRelativePath(".", target)}.";
        terminal.Output.WriteLine($"Built {summary} {Terminal.Count(publication.Changed, "file", "files")} changed, {watch.ElapsedMilliseconds:N0} ms.");
        foreach (var draft in result.Drafts)
            terminal.Output.WriteLine($"Left out, a draft: {draft.Head.File}");
        if (result.Problems.Items.IsEmpty && edited.IsEmpty && result.Drafts.IsEmpty)
            BuildStamp.Keep(site, target, options, summary);
        return ExitCode.Fine;
    }

    public static string Summary(ProblemList problems) =>
        $"{Terminal.Count(problems.Errors, "error", "errors")}, {Terminal.Count(problems.Warnings, "warning", "warnings")}.";
}
