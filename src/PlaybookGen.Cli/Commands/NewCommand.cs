using System.CommandLine;
using System.Globalization;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Kinds;
using PlaybookGen.Model;
using PlaybookGen.Syntax;
using PlaybookGen.Theming;

namespace PlaybookGen.Cli.Commands;

/// <summary><c>new</c>: a file of a kind, with what it needs filled in; never over an existing one.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SiteOptions();
        var kind = new Argument<string>("kind") { Description = $"What to make: {string.Join(", ", ContentKinds.All.Select(static kind => kind.Name))}." };
        kind.AcceptOnlyFromAmong([.. ContentKinds.All.Select(static kind => kind.Name)]);
        var title = new Argument<string>("title") { Description = "Its title, in quotes." };
        var language = new Option<string?>("--language") { Description = "The folder of the language; the default language unless said otherwise." };
        var command = new Command("new", "Makes a new piece of content.") { kind, title, options.Source, language };
        command.SetAction(given => Run(
            terminal, given.GetValue(options.Source)!, given.GetValue(kind)!, given.GetValue(title)!, given.GetValue(language)));
        return command;
    }

    private static int Run(Terminal terminal, string source, string kindName, string title, string? language)
    {
        var site = DiskFolder.Site(source);
        var config = SiteConfigReader.Read(site);
        if (config.HasErrors)
            return terminal.Report(Diagnostics.ProblemList.Sorted(config.Problems), site, strict: false);
        var folder = language ?? config.Value.DefaultLanguage;
        if (!config.Value.Languages.Contains(folder))
            return terminal.Refuse($"'{folder}' is not a language of this site.", $"site.yml lists {string.Join(", ", config.Value.Languages)}.");

        var kind = ContentKinds.All.First(kind => kind.Name == kindName);
        var slug = Ids.Slug(title);
        if (!Ids.IsValid(slug) || SitePath.IsReserved(slug))
            return terminal.Refuse($"No file name can be made of '{title}'.", "Begin the title with a letter a–z; you can change it in the file.");
        var path = PathFor(kind, slug, folder, site);
        if (site.List().Select(static file => file.Path).FirstOrDefault(file => file.Folder == path.Folder && Edition.SlugOf(file, kind) == Edition.SlugOf(path, kind)) is { Value.Length: > 0 } taken)
            return terminal.Refuse($"{taken} exists already.", "Choose another title. Nothing was changed.");
        site.Write(path, System.Text.Encoding.UTF8.GetBytes(Scaffold(kind).Replace("$id", slug, StringComparison.Ordinal).Replace("$title", Quoted(title), StringComparison.Ordinal)));
        terminal.Output.WriteLine(path.Value);
        return ExitCode.Fine;
    }

    private static SitePath PathFor(ContentKind kind, string slug, string language, DiskFolder site)
    {
        if (kind.OnlyFile is { } only)
            return SitePath.Of($"content/{language}/{only}");
        var folder = $"content/{language}/{kind.Folder}";
        if (!kind.IsNumbered)
            return SitePath.Of($"{folder}/{slug}{kind.Extension}");
        var last = site.List()
            .Where(file => file.Path.IsIn(folder))
            .Select(static file => int.TryParse(file.Path.Name.AsSpan(0, Math.Min(2, file.Path.Name.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return SitePath.Of($"{folder}/{last + 1:00}-{slug}{kind.Extension}");
    }

    private static string Scaffold(ContentKind kind)
    {
        var folder = EmbeddedTheme.Scaffolds;
        var file = folder.List().First(file => file.Path.Value == kind.Scaffold);
        return System.Text.Encoding.UTF8.GetString(folder.Read(file.Path)!);
    }

    /// <summary>The title as YAML, whatever is in it.</summary>
    private static string Quoted(string title) =>
        "\"" + string.Concat(title.Where(static letter => !char.IsControl(letter))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
