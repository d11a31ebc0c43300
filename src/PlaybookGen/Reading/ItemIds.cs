using System.Text;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Reading;

/// <summary>Writes the ids that checklist items lack into their lines, and touches nothing else of the file.</summary>
public static class ItemIds
{
    /// <summary>The text with ids, and how many were added; the bytes must be those of the file.</summary>
    public static (string Text, int Added) Add(SourceFile source, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var read = EntryReader.Read(source, bytes);
        if (read.Value is not { } entry)
            return (text, 0);

        var lines = text.Split('\n');
        var blocks = entry.Head.Body.AllBlocks().OfType<ChecklistBlock>().ToList();
        var taken = blocks.SelectMany(static block => block.Items).Select(static item => item.Id?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var item in blocks.SelectMany(static block => block.Items).Where(static item => item.Id is null && item.Words.Length > 0))
        {
            var id = Unused(Ids.Proposal(item.Words), taken);
            lines[item.End.Line - 1] = With(lines[item.End.Line - 1], id);
            added++;
        }

        return (string.Join('\n', lines), added);
    }

    private static string With(string line, string id)
    {
        var words = line.TrimEnd();
        var end = line[words.Length..];
        return words.EndsWith('}') && words.LastIndexOf('{') is > 0 and var brace
            ? $"{words[..(brace + 1)]}#{id} {words[(brace + 1)..]}{end}"
            : $"{words} {{#{id}}}{end}";
    }

    private static string Unused(string stem, HashSet<string> taken)
    {
        var id = stem;
        for (var n = 2; !taken.Add(id); n++)
            id = $"{stem}-{n}";
        return id;
    }
}
