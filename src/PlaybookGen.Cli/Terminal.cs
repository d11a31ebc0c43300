using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Cli;

/// <summary>Where the program speaks: results to the output, problems to the error stream.</summary>
/// <param name="Frames">Whether to show the line that a problem is about; for people, not for pipes.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool Frames)
{
    private const int MostShown = 100;

    /// <summary>People see frames; pipes, logs and whoever sets NO_COLOR get one plain line for each problem.</summary>
    public static bool ColourWanted => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>Prints the problems, sorted as they are, and answers whether they stop the site.</summary>
    public int Report(ProblemList problems, IFolder site, bool strict, string format = "text")
    {
        foreach (var problem in problems.Items.Take(MostShown))
            DiagnosticPrinter.Print(problem, this, site, format);
        if (problems.Items.Length > MostShown)
            Error.WriteLine($"… and {problems.Items.Length - MostShown} more.");
        if (!problems.HasErrors)
            return strict && problems.Warnings > 0 ? ExitCode.ContentProblems : ExitCode.Fine;
        return problems.Items.Any(static problem => problem.Severity is Severity.Error && problem.Span.File is "site.yml")
            ? ExitCode.Usage
            : ExitCode.ContentProblems;
    }

    /// <summary>Says why the command cannot be done as it was given.</summary>
    public int Refuse(string what, string how)
    {
        Error.WriteLine(what);
        Error.WriteLine(how);
        return ExitCode.Usage;
    }

    public static string Count(int number, string one, string many) => $"{number:N0} {(number is 1 ? one : many)}";
}
