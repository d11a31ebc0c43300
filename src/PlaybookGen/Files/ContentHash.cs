using System.Security.Cryptography;

namespace PlaybookGen.Files;

/// <summary>The first 128 bits of a SHA-256, as 32 hexadecimal digits: names bytes by what they are.</summary>
public readonly record struct ContentHash(UInt128 Bits)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static ContentHash Of(string text) => Of(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>One hash for a list of things in this order.</summary>
    public static ContentHash Of(IEnumerable<ContentHash> hashes)
    {
        var all = new List<byte>();
        Span<byte> one = stackalloc byte[16];
        foreach (var hash in hashes)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(one, hash.Bits);
            all.AddRange(one);
        }

        return Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all));
    }

    public override string ToString() => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
