using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Tools;

/// <summary>What makes a tool: exactly one of these stands in its file, named by <c>kind</c>.</summary>
public abstract record ToolParts
{
    /// <summary>Everything in it that a reader can write.</summary>
    public virtual ImmutableArray<WriteField> Keeps => [];

    /// <summary>Whether each of them stands there once; otherwise there is one in every row.</summary>
    public virtual bool IsOnce => false;

    /// <summary>Whether a row belongs together, as an entry of a log does.</summary>
    public virtual bool IsByRow => false;

    /// <summary>What it leads to, outside its texts.</summary>
    public virtual IEnumerable<Reference> References => [];

    /// <summary>Where a field stands on the page; of several rows, the first.</summary>
    public virtual string AnchorOf(WriteField field) => $"{(IsOnce ? "field" : "row-1")}-{field.Id.Value}";
}

/// <summary>A column, a field of a log, a part of a card: a place to write.</summary>
/// <param name="Lines">How much room it has on paper.</param>
public sealed record WriteField(Located<string> Id, string Label, string? Hint, string Type, int Lines, ImmutableArray<Choice> Options)
{
    public static readonly string[] Types = ["short", "long", "list", "date", "number", "choice"];

    public static WriteField Read(FieldReader fields)
    {
        var id = fields.Id();
        var type = fields.OptionalOneOf("type", Types) ?? "short";
        var options = fields.Each("options", "an option", Choice.Read);
        if (type is "choice" && options.Length < 2)
            fields.Problems.Add(Problems.TooFewOptions(id.Span));
        return new(
            id, fields.Text("label").Value, fields.OptionalText("hint")?.Value, type,
            fields.OptionalWhole("lines", 1, 30) ?? (type is "long" ? 4 : type is "list" ? 3 : 1), options);
    }
}

public sealed record Choice(Located<string> Id, string Label)
{
    public static Choice Read(FieldReader fields) => new(fields.Id(), fields.Text("label").Value);
}

/// <summary>Symptom, likely cause, what to practise, how progress shows; by stage.</summary>
public sealed record Roadmap(RoadmapHeadings Headings, ImmutableArray<RoadmapRow> Rows) : ToolParts
{
    public static Roadmap Read(FieldReader fields) => new(
        fields.Group("headings", "the headings of a roadmap", RoadmapHeadings.Read) ?? RoadmapHeadings.None,
        fields.Each("rows", "a row of a roadmap", RoadmapRow.Read));
}

/// <summary>Other words for the columns; null leaves the theme's own.</summary>
public sealed record RoadmapHeadings(string? Symptom, string? Cause, string? Practise, string? Progress)
{
    public static RoadmapHeadings None { get; } = new(null, null, null, null);

    public static RoadmapHeadings Read(FieldReader fields) => new(
        fields.OptionalText("symptom")?.Value, fields.OptionalText("cause")?.Value,
        fields.OptionalText("practise")?.Value, fields.OptionalText("progress")?.Value);
}

public sealed record RoadmapRow(Located<string> Id, string Stage, string Symptom, string Cause, string Practise, string Progress)
{
    public static RoadmapRow Read(FieldReader fields) => new(
        fields.Id(), fields.Text("stage").Value, fields.Text("symptom").Value, fields.Words("cause"),
        fields.Words("practise"), fields.Words("progress"));
}

/// <summary>Entries of the same fields, one after another.</summary>
public sealed record Log(ImmutableArray<WriteField> Fields, int Rows) : ToolParts
{
    public static Log Read(FieldReader fields) => new(fields.Each("fields", "a field of a log", WriteField.Read), fields.OptionalWhole("rows", 1, 60) ?? 5);

    public override ImmutableArray<WriteField> Keeps => Fields;
    public override bool IsByRow => true;
}

/// <summary>Rows that move through states.</summary>
public sealed record Tracker(ImmutableArray<WriteField> Columns, ImmutableArray<Choice> States, int Rows) : ToolParts
{
    public static Tracker Read(FieldReader fields) => new(
        fields.Each("columns", "a column", WriteField.Read), fields.Each("states", "a state", Choice.Read), fields.OptionalWhole("rows", 1, 60) ?? 8);

    public override ImmutableArray<WriteField> Keeps => Columns;
    public override bool IsByRow => true;
}

/// <summary>A few columns with short entries.</summary>
public sealed record Board(ImmutableArray<WriteField> Columns, int Limit) : ToolParts
{
    public static Board Read(FieldReader fields) => new(fields.Each("columns", "a column", WriteField.Read), fields.OptionalWhole("limit", 1, 60) ?? 5);

    public override ImmutableArray<WriteField> Keeps => Columns;
}

/// <summary>Weeks made of blocks of time.</summary>
public sealed record Calendar(ImmutableArray<Week> Weeks) : ToolParts
{
    public static Calendar Read(FieldReader fields) => new(fields.Each("weeks", "a week", Week.Read));
}

public sealed record Week(Located<string> Id, string Title, string? Hours, string? Note, ImmutableArray<TimeBlock> Blocks)
{
    public static Week Read(FieldReader fields) => new(
        fields.Id(), fields.Text("title").Value, fields.OptionalText("hours")?.Value, fields.OptionalText("note")?.Value,
        fields.Each("blocks", "a block of time", TimeBlock.Read));
}

/// <param name="Day"><c>mon</c> … <c>sun</c>, <c>daily</c> or <c>any</c>.</param>
/// <param name="At">Hour and minute, or null when any time will do.</param>
public sealed record TimeBlock(Located<string> Id, string Day, string? At, int Minutes, string Label)
{
    public static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "daily", "any"];

    public static TimeBlock Read(FieldReader fields)
    {
        var id = fields.Id();
        var at = fields.OptionalText("at");
        if (at is { } time && !TimeOnly.TryParseExact(time.Value, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
            fields.Problems.Add(Problems.WrongType(time.Span, "at", "a time such as \"09:30\"", $"'{time.Value}'"));
        return new(id, fields.OneOf("day", Days), at?.Value, fields.Whole("minutes", 1, 720), fields.Text("label").Value);
    }
}

/// <summary>One screen or one sheet to fill.</summary>
/// <param name="Waits">What it waits for, if it does.</param>
public sealed record Card(ImmutableArray<WriteField> Parts, Waits? Waits) : ToolParts
{
    public static Card Read(FieldReader fields)
    {
        var card = new Card(fields.Each("parts", "a part of a card", WriteField.Read), fields.Group("waits", "a wait", Waits.Read));
        fields.Problems.AddRange(card.Waits?.Check(card.Parts) ?? []);
        return card;
    }

    public override ImmutableArray<WriteField> Keeps => Parts;
    public override bool IsOnce => true;
    public override IEnumerable<Reference> References => Waits?.References ?? [];
}

/// <summary>A few quiet minutes with steps and a stop rule.</summary>
public sealed record Timer(ImmutableArray<int> Choices, ImmutableArray<Choice> Steps, string? Stop) : ToolParts
{
    public static Timer Read(FieldReader fields)
    {
        var minutes = ImmutableArray.CreateBuilder<int>();
        foreach (var choice in fields.Texts("choices"))
        {
            if (int.TryParse(choice.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 120)
                minutes.Add(number);
            else
                fields.Problems.Add(Problems.WrongType(choice.Span, "choices", "minutes from 1 to 120", $"'{choice.Value}'"));
        }

        return new(
            minutes.ToImmutable(),
            fields.Each("steps", "a step of a timer", static step => new Choice(step.Id(), step.Text("text").Value)),
            fields.OptionalText("stop")?.Value);
    }
}
