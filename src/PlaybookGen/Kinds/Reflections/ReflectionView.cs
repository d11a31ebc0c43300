using System.Collections.Immutable;
using System.Globalization;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Reflections;

/// <param name="Core">The questions shown first.</param>
/// <param name="More">The others; empty when all are core or none is.</param>
public sealed record ReflectionView(
    HeadView Head, string Scope, string? WhenToUse, string? Stop, int Count,
    ImmutableArray<QuestionView> Core, ImmutableArray<QuestionView> More)
{
    public static ReflectionView From(Reflection reflection, Linker linker)
    {
        var all = reflection.Questions.Select(question => QuestionView.Of(question, reflection, linker)).ToImmutableArray();
        var anyCore = reflection.Questions.Any(static question => question.Core);
        return new(
            HeadView.Of(reflection, linker),
            reflection.Scope,
            reflection.WhenToUse,
            reflection.Stop,
            all.Length,
            anyCore ? [.. all.Where(static question => question.IsCore)] : all,
            anyCore ? [.. all.Where(static question => !question.IsCore)] : []);
    }
}

/// <param name="Id">For the id attribute; the input's id is this with <c>-answer</c>.</param>
/// <param name="Key">The name under which the answer is kept: <c>reflection/entry/question</c>.</param>
/// <param name="Points">The points of a scale.</param>
/// <param name="Lines">The numbers of the lines of a list.</param>
/// <param name="ShowIf">The earlier question's words and the answers that bring this one up, or null.</param>
public sealed record QuestionView(
    string Id, string Key, string Type, string Ask, bool IsCore, string? Why, string? Hint, string? Example,
    ImmutableArray<PointView> Points, ImmutableArray<OptionView> Options, ImmutableArray<int> Lines,
    int Rows, string? Unit, int? From, int? To, bool LabelAs, string? Feeds, ConditionView? ShowIf)
{
    public static QuestionView Of(Question question, Reflection owner, Linker linker)
    {
        var id = linker.Anchor(question.Id.Value);
        return new(
            id,
            $"reflection/{owner.Head.Id.Value}/{question.Id.Value}",
            question.Type,
            question.Ask,
            question.Core,
            question.Why,
            question.Hint,
            question.Example,
            question.Type is "scale" ? PointsOf(question, id) : [],
            [.. question.Options.Select(option => new OptionView(option.Id.Value, option.Label, $"{id}-{option.Id.Value}"))],
            question.Type is "list" ? [.. Enumerable.Range(1, Math.Min(question.Max ?? 3, 12))] : [],
            question.Rows,
            question.Unit,
            question.From,
            question.To,
            question.LabelAs,
            question.Feeds,
            question.ShowIf is null ? null : ConditionView.From(question.ShowIf, owner));
    }

    private static ImmutableArray<PointView> PointsOf(Question question, string id)
    {
        var (from, to) = (question.From ?? 1, question.To ?? 5);
        return [.. Enumerable.Range(from, Math.Clamp(to - from + 1, 0, 11)).Select(point =>
        {
            var value = point.ToString(CultureInfo.InvariantCulture);
            return new PointView(value, question.Labels.FirstOrDefault(label => label.Point == value).Label, $"{id}-{value}");
        })];
    }
}

/// <param name="Label">What this point means, or null.</param>
public sealed record PointView(string Value, string? Label, string InputId);

public sealed record OptionView(string Id, string Label, string InputId);

/// <param name="Question">The earlier question's id.</param>
/// <param name="Words">The earlier question's words.</param>
/// <param name="Answers">The answers, as words, joined.</param>
/// <param name="Values">The answers, as ids, joined by blanks.</param>
public sealed record ConditionView(string Question, string Words, string Answers, string Values)
{
    public static ConditionView From(ShowIf condition, Reflection owner)
    {
        var asked = owner.Questions.FirstOrDefault(question => question.Id.Value == condition.Question.Value);
        var words = condition.Answers.Select(answer =>
            asked?.Options.FirstOrDefault(option => option.Id.Value == answer.Value)?.Label ?? answer.Value);
        return new(
            condition.Question.Value,
            asked?.Ask ?? "",
            string.Join(" / ", words),
            string.Join(' ', condition.Answers.Select(static answer => answer.Value)));
    }
}
