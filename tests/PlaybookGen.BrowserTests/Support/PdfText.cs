using System.Diagnostics;

namespace PlaybookGen.BrowserTests.Support;

/// <summary>Reads the words of a PDF with pdftotext, and installs that where it can; without it tests fail and say what to do.</summary>
internal static class PdfText
{
    private static readonly string[] Places = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext"];

    public static async Task<string[]> WordsAsync(byte[] pdf)
    {
        var program = Find();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Find()
    {
        if (Places.FirstOrDefault(File.Exists) is { } found)
            return found;
        if (OperatingSystem.IsLinux() && File.Exists("/usr/bin/apt-get") && Install() && Places.FirstOrDefault(File.Exists) is { } installed)
            return installed;
        throw new InvalidOperationException("pdftotext was not found and could not be installed. Install poppler-utils (on Debian: apt-get install poppler-utils) and run the tests again.");
    }

    private static bool Install()
    {
        string[] before = Environment.UserName is "root" ? [] : ["sudo", "-n"];
        return Run([.. before, "apt-get", "update"]) && Run([.. before, "apt-get", "install", "-y", "--no-install-recommends", "poppler-utils"]);
    }

    private static bool Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        return process.WaitForExit(TimeSpan.FromMinutes(5)) && process.ExitCode is 0;
    }
}
