using System.Collections.Frozen;
using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Files;

namespace PlaybookGen.Model;

/// <summary>The data that all languages share: what is cited, who helps, what letters ask for and what is worth a look in them.</summary>
public sealed record SharedData(
    ImmutableArray<Source> Sources, ImmutableArray<Helpline> Helplines, ImmutableArray<SharedField> Fields, ImmutableArray<LetterWords> LetterWords)
{
    public static SharedData Empty { get; } = new([], [], [], []);

    /// <summary>What is worth looking at in a letter of this language, or null when nobody has said so.</summary>
    public LetterWords? WordsIn(string language) => LetterWords.FirstOrDefault(words => words.Language == language);
}

/// <summary>The playbook in one language. What is not translated stands there in the default language.</summary>
public sealed class Edition
{
    private readonly FrozenDictionary<string, Entry> _byName;
    private readonly FrozenDictionary<SitePath, Entry> _byFile;
    private readonly FrozenDictionary<ContentKind, ImmutableArray<Entry>> _byKind;
    private readonly FrozenDictionary<string, Source> _sources;

    public Edition(SiteConfig config, string language, SharedData data, IEnumerable<Entry> entries)
    {
        (Config, Language, Data) = (config, language, data);
        Entries = [.. entries];
        _byName = Entries.ToFrozenDictionary(static entry => entry.Name, StringComparer.Ordinal);
        _byFile = Entries.ToFrozenDictionary(static entry => entry.Head.File);
        _byKind = Entries.GroupBy(static entry => entry.Head.Kind).ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
        _sources = data.Sources.DistinctBy(static source => source.Id.Value).ToFrozenDictionary(static source => source.Id.Value, StringComparer.Ordinal);
        SourcesPage = Entries.FirstOrDefault(static entry => entry.Texts.SelectMany(static text => text.AllBlocks()).OfType<Syntax.Directive>().Any(static line => line.Name.Value is "sources"));
    }

    public SiteConfig Config { get; }
    public string Language { get; }
    public SharedData Data { get; }

    /// <summary>In the order of the site: by kind, then as their authors ordered them.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The page with the line <c>::sources</c>, where citations lead.</summary>
    public Entry? SourcesPage { get; }

    public ImmutableArray<Entry> Of(ContentKind kind) => _byKind.TryGetValue(kind, out var entries) ? entries : [];

    public Entry? Find(string name) => _byName.GetValueOrDefault(name);

    public Entry? At(SitePath file) => _byFile.GetValueOrDefault(file);

    public Source? Source(string id) => _sources.GetValueOrDefault(id);

    public IEnumerable<string> Names => _byName.Keys.Concat(_sources.Keys.Select(static id => $"source:{id}"));

    /// <summary>Whether an entry stands here in another language because nobody translated it yet.</summary>
    public bool IsFallback(Entry entry) => entry.Head.Language != Language;

    public Route RouteOf(Entry entry) => RouteOf(entry.Head.Kind.OnlyFile is not null
        ? "index.html"
        : entry.Head.Kind.IsAtRoot
        ? $"{SlugOf(entry)}.html"
        : $"{entry.Head.Kind.Folder}/{SlugOf(entry)}.html");

    /// <summary>A page of this language: the default language lies at the root, others in a folder.</summary>
    public Route RouteOf(string path) => Route.Of(Language == Config.DefaultLanguage ? path : $"{Language}/{path}");

    private static string SlugOf(Entry entry) => entry.Head.Slug ?? SlugOf(entry.Head.File, entry.Head.Kind);

    /// <summary>The file name without its number and extension.</summary>
    public static string SlugOf(SitePath file, ContentKind kind) => kind.IsNumbered && file.Stem is [_, _, '-', .. var rest] ? rest : file.Stem;
}
