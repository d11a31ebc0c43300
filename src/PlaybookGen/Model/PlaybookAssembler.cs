using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;

namespace PlaybookGen.Model;

/// <summary>All that was read, before it is joined.</summary>
/// <param name="Unreadable">Files whose problems are told already; what points at them is not blamed again.</param>
public sealed record ReadSite(
    SiteConfig Config,
    SharedData Data,
    Ledger Ledger,
    IReadOnlyList<ContentKind> Kinds,
    ImmutableArray<Entry> Entries,
    ImmutableArray<SourceFile> Unreadable,
    ImmutableArray<SitePath> Pictures,
    ContentHash DataHash);

/// <summary>Joins entries into a playbook and tells what does not fit together.</summary>
public static class PlaybookAssembler
{
    public static Outcome<Playbook> Assemble(ReadSite site, BuildOptions options)
    {
        var problems = new List<Diagnostic>();
        var unique = Unique(site.Entries, problems);
        ImmutableArray<Entry> drafts = options.Drafts ? [] : [.. unique.Where(static entry => entry.Head.Draft)];
        var published = Order(unique.Except(drafts), site.Kinds);

        var editions = site.Config.Languages.Select(language => EditionOf(language, site, published)).ToImmutableArray();
        foreach (var edition in editions)
            problems.AddRange(Check(edition, site, drafts));
        problems.AddRange(CheckConfig(editions[0], site.Unreadable));
        var ids = Succession.Of(site.Ledger, unique, site.Data, site.Config.DefaultLanguage);
        problems.AddRange(LedgerCheck.Run(ids, site.Unreadable.IsEmpty, options.Publishing, (options.Url ?? site.Config.Url) is not null));
        return Outcome.Of(new Playbook(site.Config, editions, ids, drafts, site.DataHash), problems);
    }

    private static List<Entry> Unique(ImmutableArray<Entry> entries, List<Diagnostic> problems)
    {
        var seen = new Dictionary<(string, string), Entry>();
        foreach (var entry in entries.OrderBy(static entry => entry.Head.File))
            if (!seen.TryAdd((entry.Head.Language, entry.Name), entry))
                problems.Add(Problems.IdTwice(entry.Head.Id, seen[(entry.Head.Language, entry.Name)].Head.Id.Span));
        return [.. seen.Values];
    }

    private static List<Entry> Order(IEnumerable<Entry> entries, IReadOnlyList<ContentKind> kinds)
    {
        var places = kinds.Select(static (kind, at) => (kind, at)).ToDictionary(static item => item.kind, static item => item.at);
        return [.. entries
            .OrderBy(entry => places[entry.Head.Kind])
            .ThenBy(static entry => entry.Head.Kind.IsNumbered ? 0 : entry.Head.Order ?? int.MaxValue)
            .ThenBy(static entry => entry.Head.File.Name, StringComparer.Ordinal)];
    }

    /// <summary>The entries of a language; what it lacks stands there in the default language, in the same order.</summary>
    private static Edition EditionOf(string language, ReadSite site, List<Entry> published)
    {
        var own = published.Where(entry => entry.Head.Language == language).ToDictionary(static entry => entry.Name, StringComparer.Ordinal);
        var fallback = published.Where(entry => entry.Head.Language == site.Config.DefaultLanguage).Select(entry => own.Remove(entry.Name, out var translated) ? translated : entry).ToList();
        return new(site.Config, language, site.Data, fallback.Concat(own.Values));
    }

    private static IEnumerable<Diagnostic> Check(Edition edition, ReadSite site, ImmutableArray<Entry> drafts)
    {
        var isUnreadable = IsTold(site.Unreadable);
        var pictures = site.Pictures.ToHashSet();
        foreach (var entry in edition.Entries.Where(entry => !edition.IsFallback(entry)))
        {
            foreach (var reference in entry.References)
                if (References.Check(reference, entry, edition, isUnreadable) is { } problem)
                    yield return drafts.FirstOrDefault(draft => draft.Name == reference.Target || draft.Head.File == entry.Head.File.Resolve(reference.Target)) is { } draft
                        ? Problems.LinkToDraft(problem.Span, draft.Name)
                        : problem;
            foreach (var problem in entry.Head.Kind.Check(entry, edition))
                yield return problem;
            foreach (var picture in entry.Texts.SelectMany(static text => text.Pictures))
                if (entry.Head.File.Resolve(picture.Path) is not { } file || !file.IsIn("content"))
                    yield return Problems.OutsideContent(picture.Span, picture.Path);
                else if (!pictures.Contains(file))
                    yield return Problems.NoPicture(picture.Span, picture.Path, pictures.Select(known => new Route(entry.Head.File).Relative(known.Value)));
        }

        foreach (var same in edition.Entries.Where(entry => entry.Head.Kind.IsNumbered && !edition.IsFallback(entry)).GroupBy(static entry => entry.Head.File.Name[..2], StringComparer.Ordinal))
            foreach (var again in same.Skip(1))
                yield return Problems.NumberTwice(SourceSpan.Of(again.Head.File.Value), same.Key, same.First().Head.File.Value);
    }

    private static IEnumerable<Diagnostic> CheckConfig(Edition edition, ImmutableArray<SourceFile> unreadable)
    {
        var isUnreadable = IsTold(unreadable);
        var named = edition.Config.Footer.AsEnumerable();
        if (edition.Config.Help is { } help)
            named = named.Prepend(help);
        foreach (var reference in named)
            if (References.Check(reference, null, edition, isUnreadable) is { } problem)
                yield return problem;
        var countries = edition.Config.Countries.Select(static country => country.Id).ToArray();
        foreach (var line in edition.Data.Helplines.Where(line => !countries.Contains(line.Country.Value)))
            yield return Problems.UnknownGroup(line.Country, countries);
        var wants = edition.Config.Wants.Select(static want => want.Id).ToArray();
        foreach (var want in edition.Data.LetterWords.SelectMany(static words => words.Wants).Where(want => !wants.Contains(want.Value)))
            yield return Problems.UnknownGroup(want, wants);
    }

    private static Func<string, bool> IsTold(ImmutableArray<SourceFile> unreadable)
    {
        var told = unreadable
            .SelectMany(static source => new[] { source.File.Path.Value, $"{source.Kind.Name}:{Edition.SlugOf(source.File.Path, source.Kind)}" })
            .ToHashSet(StringComparer.Ordinal);
        return told.Contains;
    }
}
