using System.CommandLine;
using System.Globalization;
using PlaybookGen.Cli.Serving;
using PlaybookGen.Configuration;

namespace PlaybookGen.Cli.Commands;

/// <summary><c>serve</c>: shows the site on this machine and builds again, in memory, whenever a file changes.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4280;

    public static Command Create(Terminal terminal)
    {
        var options = new SiteOptions();
        var port = new Option<int>("--port", "-p") { Description = "The port on this machine; 0 takes a free one.", DefaultValueFactory = static _ => DefaultPort };
        port.Validators.Add(static text =>
        {
            if (text.Tokens.Count > 0 && int.TryParse(text.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number is < 0 or > 65535)
                text.AddError("A port is a number from 0 to 65535.");
        });
        var command = new Command("serve", "Shows the site at a local address and refreshes it as you write.") { options.Source, port, options.Drafts, options.Coach };
        command.SetAction((given, cancel) => RunAsync(
            terminal, given.GetValue(options.Source)!, given.GetValue(port), options.Read(given) with { LiveReload = true }, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string source, int port, BuildOptions options, CancellationToken cancel)
    {
        if (SiteOptions.IsMissing(source, terminal))
            return ExitCode.Usage;

        // The site is served from the root of this address, wherever it will be published.
        var preview = new Preview(source, options with { Url = new("http://localhost/") }, terminal);
        var seen = SiteWatcher.Stamp(source);
        preview.Rebuild();
        await using var server = new DevServer(preview, terminal);
        if (await server.StartAsync(port, cancel) is not { } address)
            return ExitCode.Environment;
        terminal.Output.WriteLine($"The playbook is at {address}");
        terminal.Output.WriteLine("It refreshes when you save a file. Press Ctrl+C to stop.");
        await SiteWatcher.WatchAsync(source, seen, preview.Rebuild, cancel);
        return ExitCode.Fine;
    }
}
