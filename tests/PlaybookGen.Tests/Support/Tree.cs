using System.Security.Cryptography;
using System.Text;

namespace PlaybookGen.Tests.Support;

/// <summary>Everything below a folder as text: one line for each file, folder and link, with a hash of what is in it.</summary>
internal static class Tree
{
    /// <param name="except">Leaves out what is called so, with all that is in it.</param>
    public static string Of(string folder, params string[] except)
    {
        var lines = new List<string>();
        Look(folder, "", except, lines);
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    /// <summary>The files alone: a digest that two folders share exactly when they hold the same bytes by the same names.</summary>
    public static string Digest(string folder) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Of(folder).Split('\n').Where(static line => !line.EndsWith('/'))))));

    private static void Look(string folder, string prefix, string[] except, List<string> lines)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (except.Contains(entry.Name))
                continue;
            var path = prefix + entry.Name;
            if (entry.LinkTarget is { } target)
                lines.Add($"{path} -> {target}");
            else if (entry is DirectoryInfo)
            {
                lines.Add(path + "/");
                Look(entry.FullName, path + "/", except, lines);
            }
            else
                lines.Add($"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName)))}");
        }
    }
}
