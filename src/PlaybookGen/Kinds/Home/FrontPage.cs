using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Kinds.Steps;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Home;

/// <summary>One answer to the first question, and where it leads.</summary>
/// <param name="Index">The kind to whose index it leads; null when it leads to an entry.</param>
public sealed record FirstAnswer(string Label, string Summary, Reference Go, ContentKind? Index, string? Phase)
{
    public static FirstAnswer From(FieldReader fields)
    {
        var go = fields.Text("go");
        return new(
            fields.Text("label").Value,
            fields.Words("summary"),
            Reference.Parse(go.Value, go.Span),
            ContentKinds.WithIndex.FirstOrDefault(kind => kind.Folder == go.Value),
            fields.OptionalText("phase")?.Value);
    }
}

/// <summary>The front page: one sentence of recognition, one question, a few answers.</summary>
public sealed record FrontPage(EntryHead Head, string Question, ImmutableArray<FirstAnswer> Answers, string? Everything) : Entry(Head)
{
    public static ContentKind Kind { get; } = new()
    {
        Name = "home",
        Noun = "the front page",
        Folder = "",
        OnlyFile = "home.md",
        Extension = ".md",
        Scaffold = "Home/scaffold.md",
        IsAtRoot = true,
        IsInWorkbook = false,
        Read = static (head, fields, _) => new FrontPage(
            head,
            fields.Words("question"),
            fields.Each("answers", "an answer", FirstAnswer.From),
            fields.OptionalText("everything")?.Value),
        View = static (entry, linker) => FrontPageView.From((FrontPage)entry, linker),
        Check = static (entry, edition) => ((FrontPage)entry).Answers
            .Where(answer => answer.Index is { } kind && edition.Of(kind).IsEmpty)
            .Select(answer => Problems.BrokenReference(answer.Go.Span, answer.Index!.Folder, edition.Names)),
    };

    public override IEnumerable<Reference> OwnReferences => Answers.Where(static answer => answer.Index is null).Select(static answer => answer.Go);
}

/// <param name="Phase">The number of the phase whose tint it wears, from one; zero for none.</param>
public sealed record FirstAnswerView(string Label, string Summary, string Href, int Phase);

/// <param name="Everything">The words of the link to all steps, or null.</param>
public sealed record FrontPageView(
    HeadView Head, string Question, ImmutableArray<FirstAnswerView> Answers, string? Everything, string StepsHref,
    PathDrawing Path, ImmutableArray<BlockView> Blocks)
{
    public static FrontPageView From(FrontPage page, Linker linker) => new(
        HeadView.Of(page, linker),
        page.Question,
        [.. page.Answers.Select(answer => new FirstAnswerView(answer.Label, answer.Summary, answer.Index is { } kind ? linker.Href(linker.Edition.RouteOf($"{kind.Folder}/index.html")) : linker.Href(answer.Go), PhaseOf(answer, linker)))],
        page.Everything,
        linker.Href(linker.Edition.RouteOf("steps/index.html")),
        PathDrawing.Of(StepView.PathFor(linker, null)),
        BlockView.From(page, [], linker));

    private static int PhaseOf(FirstAnswer answer, Linker linker)
    {
        var phases = linker.Edition.Config.Phases;
        for (var at = 0; at < phases.Length; at++)
            if (phases[at].Id == answer.Phase)
                return at + 1;
        return 0;
    }
}
