using System.CommandLine;
using PlaybookGen.Configuration;
using PlaybookGen.Files;

namespace PlaybookGen.Cli.Commands;

/// <summary><c>check</c>: the whole build without writing anything, and a second look at the finished pages.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("check", "Finds problems without writing anything.") { options.Source, options.Drafts, options.Coach, options.Strict, options.Format };
        command.SetAction(given => Run(
            terminal, given.GetValue(options.Source)!, options.Read(given) with { CheckPages = true, Publishing = true }, given.GetValue(options.Strict), given.GetValue(options.Format)!));
        return command;
    }

    private static int Run(Terminal terminal, string source, BuildOptions options, bool strict, string format)
    {
        var site = DiskFolder.Site(source);
        var result = SiteBuilder.Build(site, new MemoryFolder(), options, new BuildMemory());
        var code = terminal.Report(result.Problems, site, strict, format);
        terminal.Output.WriteLine(
            $"Checked {Terminal.Count(result.Pages, "page", "pages")} and {Terminal.Count(result.Links, "link", "links")}: {BuildCommand.Summary(result.Problems)}");
        foreach (var draft in result.Drafts)
            terminal.Output.WriteLine($"Left out, a draft: {draft.Head.File}");
        return code;
    }
}
