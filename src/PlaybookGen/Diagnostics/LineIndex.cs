namespace PlaybookGen.Diagnostics;

/// <summary>Turns an offset into a line and a column. The only place that counts them.</summary>
public sealed class LineIndex
{
    private readonly string _file;
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public LineIndex(string file, string text)
    {
        _file = file;
        _length = text.Length;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            _starts.Add(at + 1);
    }

    public SourceSpan At(int offset, int length = 1)
    {
        var inside = Math.Clamp(offset, 0, _length);
        var found = _starts.BinarySearch(inside);
        var line = found >= 0 ? found : ~found - 1;
        return new(_file, line + 1, inside - _starts[line] + 1, Math.Max(1, length));
    }
}
