using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Reflections;

/// <summary>A set of questions to oneself.</summary>
/// <param name="Scope"><c>case</c>: answered anew each time; <c>shared</c>: one answer for all.</param>
/// <param name="Stop">When to leave it.</param>
/// <param name="StoriesTo">Where a sentence that turned out to be a story can be looked at.</param>
public sealed record Reflection(
    EntryHead Head, string Scope, string? WhenToUse, string? Stop, Reference? StoriesTo, ImmutableArray<Question> Questions) : Entry(Head)
{
    public static ContentKind Kind { get; } = new()
    {
        Name = "reflection",
        Noun = "a reflection",
        Folder = "reflections",
        Extension = ".yml",
        Scaffold = "Reflections/scaffold.yml",
        HasMarkdown = false,
        Read = Read,
        View = static (entry, linker) => ReflectionView.From((Reflection)entry, linker),
        Check = static (entry, edition) => ReuseCheck.Of((Reflection)entry, edition),
    };

    public override IEnumerable<string> Anchors => Questions.Select(static question => question.Id.Value);

    public override bool IsShared => Scope is "shared";

    public override IEnumerable<Reference> OwnReferences => Questions
        .Select(static question => question.Reuse)
        .OfType<Reuse>()
        .Where(static reuse => reuse.Question.Length > 0)
        .Select(static reuse => Reference.To(Kind.Name, reuse.Reflection))
        .Concat(StoriesTo is null ? [] : [StoriesTo]);

    public override IEnumerable<Keepable> Keeps =>
        Questions.Where(static question => question.Id.Value.Length > 0).Select(static question => new Keepable("question", question.Id, question.Ask, question.Id.Value)
        {
            Answer = question.Type,
            Options = question.Type is "scale"
                ? [.. question.Labels]
                : [.. question.Options.Select(static option => (option.Id.Value, option.Label))],
            Feeds = question.Feeds,
            LabelAs = question.LabelAs,
        });

    private static Reflection Read(EntryHead head, FieldReader fields, EntryText text)
    {
        var questions = fields.Each("questions", "a question", Question.Read);
        if (questions.IsEmpty)
            fields.Problems.Add(Problems.MissingField(fields.Span, "a reflection", "questions"));
        var seen = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (question.ShowIf is { } condition)
                Check(condition, seen, fields.Problems);
            if (!seen.TryAdd(question.Id.Value, question))
                fields.Problems.Add(Problems.IdTwice(question.Id, seen[question.Id.Value].Id.Span));
        }

        return new(
            head,
            fields.OneOf("scope", "case", "shared"),
            fields.OptionalText("when-to-use")?.Value,
            fields.OptionalText("stop")?.Value,
            fields.OptionalText("stories-to") is { } place ? Reference.Parse(place.Value, place.Span) : null,
            questions);
    }

    /// <summary>A condition must name an earlier question with fixed answers, and answers that it has.</summary>
    private static void Check(ShowIf condition, Dictionary<string, Question> earlier, List<Diagnostic> problems)
    {
        if (!earlier.TryGetValue(condition.Question.Value, out var asked) || asked.Type is not "scale" and not "choice")
        {
            problems.Add(Problems.BadCondition(condition.Question, earlier.Keys));
            return;
        }

        string[] known = asked.Type is "choice"
            ? [.. asked.Options.Select(static option => option.Id.Value)]
            : [.. Enumerable.Range(asked.From ?? 0, Math.Clamp((asked.To ?? 0) - (asked.From ?? 0) + 1, 0, 11)).Select(static point => point.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        foreach (var answer in condition.Answers.Where(answer => !known.Contains(answer.Value)))
            problems.Add(Problems.NotOneOf(answer.Span, "is", answer.Value, known));
    }
}
