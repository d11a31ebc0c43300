namespace PlaybookGen.Diagnostics;

/// <summary>A place in a file of the site: lines and columns count from one, columns in UTF-16 units.</summary>
/// <param name="File">Path relative to the site, with forward slashes.</param>
/// <param name="Length">How many columns the place covers on its line; at least one.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length = 1) : IComparable<SourceSpan>
{
    /// <summary>The start of a file, for problems that concern the whole of it.</summary>
    public static SourceSpan Of(string file) => new(file, 1, 1);

    public override string ToString() => $"{File}:{Line}:{Column}";

    public int CompareTo(SourceSpan other) =>
        string.CompareOrdinal(File, other.File) is not 0 and var byFile
            ? byFile
            : (Line, Column).CompareTo((other.Line, other.Column));

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
