namespace PlaybookGen.Tests.Support;

/// <summary>
/// Compares a text with a file beside the tests. With ACCEPT_GOLDEN=1 in the environment the file is written instead,
/// for a person to read in the diff before it is committed.
/// </summary>
internal static class Golden
{
    public static void Check(string file, string actual)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") is "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{file} does not exist. What came out:\n{actual}");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
