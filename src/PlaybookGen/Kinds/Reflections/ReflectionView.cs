using System.Collections.Immutable;
using System.Globalization;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Reflections;

/// <param name="Core">The questions shown first.</param>
/// <param name="More">The others; empty when all are core or none is.</param>
/// <param name="StoriesTo">The way to where a story can be looked at, or null.</param>
public sealed record ReflectionView(
    HeadView Head, string Scope, string? WhenToUse, string? Stop, int Count, CardView? StoriesTo,
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
            reflection.StoriesTo is { } to && References.Find(to, reflection, linker.Edition).Entry is { } place && place != reflection ? CardView.Of(place, linker) : null,
            anyCore ? [.. all.Where(static question => question.IsCore)] : all,
            anyCore ? [.. all.Where(static question => !question.IsCore)] : []);
    }
}

/// <param name="Id">For the id attribute; the input's id is this with <c>-answer</c>.</param>
/// <param name="Key">The name under which the answer is kept: <c>reflection/entry/question</c>.</param>
/// <param name="Points">The points of a scale.</param>
/// <param name="Lines">The numbers of the lines of a list.</param>
/// <param name="Max">How many of the choices are plenty, or null.</param>
/// <param name="Reuse">The answer that stays in view above this one, or null.</param>
/// <param name="ShowIf">The earlier question's words and the answers that bring this one up, or null.</param>
public sealed record QuestionView(
    string Id, string Key, string Type, string Ask, bool IsCore, string? Why, string? Hint, string? Example,
    ImmutableArray<PointView> Points, ImmutableArray<OptionView> Options, ImmutableArray<int> Lines,
    int Rows, string? Unit, int? From, int? To, int? Max, bool LabelAs, string? Feeds, ConditionView? ShowIf, ReuseView? Reuse)
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
            question.Type is "choices" ? question.Max : null,
            question.LabelAs,
            question.Feeds,
            question.ShowIf is null ? null : ConditionView.From(question.ShowIf, owner),
            question.Reuse is null ? null : ReuseView.From(question.Reuse, linker));
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

/// <summary>Another question, whose answer is shown again instead of being asked for twice.</summary>
/// <param name="Key">The name under which that answer is kept.</param>
/// <param name="Scope">Whether it belongs to a case or is shared.</param>
/// <param name="Ask">That question's words.</param>
/// <param name="Title">Of the reflection that asks it.</param>
/// <param name="Href">To the question.</param>
/// <param name="Options">The words of answers that are kept as ids.</param>
public sealed record ReuseView(string Key, string Scope, string Ask, string Title, string Href, ImmutableArray<OptionView> Options)
{
    public static ReuseView? From(Reuse reuse, Linker linker)
    {
        var owner = linker.Edition.Find($"{Reflection.Kind.Name}:{reuse.Reflection.Value}") as Reflection;
        return owner?.Keeps.FirstOrDefault(place => place.Id.Value == reuse.Question) is { } asked
            ? new(
                asked.KeyIn(owner),
                owner.Scope,
                asked.Label,
                owner.Head.Title,
                linker.Href(owner, asked.Anchor),
                [.. asked.Options.Select(static option => new OptionView(option.Id, option.Label, ""))])
            : null;
    }
}
