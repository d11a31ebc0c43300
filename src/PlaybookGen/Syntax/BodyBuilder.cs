using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PlaybookGen.Diagnostics;
using MarkdigBlock = Markdig.Syntax.Block;
using SourceSpan = PlaybookGen.Diagnostics.SourceSpan;

namespace PlaybookGen.Syntax;

/// <summary>Turns Markdig's syntax tree into our blocks, and tells what an author may not write.</summary>
internal sealed class BodyBuilder(MarkdownPipeline pipeline, Func<int, int, SourceSpan> place) : IDisposable
{
    private readonly ProseRenderer _renderer = new(pipeline);
    private readonly List<Diagnostic> _problems = [];
    private readonly List<Heading> _headings = [];
    private readonly List<Reference> _references = [];
    private readonly List<Picture> _pictures = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private int _expanded;

    public void Dispose() => _renderer.Dispose();

    public Outcome<MarkdownBody> Build(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            Inspect(node);
            if (_expanded > MarkdownLimits.MaxExpansion)
                return new(MarkdownBody.Empty, [Problems.TooMuchExpansion(place(node.Span.Start, 1), MarkdownLimits.MaxExpansion)]);
        }

        var blocks = Blocks(document);
        return Outcome.Of(
            new MarkdownBody(blocks, [.. _headings], [.. _references], [.. _pictures]),
            _problems);
    }

    private ImmutableArray<Block> Blocks(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var run = new List<MarkdigBlock>();
        foreach (var block in container)
        {
            if (block is LinkReferenceDefinitionGroup)
                continue;
            if (Own(block) is not { } own)
            {
                run.Add(block);
                continue;
            }

            Flush(run, blocks);
            blocks.Add(own);
        }

        Flush(run, blocks);
        return blocks.ToImmutable();
    }

    private Block? Own(MarkdigBlock block) => block switch
    {
        DirectiveLine line => DirectiveOf(line),
        AlertBlock alert => new Callout(new(alert.Kind.ToString().ToLowerInvariant(), Place(alert)), Blocks(alert)),
        CustomContainer container => ContainerOf(container),
        _ => null,
    };

    private void Flush(List<MarkdigBlock> run, ImmutableArray<Block>.Builder blocks)
    {
        if (run.Count is 0)
            return;
        blocks.Add(new Prose(_renderer.Render(run, _references, _pictures)));
        run.Clear();
    }

    private Directive DirectiveOf(DirectiveLine line)
    {
        var start = line.Span.Start;
        return new(
            new(line.Name, place(start, line.Name.Length + 2)),
            new(line.Argument, place(start + line.Name.Length + 3, Math.Max(1, line.Argument.Length))));
    }

    private Block ContainerOf(CustomContainer container)
    {
        var name = new Located<string>(container.Info ?? "", Place(container));
        if (container.ClosingFencedCharCount is 0)
            _problems.Add(Problems.ContainerNotClosed(name));
        return name.Value is "checklist" ? Checklist(container) : new Container(name, Blocks(container));
    }

    private ChecklistBlock Checklist(CustomContainer container)
    {
        var (title, intro, items) = ("", new List<MarkdigBlock>(), ImmutableArray.CreateBuilder<ChecklistLine>());
        foreach (var block in container)
        {
            if (block is HeadingBlock heading && title.Length is 0)
                title = ProseRenderer.Words(heading.Inline);
            else if (block is ListBlock list && list.OfType<ListItemBlock>().Any(IsTask))
                items.AddRange(list.OfType<ListItemBlock>().Select(Line));
            else if (items.Count is 0 && block is ParagraphBlock)
                intro.Add(block);
            else
                _problems.Add(Problems.NotInChecklist(Place(block)));
        }

        var place = Place(container);
        if (items.Count is 0)
            _problems.Add(Problems.EmptyChecklist(place));
        if (title.Length is 0)
            _problems.Add(Problems.ChecklistTitle(place));
        return new(ChecklistId(container), title, _renderer.Render(intro, _references, _pictures), items.ToImmutable());
    }

    private Located<string> ChecklistId(CustomContainer container)
    {
        var written = container.Arguments?.Trim() ?? "";
        var attributes = written is ['{', .., '}'] ? TrailingAttributes.Parse(written[1..^1], container.Span.Start, place) : null;
        var id = new Located<string>(attributes?.Id?.Value ?? "", Place(container));
        if (!Ids.IsValid(id.Value))
            _problems.Add(Problems.ChecklistId(id.Span, written));
        else if (!_anchors.Add(id.Value))
            _problems.Add(Problems.AnchorTwice(id));
        return id;
    }

    private static bool IsTask(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: TaskList };

    private ChecklistLine Line(ListItemBlock item)
    {
        var span = Place(item);
        if (item.FirstOrDefault() is not ParagraphBlock { Inline: { FirstChild: TaskList box } inlines } label)
        {
            _problems.Add(Problems.NotInChecklist(span));
            return new(null, "", Html.Empty, Html.Empty, false, [], span, span);
        }

        if (box.Checked)
            _problems.Add(Problems.ItemTicked(span));
        box.Remove();
        var attributes = TrailingAttributes.Cut(inlines, place);
        var optional = CutOptional(inlines);
        var words = ProseRenderer.Words(inlines).Trim();
        if (attributes is null)
            _problems.Add(Problems.BadItemAttributes(TrailingAttributes.Braces(inlines, place) ?? span));
        else if (words.Length is 0)
            _problems.Add(Problems.ItemWithoutWords(span));
        item.Remove(label);
        var why = item.ToList();
        foreach (var block in why.Where(static block => Misplaced(block)))
            _problems.Add(Problems.NotInChecklist(Place(block)));
        return new(
            attributes?.Id,
            attributes is null ? "" : words,
            _renderer.RenderInline(inlines, _references, _pictures),
            _renderer.Render(why, _references, _pictures),
            optional,
            attributes?.Pairs ?? [],
            span,
            place(label.Span.End, 1));
    }

    private static bool Misplaced(MarkdigBlock block) => block is DirectiveLine or CustomContainer or HeadingBlock or AlertBlock;

    /// <summary>Takes <c>(optional)</c> off the start of an item.</summary>
    private static bool CutOptional(ContainerInline inlines)
    {
        const string Mark = "(optional)";
        if (inlines.FirstChild is not LiteralInline first)
            return false;
        var text = first.Content.ToString().TrimStart();
        var optional = text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);
        first.Content = new(optional ? text[Mark.Length..].TrimStart() : text);
        return optional;
    }

    private void Inspect(MarkdownObject node)
    {
        switch (node)
        {
            case HtmlBlock html:
                if (!MarkdownNodes.IsComment(html.Lines.ToString()))
                    _problems.Add(Problems.RawHtml(Place(html), html.Lines.Count > 0 ? html.Lines.Lines[0].Slice.ToString().Trim() : ""));
                break;
            case HtmlInline html:
                if (!MarkdownNodes.IsComment(html.Tag) && !(html.Tag.StartsWith("</", StringComparison.Ordinal) && _problems.Any(static problem => problem.Code is "PBG304")))
                    _problems.Add(Problems.RawHtml(place(html.Span.Start, html.Span.Length), html.Tag));
                break;
            case TaskList task when !MarkdownNodes.IsInChecklist(task):
                _problems.Add(Problems.TaskOutsideChecklist(place(task.Span.Start, 3)));
                break;
            case HeadingBlock heading when heading.Parent is not CustomContainer { Info: "checklist" }:
                HeadingOf(heading);
                break;
            case LinkInline link:
                _expanded += link.Reference is null ? 0 : (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0);
                Links.Check(link, place, _problems, _references, _pictures);
                break;
            case AutolinkInline auto when !auto.IsEmail:
                Links.Check(auto, place, _problems);
                break;
        }
    }

    private void HeadingOf(HeadingBlock heading)
    {
        var span = Place(heading);
        if (heading.Level is 1)
            _problems.Add(Problems.TitleInBody(span));
        var attributes = TrailingAttributes.Cut(heading.Inline, place, onlyId: true);
        if (attributes is null)
            _problems.Add(Problems.AttributesAreOff(TrailingAttributes.Braces(heading.Inline!, place) ?? span));
        else if (attributes.Id is { } bad && !Ids.IsValid(bad.Value))
            _problems.Add(Problems.BadId(bad, '-'));
        var words = ProseRenderer.Words(heading.Inline).Trim();
        var id = attributes?.Id?.Value ?? Unused(Ids.Slug(words));
        if (attributes?.Id is { } written && !_anchors.Add(id))
            _problems.Add(Problems.AnchorTwice(written));
        _anchors.Add(id);
        _headings.Add(new(id, words, heading.Level, span));
        ProseRenderer.SetAnchor(heading, id);
    }

    private string Unused(string slug)
    {
        var id = slug;
        while (_anchors.Contains(id))
            id = $"{slug}-{_times[slug] = _times.GetValueOrDefault(slug, 1) + 1}";
        return id;
    }

    private SourceSpan Place(MarkdigBlock block) => place(block.Span.Start, 1);
}
