using System.Collections.Frozen;
using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Syntax;

namespace PlaybookGen.Theming;

/// <summary>Finds the theme that <c>site.yml</c> names, with what it extends below it, and reads all its files.</summary>
public static class ThemeLoader
{
    private const int MaxChain = 8;

    public static Outcome<Theme> Load(IFolder site, SiteConfig config)
    {
        var problems = new List<Diagnostic>();
        var layers = Chain(site, config.Theme, problems);
        var files = layers
            .SelectMany(static layer => layer.Folder.List().Select(file => new ThemeFile(file.Path, $"themes/{layer.Name}/{file.Path}", layer.Folder.Read(file.Path)!)))
            .DistinctBy(static file => file.Path)
            .OrderBy(static file => file.Path)
            .ToImmutableArray();
        var templates = files
            .Where(static file => file.Path.Extension is ".hbs")
            .Select(file => new TemplateFile(NameOf(file.Path), file.Name, Text(file.Name, file.Bytes, problems)))
            .ToList();
        var strings = files
            .Where(static file => file.Path.IsIn("strings") && file.Path.Extension is ".yml")
            .ToFrozenDictionary(static file => file.Path.Stem, file => Strings(file.Name, file.Bytes, problems), StringComparer.Ordinal);
        foreach (var same in templates.GroupBy(static template => template.Name, StringComparer.Ordinal).Where(static same => same.Count() > 1))
            problems.Add(Problems.TemplateTwice(SourceSpan.Of(same.Last().File), same.Key, same.First().File));

        // What is done to the files before they are sent is part of what they are: the number changes with it.
        var hash = ContentHash.Of(files.SelectMany(static file => new[] { ContentHash.Of(file.Path.Value), ContentHash.Of(file.Bytes) }).Prepend(ContentHash.Of("sent 2")));
        var theme = new Theme(
            config.Theme.Value,
            hash,
            templates.DistinctBy(static template => template.Name).ToFrozenDictionary(static template => template.Name, StringComparer.Ordinal),
            strings,
            files);
        problems.AddRange(TemplateInspector.Inspect(theme));
        return Outcome.Of(theme, problems);
    }

    /// <summary>The folder of a theme and those that it extends; the default theme is below them all.</summary>
    private static List<(string Name, IFolder Folder)> Chain(IFolder site, Located<string> name, List<Diagnostic> problems)
    {
        var layers = new List<(string Name, IFolder Folder)>();
        var paths = site.List().Select(static file => file.Path).Where(static path => path.IsIn("themes")).ToList();
        for (Located<string>? next = name; next is { } theme; next = Extends(layers[^1].Folder, theme.Value, problems))
        {
            if (layers.Any(layer => layer.Name == theme.Value) || layers.Count >= MaxChain)
            {
                problems.Add(Problems.ThemeCycle(theme.Span, [.. layers.Select(static layer => layer.Name), theme.Value]));
                break;
            }

            if (!paths.Any(path => path.IsIn($"themes/{theme.Value}")))
            {
                if (theme.Value is not "default")
                    problems.Add(Problems.NoTheme(theme.Span, theme.Value, paths.Select(static path => path.Value.Split('/')[1]).Append("default")));
                break;
            }

            layers.Add((theme.Value, Below(site, paths, $"themes/{theme.Value}")));
        }

        return [.. layers, ("default", EmbeddedTheme.Default)];
    }

    private static MemoryFolder Below(IFolder site, IEnumerable<SitePath> paths, string root)
    {
        var folder = new MemoryFolder();
        foreach (var path in paths.Where(path => path.IsIn(root)))
            if (site.Read(path) is { } bytes)
                folder.Share(SitePath.Of(path.Value[(root.Length + 1)..]), bytes);
        return folder;
    }

    private static Located<string>? Extends(IFolder theme, string name, List<Diagnostic> problems)
    {
        var file = $"themes/{name}/theme.yml";
        if (name is "default" || theme.Read(SitePath.Of("theme.yml")) is not { } bytes)
            return null;
        var map = YamlReader.ReadMap(file, Text(file, bytes, problems));
        problems.AddRange(map.Problems);
        if (map.Value is null)
            return null;
        var fields = new FieldReader(map.Value, "theme.yml", problems);
        fields.Text("name");
        var extends = fields.OptionalText("extends");
        fields.RejectUnknown();
        return extends;
    }

    private static string Text(string file, byte[] bytes, List<Diagnostic> problems)
    {
        var text = TextDecoder.Decode(file, bytes);
        problems.AddRange(text.Problems);
        return text.Value ?? "";
    }

    /// <summary>A component is called by its own name, everything else by its path.</summary>
    private static string NameOf(SitePath path) =>
        path.IsIn("components") ? path.Stem : path.Value[..^path.Extension.Length];

    private static FrozenDictionary<string, string> Strings(string file, byte[] bytes, List<Diagnostic> problems)
    {
        var map = YamlReader.ReadMap(file, Text(file, bytes, problems));
        problems.AddRange(map.Problems);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Value is not null)
            Flatten(map.Value, "", words);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Flatten(YamlMap map, string prefix, Dictionary<string, string> words)
    {
        foreach (var (key, value) in map.Fields)
        {
            if (value is YamlMap inner)
                Flatten(inner, $"{prefix}{key.Value}.", words);
            else if (value is YamlScalar word)
                words[prefix + key.Value] = word.Value;
        }
    }
}
