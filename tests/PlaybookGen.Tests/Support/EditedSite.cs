using System.Text;
using PlaybookGen.Files;

namespace PlaybookGen.Tests.Support;

/// <summary>A site in two languages with some of everything, and an author who edits it by chance.</summary>
internal sealed class EditedSite
{
    private static readonly string[] Nouns = ["Rain", "Bread", "River", "Lamp", "Stone", "Garden"];

    private readonly Random _random;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly (string Name, Func<string> Do)[] _edits;
    private Dictionary<string, string> _before = [];
    private int _count;

    public EditedSite(Random random)
    {
        _random = random;
        Begin();
        _before = new(_files);
        _edits =
        [
            ("prose", () => Change(Any(".md"), static text => text + "\nMore words.\n")),
            ("title", () => Change(Any(""), text => Line(text, "title", Noun()))),
            ("summary", () => Change(Any(""), text => Line(text, "summary", $"On {Noun()}."))),
            ("minutes", () => Change(Any(""), text => Line(text, "minutes", $"{_random.Next(1, 60)}"))),
            ("order", () => Change(Any(""), text => Line(text, "order", $"{_random.Next(1, 9)}"))),
            ("draft", () => Change(Any("notes/"), text => Line(text, "draft", _random.Next(2) is 0 ? "true" : "false"))),
            ("slug", () => Change(Any("/letters/"), text => Line(text, "slug", $"{Noun().ToLowerInvariant()}-{++_count}"))),
            ("phase", () => Change(Any("/steps/"), text => Line(text, "phase", _random.Next(2) is 0 ? "first" : "second"))),
            ("cite", () => Change(Any(".md"), text => Line(text, "cites", _random.Next(2) is 0 ? "[]" : "[rain-2001]"))),
            ("caution", () => Change(Any(".md"), text => Line(text, "caution", Noun()))),
            ("reviewed", () => Change(Any(".md"), text => Line(text, "reviewed", $"2024-0{_random.Next(1, 9)}-01"))),
            ("add a note", () => Put($"content/en/notes/extra-{++_count}.md", TempSite.NoteText($"extra-{_count}", Noun(), $"See [the step](step:begin) and [rain](source:rain-2001)."))),
            ("add a step", () => Put($"content/en/steps/{10 + _count % 80}-more-{++_count}.md", TempSite.StepText($"more-{_count}", Noun(), "Words."))),
            ("translate", () => Put($"content/de/notes/{Path.GetFileName(Any("en/notes/"))}", _files[Any("en/notes/")])),
            ("delete", () => Delete(Any("extra-", "more-", "content/de/"))),
            ("rename", () => Rename(Any("extra-", "content/de/notes/"), static path => path.Replace(".md", "-x.md", StringComparison.Ordinal))),
            ("renumber", () => Rename(Any("more-"), path => path.Replace("/steps/", $"/steps/{_random.Next(10, 99)}-", StringComparison.Ordinal)[..^3] + ".md")),
            ("swap", Swap),
            ("where sources stand", () => Change(Any("/pages/"), static text => text.Contains("::sources", StringComparison.Ordinal) ? text.Replace("::sources\n", "", StringComparison.Ordinal) : text + "\n::sources\n")),
            ("a source", () => Change("content/sources.yml", text => Line(text, "  title", Noun()))),
            ("a helpline", () => Change("content/helplines.yml", text => Line(text, "  phone", $"\"{_random.Next(100, 999)}\""))),
            ("a shared field", () => Change("content/fields.yml", text => Line(text, "  label", Noun()))),
            ("the ledger", () => Put("content/ids.yml", $"- {{ id: note/old/item, kind: item, label: {Noun()}, retired: true }}\n")),
            ("an item", () => Change(Any("/steps/"), text => text.Replace("Do one thing", $"Do {Noun()}", StringComparison.Ordinal))),
            ("a field", () => Change("content/en/tools/card.yml", text => text.Replace("A part", Noun(), StringComparison.Ordinal))),
            ("the tagline", () => Change("site.yml", text => Line(text, "tagline", Noun()))),
            ("the phases", () => Change("site.yml", text => Line(text, "phases", _random.Next(2) is 0 ? "{ first: Begin, second: Go on }" : $"{{ second: {Noun()}, first: Begin }}"))),
            ("the languages", () => Change("site.yml", text => Line(text, "languages", _random.Next(2) is 0 ? "[en, de]" : "[de, en]"))),
            ("the footer", () => Change("site.yml", text => Line(text, "footer", _random.Next(2) is 0 ? "[page:about]" : "[page:help, page:about]"))),
            ("a template", () => Change(Any("themes/plain/pages/"), text => text.Replace("</h1>", "</h1><!-- -->", StringComparison.Ordinal))),
            ("a style", () => Put("themes/plain/styles/more.css", $"body {{ margin: {++_count}px }}\n")),
            ("a fault", () => Change(Any(".md"), static text => text + "\nSee [nothing](nowhere.md).\n")),
        ];
    }

    public MemoryFolder Folder { get; } = new();

