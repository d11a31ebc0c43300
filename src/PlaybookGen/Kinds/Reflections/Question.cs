using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Reflections;

public sealed record Option(Located<string> Id, string Label)
{
    public static Option From(FieldReader fields) => new(fields.Id(), fields.Text("label").Value);
}

/// <summary>A question is shown only after one of these answers to an earlier one.</summary>
public sealed record ShowIf(Located<string> Question, ImmutableArray<Located<string>> Answers);

/// <summary>A question whose answer is shown again above another one, so that nothing is asked twice.</summary>
/// <param name="Written">As the author wrote it: <c>reflection-id/question-id</c>.</param>
public sealed record Reuse(Located<string> Written)
{
    public Located<string> Reflection => Written with { Value = Written.Value.Split('/')[0] };
    public string Question => Written.Value.Split('/', 2).ElementAtOrDefault(1) ?? "";
}

/// <summary>One question. Its id is kept for ever; no question is ever required.</summary>
/// <param name="Core">Shown first; the others are “more questions”.</param>
/// <param name="From">First point of a scale, or least number.</param>
/// <param name="Max">How many lines a list has, or how many of the choices are plenty; more are never refused.</param>
/// <param name="LabelAs">Whether the reader marks the answer as fact, guess or story.</param>
/// <param name="Feeds">What the answer is offered to later.</param>
/// <param name="Reuse">Whose answer stays in view above this one.</param>
public sealed record Question(
    Located<string> Id, string Ask, string Type, bool Core, string? Why, string? Hint, string? Example,
    int? From, int? To, ImmutableArray<(string Point, string Label)> Labels, ImmutableArray<Option> Options,
    int? Max, int Rows, string? Unit, bool LabelAs, string? Feeds, ShowIf? ShowIf, Reuse? Reuse)
{
    public static readonly string[] Types = ["short", "scale", "long", "choice", "choices", "list", "date", "number"];

    public static Question Read(FieldReader fields)
    {
        var id = fields.Id();
        var type = fields.OneOf("type", Types);
        var labels = fields.Pairs("labels");
        var options = fields.Each("options", "an option", Option.From);
        var (from, to) = (fields.OptionalWhole("from", -1000, 100_000), fields.OptionalWhole("to", -1000, 100_000));
        if (type is "scale" && (from is null || to is null || to <= from || to - from > 10 || labels.Length < 2))
            fields.Problems.Add(Problems.BadScale(id.Span));
        if (type is "choice" or "choices" && options.Length < 2)
            fields.Problems.Add(Problems.TooFewOptions(id.Span));
        foreach (var again in options.GroupBy(static option => option.Id.Value, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
            fields.Problems.Add(Problems.IdTwice(again.Id, options.First(option => option.Id.Value == again.Id.Value).Id.Span));

        return new(
            id,
            fields.Text("ask").Value,
            type,
            fields.Flag("core"),
            fields.OptionalText("why")?.Value,
            fields.OptionalText("hint")?.Value,
            fields.OptionalText("example")?.Value,
            from,
            to,
            [.. labels.Select(static pair => (pair.Key.Value, pair.Value.Value))],
            options,
            fields.OptionalWhole("max", 1, 2000),
            fields.OptionalWhole("rows", 2, 20) ?? 5,
            fields.OptionalText("unit")?.Value,
            fields.Flag("label-as"),
            fields.OptionalText("feeds")?.Value,
            fields.Group("show-if", "a condition", static condition => new ShowIf(condition.Text("question"), condition.Texts("is"))),
            fields.OptionalText("reuse") is { } reuse ? new Reuse(reuse) : null);
    }
}
