using System.Diagnostics;
using System.Text;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Model;
using PlaybookGen.Reading;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>Real content with random damage: the program answers with problems that have a place, and never falls over.</summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);
    private static readonly DiskFolder Site = DiskFolder.Site(Repository.Root);
    private static readonly string[] DataFiles = ["site.yml", "content/sources.yml", "content/helplines.yml", "content/fields.yml"];

    private static readonly string[] Damage =
    [
        "{", "}", "[", "]", "{{", "}}", "[[", "]]", "(", ")", "\"", "'", "`", "*", "_", "#", "## ", ":", "::", ":::", "\n:::\n", ": ", "- ", "- [ ] ", "- [x] ", "> ", "|", "\t", "\n", "\n\n", "---\n", "...", "&a", "*a", "!t ", "<", ">",
        "<!--", "-->", "<b>", "?", "? ", ",", "%", "\\", "\0", "\uFEFF", "\u2028", "\u0085", "\r", "é", "\uD83D\uDE00", "{#x}", "{#x minutes=2}", "minutes=", "::tool x\n", "[^1]", "[^1]: x\n", "](", "![", "javascript:", "../", "null", "true", "~", "1e9", "9999999999",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_damaged_entry_is_answered_with_problems_that_have_a_place(int seed)
    {
        var random = new Random(seed);
        var sources = SourceLoader.Load(Site, SiteConfigReader.Read(Site).Value).Value.Sources;
        var texts = sources.Select(static source => Encoding.UTF8.GetString(Site.Read(source.File.Path)!)).ToArray();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Time;)
        {
            var at = random.Next(texts.Length);
            var text = Damaged(texts[at], texts[random.Next(texts.Length)], random);

            var problems = Tried(text, () => EntryReader.Read(sources[at], Encoding.UTF8.GetBytes(text)).Problems);

            InsideTheFile(problems, text);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_damaged_file_of_data_is_answered_with_problems_that_have_a_place(int seed)
    {
        var random = new Random(seed);
        var texts = DataFiles.Select(static file => Encoding.UTF8.GetString(Site.Read(SitePath.Of(file))!)).ToArray();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Time;)
        {
            var at = random.Next(DataFiles.Length);
            var text = Damaged(texts[at], texts[at], random);
            var folder = new MemoryFolder();
            folder.Write(SitePath.Of(DataFiles[at]), Encoding.UTF8.GetBytes(text));

            var problems = Tried(text, () => at is 0 ? SiteConfigReader.Read(folder).Problems : DataReader.ReadShared(folder, ["en"]).Problems);

            InsideTheFile(problems, text);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void A_site_with_one_damaged_file_is_built_or_refused(int seed)
    {
        var random = new Random(seed);
        var files = Site.List().Where(static file => file.Path.Extension is ".md" or ".yml" && !file.Path.IsIn("themes")).Select(static file => file.Path).ToArray();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Time;)
        {
            var file = files[random.Next(files.Length)];
            var text = Damaged(Encoding.UTF8.GetString(Site.Read(file)!), "", random);
            var over = new MemoryFolder();
            over.Write(file, Encoding.UTF8.GetBytes(text));

            var problems = Tried(text, () => SiteBuilder.Build(new WithDamage(over, Site), new MemoryFolder(), new BuildOptions(), new BuildMemory()).Problems.Items);

            InsideTheFile(problems.Where(problem => problem.Span.File == file.Value), text);
        }
    }

    private static IReadOnlyCollection<Diagnostic> Tried(string text, Func<IReadOnlyCollection<Diagnostic>> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{fault.GetBaseException()}\nfor:\n{text}", fault);
        }
    }

    private static void InsideTheFile(IEnumerable<Diagnostic> problems, string text)
    {
        // A lone carriage return ends a line too.
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(static letter => letter is '\n' or '\r') + 1;
        foreach (var problem in problems)
            Assert.True(problem.Span.Line >= 1 && problem.Span.Line <= lines && problem.Span.Column >= 1, $"{problem}\nis outside of the {lines} lines of:\n{text}");
    }

    private static string Damaged(string text, string other, Random random)
    {
        for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
        {
            var from = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(4) is 0 ? random.Next(200) : random.Next(3), text.Length - from);
            var put = random.Next(5) switch
            {
                0 => "",
                1 => Piece(other, random),
                2 => string.Concat(Enumerable.Repeat(Damage[random.Next(Damage.Length)], random.Next(1, 80))),
                _ => Damage[random.Next(Damage.Length)],
            };
            text = text[..from] + put + text[(from + length)..];
        }

        return text;
    }

    private static string Piece(string text, Random random)
    {
        var from = random.Next(text.Length + 1);
        return text.Substring(from, Math.Min(random.Next(200), text.Length - from));
    }

    private sealed class WithDamage(IFolder over, IFolder under) : IFolder
    {
        public IReadOnlyList<FolderFile> List() => under.List();
        public byte[]? Read(SitePath path) => over.Read(path) ?? under.Read(path);
        public void Write(SitePath path, ReadOnlySpan<byte> bytes) => over.Write(path, bytes);
    }
}
