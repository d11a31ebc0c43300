using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Kinds;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Reading;

/// <summary>What a look at the content folder found.</summary>
/// <param name="Pictures">Files that a text may show.</param>
public sealed record LoadedContent(ImmutableArray<SourceFile> Sources, ImmutableArray<SitePath> Pictures);

/// <summary>Sorts the files of the content folder by kind, from their places and names alone.</summary>
public static class SourceLoader
{
    private const string Root = "content";
    private static readonly string[] DataFiles = ["ids.yml", "sources.yml", "helplines.yml", "fields.yml"];
    private static readonly string[] PictureTypes = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

    public static Outcome<LoadedContent> Load(IFolder site, SiteConfig config)
    {
        var sources = ImmutableArray.CreateBuilder<SourceFile>();
        var pictures = ImmutableArray.CreateBuilder<SitePath>();
        var problems = new List<Diagnostic>();
        var files = site.List().Where(static file => file.Path.IsIn(Root)).ToList();
        foreach (var file in files.Where(static file => !IsForPeople(file.Path)))
        {
            if (PictureTypes.Contains(file.Path.Extension))
                pictures.Add(file.Path);
            else if (Sort(file, config, problems) is { } source)
                sources.Add(source);
        }

        problems.AddRange(Collisions(files));
        if (site is DiskFolder disk)
            problems.AddRange(OnDisk(disk));
        return Outcome.Of(new LoadedContent(sources.ToImmutable(), pictures.ToImmutable()), problems);
    }

    /// <summary>Readme files and those whose name starts with a dot or an underscore are not for the site.</summary>
    private static bool IsForPeople(SitePath path) =>
        path.Stem.Equals("readme", StringComparison.OrdinalIgnoreCase) || path.Value.Contains("/.", StringComparison.Ordinal) || path.Name[0] is '_';

    private static SourceFile? Sort(FolderFile file, SiteConfig config, List<Diagnostic> problems)
    {
        var parts = file.Path.Value.Split('/');
        var start = SourceSpan.Of(file.Path.Value);
        if (parts.Length is 2)
        {
            if (!DataFiles.Contains(parts[1]))
                problems.Add(Problems.StrayFile(start, DataFiles.Concat(config.Languages.Select(static language => language + "/"))));
            return null;
        }

        if (!config.Languages.Contains(parts[1]))
        {
            problems.Add(Problems.UnknownLanguageFolder(start, parts[1], config.Languages));
            return null;
        }

        var rest = string.Join('/', parts[2..]);
        if (rest is LetterWords.FileName)
            return null;
        var kind = ContentKinds.All.FirstOrDefault(kind => kind.OnlyFile is { } only
            ? rest == only
            : parts.Length is 4 && parts[2] == kind.Folder && file.Path.Extension == kind.Extension);
        if (kind is null)
        {
            problems.Add(Problems.StrayFile(start, ContentKinds.All.Select(static known => known.OnlyFile ?? $"{known.Folder}/*{known.Extension}")));
            return null;
        }

        if (kind.IsNumbered && file.Path.Stem is not [>= '0' and <= '9', >= '0' and <= '9', '-', ..])
            problems.Add(Problems.FileNumber(start, kind.Noun));
        else if (!Ids.IsValid(Edition.SlugOf(file.Path, kind)))
            problems.Add(Problems.FileName(start, file.Path.Name));
        else if (SitePath.IsReserved(Edition.SlugOf(file.Path, kind)))
            problems.Add(Problems.UnusableName(start, $"'{Edition.SlugOf(file.Path, kind)}' cannot exist on Windows"));
        else
            return new(file, kind, parts[1]);
        return null;
    }

    private static IEnumerable<Diagnostic> Collisions(IEnumerable<FolderFile> files) => files
        .GroupBy(static file => file.Path.Value.ToLowerInvariant(), StringComparer.Ordinal)
        .Where(static same => same.Count() > 1)
        .Select(static same => Problems.NamesDifferByCase(SourceSpan.Of(same.Last().Path.Value), same.First().Path.Value));

    private static IEnumerable<Diagnostic> OnDisk(DiskFolder disk)
    {
        foreach (var (path, why) in disk.Unusable)
            yield return Problems.UnusableName(SourceSpan.Of(path), why);
        foreach (var (path, target) in disk.Links)
            yield return disk.LoopFrom(path) is { } loop
                ? Problems.LinkLoop(SourceSpan.Of(path), loop)
                : Problems.SymbolicLink(SourceSpan.Of(path), target);
    }
}
