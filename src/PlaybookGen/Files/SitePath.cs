using System.Buffers;

namespace PlaybookGen.Files;

/// <summary>
/// A path inside a folder: relative, forward slashes, never climbing out. The only form in which a path reaches the
/// disk; nothing but <see cref="TryParse"/> makes one.
/// </summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
            "com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> RefusedSigns = SearchValues.Create("\\:*?\"<>|");

    private readonly string? _value;

    private SitePath(string value) => _value = value;

    public string Value => _value ?? "";
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];
    public string Folder => Value.LastIndexOf('/') is >= 0 and var cut ? Value[..cut] : "";
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    public static SitePath Of(string path) =>
        TryParse(path, out var parsed, out var why) ? parsed : throw new ArgumentException($"{path}: {why}", nameof(path));

    /// <summary>Accepts a path that every common file system can hold; otherwise says why not, as part of a sentence.</summary>
    public static bool TryParse(string path, out SitePath parsed, out string why)
    {
        parsed = default;
        why = "";
        if (path.Length is 0 || path.StartsWith('/'))
            why = "it is not a relative path";
        else if (path.Length > 240)
            why = "it is longer than 240 characters";
        else if (path.AsSpan().IndexOfAnyInRange('\0', '\x1f') >= 0 || path.AsSpan().IndexOfAny(RefusedSigns) >= 0)
            why = "it holds a character that some systems refuse (\\ : * ? \" < > | or a control character)";
        else
            foreach (var part in path.Split('/'))
            {
                if (part is "" or "." or "..")
                    why = $"'{part}' is not allowed as a part of it";
                else if (part.EndsWith('.') || part.EndsWith(' ') || part.StartsWith(' '))
                    why = $"'{part}' begins or ends with a space, or ends with a dot";
                else if (IsReserved(part))
                    why = $"'{part.Split('.')[0]}' cannot exist on Windows";
                if (why.Length > 0)
                    break;
            }

        if (why.Length > 0)
            return false;
        parsed = new(path);
        return true;
    }

    /// <summary>Names that Windows keeps for devices, with any extension.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name.Split('.')[0]);

    /// <summary>The path that an author means who writes <paramref name="relative"/> in this file; null if it leaves the folder.</summary>
    public SitePath? Resolve(string relative)
    {
        var parts = new List<string>(Folder.Length is 0 ? [] : Folder.Split('/'));
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part is not "..")
                parts.Add(part);
            else if (parts.Count is 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return TryParse(string.Join('/', parts), out var path, out _) ? path : null;
    }

    /// <summary>Whether the path lies in <paramref name="folder"/> or deeper.</summary>
    public bool IsIn(string folder) =>
        folder.Length is 0 || (Value.StartsWith(folder, StringComparison.Ordinal) && Value.Length > folder.Length && Value[folder.Length] is '/');

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;

    public static bool operator <(SitePath left, SitePath right) => left.CompareTo(right) < 0;
    public static bool operator >(SitePath left, SitePath right) => left.CompareTo(right) > 0;
    public static bool operator <=(SitePath left, SitePath right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SitePath left, SitePath right) => left.CompareTo(right) >= 0;
}
