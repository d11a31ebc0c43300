using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>Reads the files that are plain lists: sources, helplines, shared fields, the ledger.</summary>
public static class DataReader
{
    private static readonly string[] SharedFiles = ["site.yml", "content/sources.yml", "content/helplines.yml", "content/fields.yml"];

    public static Outcome<ImmutableArray<T>> Read<T>(IFolder site, string file, string noun, Func<FieldReader, T> read)
    {
        if (site.Read(SitePath.Of(file)) is not { } bytes)
            return new([], []);
        var text = TextDecoder.Decode(file, bytes);
        if (text.Value is null)
            return new([], text.Problems);

        var list = YamlReader.ReadList(file, text.Value);
        var problems = new List<Diagnostic>(list.Problems);
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var node in list.Value.Items)
        {
            if (node is not YamlMap map)
            {
                problems.Add(Problems.WrongType(node.Span, file, $"a list in which each line is {noun}", node.Noun));
                continue;
            }

            var fields = new FieldReader(map, noun, problems);
            items.Add(read(fields));
            fields.RejectUnknown();
        }

        return Outcome.Of(items.ToImmutable(), problems);
    }

    /// <summary>A hash of every file that all pages depend on.</summary>
    public static ContentHash HashOf(IFolder site, IEnumerable<string> languages) => ContentHash.Of(
        SharedFiles.Concat(languages.Select(WordsFile)).Select(file => ContentHash.Of(site.Read(SitePath.Of(file)) ?? [])));

    public static Outcome<SharedData> ReadShared(IFolder site, IEnumerable<string> languages)
    {
        var sources = Read(site, "content/sources.yml", "a source", Source.From);
        var helplines = Read(site, "content/helplines.yml", "a helpline", Helpline.From);
        var fields = Read(site, "content/fields.yml", "a shared field", SharedField.From);
        var words = languages.Select(language => ReadWords(site, language)).ToList();
        return Outcome.Of(
            new SharedData(sources.Value, helplines.Value, fields.Value, [.. words.Select(static outcome => outcome.Value).OfType<LetterWords>()]),
            [
                .. sources.Problems, .. helplines.Problems, .. fields.Problems, .. words.SelectMany(static outcome => outcome.Problems),
                .. Twice(sources.Value.Select(static source => source.Id)),
                .. Twice(helplines.Value.Select(static line => line.Id)),
                .. Twice(fields.Value.Select(static field => field.Id)),
            ]);
    }

    private static string WordsFile(string language) => $"content/{language}/{LetterWords.FileName}";

    private static Outcome<LetterWords?> ReadWords(IFolder site, string language)
    {
        var file = WordsFile(language);
        if (site.Read(SitePath.Of(file)) is not { } bytes)
            return new(null, []);
        var text = TextDecoder.Decode(file, bytes);
        if (text.Value is null)
            return new(null, text.Problems);
        var map = YamlReader.ReadMap(file, text.Value);
        if (map.Value is null)
            return new(null, map.Problems);
        var problems = new List<Diagnostic>(map.Problems);
        var fields = new FieldReader(map.Value, LetterWords.FileName, problems);
        var words = LetterWords.From(language, fields);
        fields.RejectUnknown();
        return Outcome.Of<LetterWords?>(words, problems);
    }

    private static IEnumerable<Diagnostic> Twice(IEnumerable<Located<string>> ids) => ids
        .Where(static id => id.Value.Length > 0)
        .GroupBy(static id => id.Value, StringComparer.Ordinal)
        .SelectMany(static group => group.Skip(1).Select(again => Problems.IdTwice(again, group.First().Span)));
}
