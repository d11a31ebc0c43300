using System.Runtime.CompilerServices;

namespace PlaybookGen.Tests.Support;

/// <summary>Where the files of this repository are, from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Tests { get; } = Path.Combine(Root, "tests", "PlaybookGen.Tests");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
