namespace PlaybookGen.Diagnostics;

/// <summary>A value together with the place where its author wrote it.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    public Located<TOut> Select<TOut>(Func<T, TOut> map) => new(map(Value), Span);
}
