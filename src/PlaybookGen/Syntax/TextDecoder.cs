using System.Buffers;
using System.Text;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>Bytes to text, strictly: UTF-8 only, at most one megabyte, line ends made one.</summary>
public static class TextDecoder
{
    public const int MaxBytes = 1024 * 1024;

    private static readonly SearchValues<char> OtherBreaks = SearchValues.Create("\r\f\u0085\u2028\u2029");
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<string?> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        var start = SourceSpan.Of(file);
        if (bytes.Length > MaxBytes)
            return new(null, [Problems.TooLarge(start, bytes.Length, MaxBytes)]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(null, [Problems.Utf16(start)]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            return new(null, [Problems.NulByte(Place(file, bytes, nul), nul)]);

        try
        {
            var text = Strict.GetString(bytes);
            return new(text.AsSpan().IndexOfAny(OtherBreaks) < 0 ? text : OneKindOfBreak(text), []);
        }
        catch (DecoderFallbackException fault)
        {
            return new(null, [Problems.NotUtf8(Place(file, bytes, fault.Index), fault.Index)]);
        }
    }

    /// <summary>Only \n ends a line. What YAML takes for a break and editors do not becomes a blank, so that all count alike.</summary>
    private static string OneKindOfBreak(string text)
    {
        var breaks = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').ToCharArray();
        breaks.AsSpan().ReplaceAny(OtherBreaks, ' ');
        return new(breaks);
    }

    private static SourceSpan Place(string file, ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        var line = before.Count((byte)'\n');
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]);
        return new(file, line + 1, column + 1);
    }
}
