using System.Collections.Immutable;

namespace PlaybookGen.Diagnostics;

/// <summary>
/// What a step made, with something sensible standing in for what was wrong, and the problems met on the way.
/// </summary>
public sealed record Outcome<T>(T Value, ImmutableArray<Diagnostic> Problems)
{
    public bool HasErrors => Problems.Any(static problem => problem.Severity is Severity.Error);
}

public static class Outcome
{
    public static Outcome<T> Of<T>(T value, IEnumerable<Diagnostic>? problems = null) => new(value, [.. problems ?? []]);
}
