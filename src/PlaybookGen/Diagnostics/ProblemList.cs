using System.Collections.Immutable;

namespace PlaybookGen.Diagnostics;

/// <summary>All problems of a run in the order in which a person would look for them: by file, line and column.</summary>
public sealed record ProblemList(ImmutableArray<Diagnostic> Items)
{
    public static ProblemList None { get; } = new([]);

    public bool HasErrors => Items.Any(static problem => problem.Severity is Severity.Error);
    public int Errors => Items.Count(static problem => problem.Severity is Severity.Error);
    public int Warnings => Items.Length - Errors;

    public static ProblemList Sorted(IEnumerable<Diagnostic> problems) =>
        new([.. problems
            .Distinct()
            .OrderBy(static problem => problem.Span)
            .ThenBy(static problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(static problem => problem.Message, StringComparer.Ordinal)]);
}
