using System.Text;

namespace PlaybookGen.Theming;

/// <summary>A writer that is used again for page after page, so that a large site does not allocate each page twice.</summary>
internal sealed class PageBuffer : TextWriter
{
    private char[] _chars = new char[64 * 1024];
    private byte[] _bytes = [];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Room(1);
        _chars[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Room(buffer.Length);
        buffer.CopyTo(_chars.AsSpan(_length));
        _length += buffer.Length;
    }

    public void Clear() => _length = 0;

    /// <summary>The page as UTF-8; valid until the next use.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var most = Encoding.UTF8.GetMaxByteCount(_length);
        if (_bytes.Length < most)
            _bytes = new byte[most];
        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(_chars.AsSpan(0, _length), _bytes));
    }

    private void Room(int more)
    {
        if (_length + more > _chars.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + more));
    }
}
