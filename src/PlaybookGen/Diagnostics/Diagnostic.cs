namespace PlaybookGen.Diagnostics;

public enum Severity
{
    Error,
    Warning,
}

/// <summary>One thing to tell an author or a designer: where, what is wrong, and how to put it right.</summary>
/// <param name="Code">Stable: tools and documentation refer to it. Never reused.</param>
/// <param name="Hint">How to mend it, as a sentence.</param>
public sealed record Diagnostic(Severity Severity, string Code, SourceSpan Span, string Message, string? Hint = null)
{
    /// <summary>The form for pipes and logs: one line a problem, found by any editor.</summary>
    public override string ToString()
    {
        var severity = Severity is Severity.Error ? "error" : "warning";
        var line = $"{Span}: {severity} {Code}: {Message}";
        return Hint is null ? line : $"{line} {Hint}";
    }
}
