using System.CommandLine;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Model;
using PlaybookGen.Reading;

namespace PlaybookGen.Cli.Commands;

/// <summary><c>ids</c>: what is missing in the ledger and on checklist items; with <c>--write</c>, puts it there.</summary>
internal static class IdsCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SiteOptions();
        var write = new Option<bool>("--write") { Description = "Write missing item ids into the content, and all ids into content/ids.yml." };
        var command = new Command("ids", "Shows or writes the ids under which readers' words are kept.") { options.Source, write };
        command.SetAction(given => Run(terminal, given.GetValue(options.Source)!, given.GetValue(write)));
        return command;
    }

    private static int Run(Terminal terminal, string source, bool write)
    {
        var site = DiskFolder.Site(source);
        var added = write ? AddItemIds(site, terminal) : 0;
        site = DiskFolder.Site(source);
        var result = SiteBuilder.Build(site, new MemoryFolder(), new BuildOptions(Drafts: true), new BuildMemory());
        var ledger = Ledger.Read(site);
        var code = terminal.Report(Diagnostics.ProblemList.Sorted(result.Problems.Items.Where(static problem => !problem.Code.StartsWith("PBG8", StringComparison.Ordinal))), site, strict: false);
        if (result.Playbook is null || code is not ExitCode.Fine)
        {
            terminal.Error.WriteLine("The ledger was not changed: mend these first.");
            return code;
        }

        var text = ledger.Value.Write(result.Playbook.Ids);
        var path = SitePath.Of(Ledger.FileName);
        var now = System.Text.Encoding.UTF8.GetString(site.Read(path) ?? []);
        if (text != now && write)
            site.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        terminal.Output.WriteLine(text == now
            ? "Every id is in content/ids.yml."
            : write ? $"Wrote content/ids.yml; {Terminal.Count(added, "item got its id", "items got their ids")}." : "content/ids.yml is behind the content: run 'playbookgen ids --write'.");
        return ExitCode.Fine;
    }

    private static int AddItemIds(DiskFolder site, Terminal terminal)
    {
        var added = 0;
        var loaded = SourceLoader.Load(site, SiteConfigReader.Read(site).Value);
        foreach (var source in loaded.Value.Sources.Where(static source => source.Kind.HasMarkdown))
        {
            var bytes = site.Read(source.File.Path) ?? [];
            var (text, count) = ItemIds.Add(source, bytes);
            if (count is 0)
                continue;
            site.Write(source.File.Path, System.Text.Encoding.UTF8.GetBytes(text));
            terminal.Output.WriteLine($"{source.File.Path}: {Terminal.Count(count, "id", "ids")} added.");
            added += count;
        }

        return added;
    }
}
