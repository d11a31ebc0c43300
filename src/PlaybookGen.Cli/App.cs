using System.CommandLine;
using PlaybookGen.Cli.Commands;
using PlaybookGen.Output;

namespace PlaybookGen.Cli;

/// <summary>Picks the command and answers an exit code. Takes its writers, so that tests read them as strings.</summary>
public static class App
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        var root = new RootCommand("Turns a folder of Markdown and YAML into a guided playbook.")
        {
            BuildCommand.Create(terminal),
            ServeCommand.Create(terminal),
            CheckCommand.Create(terminal),
            NewCommand.Create(terminal),
            IdsCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine("Run 'playbookgen --help' to see what there is.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ForeignFilesException foreign)
        {
            return terminal.Refuse(
                $"The output folder holds files that this tool did not make: {string.Join(", ", foreign.Files.Take(5))}{(foreign.Files.Length > 5 ? $" and {foreign.Files.Length - 5} more" : "")}.",
                "Choose an empty folder, or move the files away. Nothing was changed.");
        }
        catch (BusyException busy)
        {
            terminal.Error.WriteLine($"Another build is writing to {busy.Message}. Try again when it is done.");
            return ExitCode.Locked;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{Sentence(fault.Message)} The published site was not changed.");
            return ExitCode.Environment;
        }
        catch (Exception fault)
        {
            terminal.Error.WriteLine($"This is a fault of PlaybookGen, not of your site: {fault.GetType().Name}: {fault.Message}");
            terminal.Error.WriteLine("Please report it with the command that you ran. Set PLAYBOOKGEN_TRACE=1 to see where it happened.");
            if (Environment.GetEnvironmentVariable("PLAYBOOKGEN_TRACE") is "1")
                terminal.Error.WriteLine(fault.StackTrace);
            return ExitCode.OwnFault;
        }
    }

    private static string Sentence(string message) => message.TrimEnd('.') + ".";
}