    /// <summary>Does one edit and tells which.</summary>
    public string Edit()
    {
        _before = new(_files);
        var (name, edit) = _edits[_random.Next(_edits.Length)];
        return $"{name}: {edit()}";
    }

    /// <summary>Takes the last edit back.</summary>
    public void Undo()
    {
        foreach (var path in _files.Keys.Except(_before.Keys).ToList())
            Delete(path);
        foreach (var (path, text) in _before)
            if (!_files.TryGetValue(path, out var now) || now != text)
                Put(path, text);
    }

    private void Begin()
    {
        var plain = Path.Combine(Repository.Tests, "Support", "plain");
        foreach (var file in Directory.GetFiles(plain, "*", SearchOption.AllDirectories))
            Put("themes/plain/" + Path.GetRelativePath(plain, file).Replace('\\', '/'), File.ReadAllText(file));
        Put("site.yml", "title: Edited\ntagline: By chance\nurl: https://example.org/p/\nlanguages: [en, de]\ntheme: plain\nphases: { first: Begin, second: Go on }\ncountries: { any: Anywhere }\nfooter: [page:about]\nhelp: page:help\n");
        Put("content/sources.yml", "- id: rain-2001\n  title: On rain\n  authors: Rain et al.\n  year: 2001\n  kind: study\n  strength: mixed\n  read: knowledge\n  url: https://example.org/rain\n");
        Put("content/helplines.yml", "- id: line\n  kind: listening\n  country: any\n  name: Somebody\n  phone: \"123\"\n  checked: 2026-11\n");
        Put("content/fields.yml", "- id: your_name\n  label: Your name\n  type: text\n  required: true\n");
        Put("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "See [a note](../notes/calm.md) and [rain](source:rain-2001).\n\n::letter thanks\n"));
        Put("content/en/steps/02-go-on.md", TempSite.StepText("go-on", "Go on", "See [the first step](step:begin#first).\n\n::tool card\n\n::reflection look-back\n"));
        Put("content/de/steps/01-begin.md", TempSite.StepText("begin", "Anfang", "Siehe [eine Notiz](../../en/notes/calm.md)."));
        Put("content/en/notes/calm.md", TempSite.NoteText("calm", "Calm", "Words about [rain](source:rain-2001)."));
        Put("content/en/notes/walk.md", TempSite.NoteText("walk", "Walk", "Go to [the letter](letter:thanks)."));
        Put("content/en/pages/about.md", TempSite.NoteText("about", "About", "Words.\n\n::sources\n"));
        Put("content/en/pages/help.md", TempSite.NoteText("help", "Help", "Words.\n\n::helplines\n"));
        Put("content/en/letters/thanks.md", "---\nid: thanks\ntitle: Thanks\nsummary: To say thanks.\nchannel: message\nfields:\n  - { id: your_name, shared: true }\n---\n## Warm\nThank you.\n\n{{your_name}}\n");
        Put("content/en/reflections/look-back.yml", "id: look-back\ntitle: Look back\nsummary: To look back.\nscope: case\nquestions:\n  - { id: what, ask: What was it?, type: long }\n");
        Put("content/en/tools/card.yml", "id: card\ntitle: A card\nsummary: To fill.\nkind: card\nintro: See [begin](step:begin).\nparts:\n  - { id: part, label: A part }\n");
    }

    private string Noun() => Nouns[_random.Next(Nouns.Length)] + _random.Next(10);

    /// <summary>A file of the content whose path holds one of these words; where there is none, any.</summary>
    private string Any(params string[] words)
    {
        bool IsEntry(string path) => path.StartsWith("content/", StringComparison.Ordinal) && path.Split('/').Length > 3;
        var all = _files.Keys.Where(path => words[0].StartsWith("themes", StringComparison.Ordinal) ? path.StartsWith(words[0], StringComparison.Ordinal) : IsEntry(path)).Order(StringComparer.Ordinal).ToList();
        var some = all.Where(path => words.Any(word => path.Contains(word, StringComparison.Ordinal))).ToList();
        return some.Count > 0 ? some[_random.Next(some.Count)] : all[_random.Next(all.Count)];
    }

    private string Swap()
    {
        var (one, other) = (Any("en/notes/"), Any("en/notes/"));
        var text = _files[one];
        Put(one, _files[other]);
        return Put(other, text) + " with " + one;
    }

    private string Rename(string path, Func<string, string> to)
    {
        var text = _files[path];
        Delete(path);
        return path + " to " + Put(to(path), text);
    }

    private string Change(string path, Func<string, string> change) => Put(path, change(_files[path]));

    /// <summary>The text with this value for a key at the start of a line, added where there was none.</summary>
    private static string Line(string text, string key, string value)
    {
        var lines = text.Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0)
            lines.Insert(1, $"{key}: {value}");
        else
            lines[at] = $"{key}: {value}";
        return string.Join('\n', lines);
    }

    private string Put(string path, string text)
    {
        _files[path] = text;
        Folder.Write(SitePath.Of(path), Encoding.UTF8.GetBytes(text));
        return path;
    }

    private string Delete(string path)
    {
        _files.Remove(path);
        Folder.Delete(SitePath.Of(path));
        return path;
    }
}
