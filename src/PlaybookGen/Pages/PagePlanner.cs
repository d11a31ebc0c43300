using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Kinds;
using PlaybookGen.Kinds.Home;
using PlaybookGen.Kinds.Steps;
using PlaybookGen.Model;

namespace PlaybookGen.Pages;

/// <summary>Which pages a playbook has: the front page, indexes, entries, the workbook, the reader's own, and the page for lost readers.</summary>
public static class PagePlanner
{
    public static Outcome<ImmutableArray<Page>> Plan(Playbook playbook, string assets, BuildOptions options)
    {
        var pages = playbook.Editions.SelectMany(edition => new Planner(new(playbook, edition, assets, options)).Pages()).ToImmutableArray();
        var problems = pages
            .GroupBy(static page => page.Route.Path.Value.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(static same => same.OrderBy(static page => page.Blame.File is not SiteConfig.FileName).ToList())
            .SelectMany(static same => same.Skip(1).Select(again => Problems.SameAddress(again.Blame, again.Route.Path.Value, same[0].Blame)));
        return Outcome.Of(pages, problems);
    }

    private sealed class Planner(PageFrame frame)
    {
        private readonly Edition _edition = frame.Edition;
        private readonly ContentHash _shape = Shape(frame);

        public IEnumerable<Page> Pages()
        {
            if (_edition.Of(FrontPage.Kind).IsEmpty)
                yield return Own("index.html", "home", "", WithoutHome);
            foreach (var entry in _edition.Entries)
                yield return PageOf(entry);
            foreach (var kind in ContentKinds.WithIndex.Where(kind => !_edition.Of(kind).IsEmpty))
                yield return Own($"{kind.Folder}/index.html", "list", kind.Folder, linker => ListView.From(kind, linker));
            ImmutableArray<Entry> book = [.. _edition.Entries.Where(static entry => entry.Head.Kind.IsInWorkbook)];
            if (frame.Playbook.Config.Workbook && !book.IsEmpty)
                yield return Own("workbook.html", "workbook", "workbook", linker => WorkbookView.From(linker, book), book, together: book.ToHashSet());
            if (MineView.IsNeeded(_edition))
                yield return Own("mine.html", "mine", "mine", linker => MineView.From(linker, frame.Playbook.Ids.Gone), _edition.Entries);
            if (_edition.Language == frame.Playbook.Config.DefaultLanguage)
                yield return Lost();
        }

        private Page PageOf(Entry entry)
        {
            var kind = entry.Head.Kind;
            var route = _edition.RouteOf(entry);
            return new(
                route, kind.Name, _edition.Language, entry.Head.Id.Span,
                () => new(
                    frame.Around(route, kind.Name, entry.Head.Title, "", entry.Head.Summary, entry),
                    kind.View(entry, new Linker(_edition, route, entry, null, frame.Options.Coach))),
                ContentHash.Of([_shape, entry.Head.Hash]));
        }

        /// <param name="shown">Entries of which the page shows more than their titles.</param>
        private Page Own(
            string path, string template, string key, Func<Linker, object> view, ImmutableArray<Entry>? shown = null, IReadOnlySet<Entry>? together = null)
        {
            var route = _edition.RouteOf(path);
            return new(
                route, template, _edition.Language, SourceSpan.Of(SiteConfig.FileName),
                () => new(
                    frame.Around(route, template, "", key, "", null),
                    view(new Linker(_edition, route, null, together, frame.Options.Coach))),
                shown is null ? _shape : ContentHash.Of([_shape, .. shown.Value.Select(static entry => entry.Head.Hash)]));
        }

        /// <summary>It is served for addresses at any depth, so its links start at the root of the host.</summary>
        private Page Lost()
        {
            var route = _edition.RouteOf("404.html");
            var root = (frame.Options.Url ?? frame.Playbook.Config.Url)?.AbsolutePath ?? "/";
            return new(
                route, "not-found", _edition.Language, SourceSpan.Of(SiteConfig.FileName),
                () => new(frame.Around(route, "not-found", "", "not-found", "", null, root), new LostView(root + _edition.RouteOf("index.html").Path.Value)),
                _shape);
        }

        /// <summary>A playbook without <c>home.md</c> still has a front page.</summary>
        private FrontPageView WithoutHome(Linker linker)
        {
            var config = frame.Playbook.Config;
            var head = new HeadView(
                "home", "home", config.Title.In(_edition.Language), config.Tagline.In(_edition.Language), null, null, [],
                "home", _edition.Language, false, ImmutableDictionary<string, string>.Empty);
            return new(head, "", [], "", linker.Href(_edition.RouteOf("steps/index.html")), PathDrawing.Of(StepView.PathFor(linker, null)), []);
        }

        /// <summary>A hash of everything that one page may show of another, and of the frame.</summary>
        private static ContentHash Shape(PageFrame frame)
        {
            var text = new System.Text.StringBuilder();
            text.Append(frame.Assets).Append(frame.Options).Append(frame.Playbook.DataHash);
            text.Append(frame.Edition.SourcesPage?.Name).Append('\t').Append(frame.Edition.Language).Append('\t').Append(MineView.IsNeeded(frame.Edition));
            foreach (var row in frame.Playbook.Ids.Gone)
                text.Append('\n').Append(row.Id.Value).Append('\t').Append(row.Label);
            text.Append('\n').Append(frame.Ids.Name);
            // Pages lead to their translations, so those of the other languages count too.
            foreach (var entry in frame.Playbook.Editions.SelectMany(static edition => edition.Entries))
                text.Append('\n').Append(entry.Name).Append('\t').Append(entry.Head.File.Value).Append('\t').Append(entry.Head.Slug)
                    .Append('\t').Append(entry.Head.Title).Append('\t').Append(entry.Head.Summary).Append('\t').Append(entry.Head.Minutes)
                    .Append('\t').Append((entry as IGrouped)?.Group?.Value)
                    .Append('\t').Append((entry as Kinds.Letters.Letter)?.Want?.Value).Append('\t').AppendJoin(' ', entry.Anchors);
            return ContentHash.Of(text.ToString());
        }
    }
}

/// <summary>What the template of the 404 page sees.</summary>
public sealed record LostView(string Home);
