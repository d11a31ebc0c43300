using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Kinds.Tools.Readers;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Tools;

/// <summary>What a tool's template sees: exactly one of the kinds is not null.</summary>
/// <param name="Type">Which one: <c>roadmap</c>, <c>log</c> …</param>
/// <param name="Scope"><c>shared</c> or <c>case</c>.</param>
/// <param name="Waits">What a card waits for; null when it does not.</param>
public sealed record ToolView(
    HeadView Head, string Type, string Scope, ImmutableArray<BlockView> Intro, ImmutableArray<BlockView> After,
    RoadmapView? Roadmap = null, SheetView? Log = null, SheetView? Table = null, SheetView? Board = null,
    ImmutableArray<WeekView>? Calendar = null, ImmutableArray<WriteFieldView>? Card = null, TimerView? Timer = null, WaitsView? Waits = null,
    ReaderView? Reader = null)
{
    public static ToolView From(Tool tool, Linker linker)
    {
        var view = new ToolView(HeadView.Of(tool, linker), tool.Type, tool.Scope, Blocks(tool, tool.Intro, linker), Blocks(tool, tool.After, linker));
        return tool.Parts switch
        {
            Roadmap roadmap => view with { Roadmap = RoadmapView.From(roadmap) },
            Log log => view with { Log = SheetView.From(tool, log.Fields, [], log.Rows, linker) },
            Tracker table => view with { Table = SheetView.From(tool, table.Columns, table.States, table.Rows, linker) },
            Board board => view with { Board = SheetView.From(tool, board.Columns, [], board.Limit, linker) },
            Calendar calendar => view with { Calendar = [.. calendar.Weeks.Select(week => WeekView.From(week, linker))] },
            Card card => view with { Card = [.. card.Parts.Select(part => WriteFieldView.From(tool, part, null, linker))], Waits = WaitsView.From(card.Waits, tool, linker) },
            Timer timer => view with { Timer = new(timer.Choices, [.. timer.Steps.Select(static step => step.Label)], timer.Stop) },
            Reader reader => view with { Reader = ReaderView.From(tool, reader, linker) },
            _ => view,
        };
    }

    private static ImmutableArray<BlockView> Blocks(Tool tool, MarkdownBody body, Linker linker) =>
        BlockView.From(tool with { Head = tool.Head with { Body = body } }, [], linker);
}

/// <summary>The rows of a roadmap, by stage; the headings are the author's own words, or null.</summary>
public sealed record RoadmapView(string? Symptom, string? Cause, string? Practise, string? Progress, ImmutableArray<StageView> Stages)
{
    public static RoadmapView From(Roadmap roadmap) => new(
        roadmap.Headings.Symptom,
        roadmap.Headings.Cause,
        roadmap.Headings.Practise,
        roadmap.Headings.Progress,
        [.. roadmap.Rows.GroupBy(static row => row.Stage, StringComparer.Ordinal).Select(static stage => new StageView(
            stage.Key,
            [.. stage.Select(static row => new RoadmapRowView(row.Id.Value, row.Symptom, row.Cause, row.Practise, row.Progress))]))]);
}

public sealed record StageView(string Title, ImmutableArray<RoadmapRowView> Rows);

public sealed record RoadmapRowView(string Id, string Symptom, string Cause, string Practise, string Progress);

/// <summary>Fields and rows of a log, a table or a board.</summary>
/// <param name="Rows">Each row with its own fields, so that every input has an id of its own.</param>
public sealed record SheetView(ImmutableArray<WriteFieldView> Columns, ImmutableArray<FieldOptionsView> States, ImmutableArray<SheetRowView> Rows)
{
    public static SheetView From(Tool tool, ImmutableArray<WriteField> columns, ImmutableArray<Choice> states, int rows, Linker linker) => new(
        [.. columns.Select(column => WriteFieldView.From(tool, column, null, linker))],
        [.. states.Select(static state => new FieldOptionsView(state.Id.Value, state.Label))],
        [.. Enumerable.Range(1, rows).Select(row => new SheetRowView(row, linker.Anchor($"row-{row}-state"), $"tool/{tool.Head.Id.Value}/_state", [.. columns.Select(column => WriteFieldView.From(tool, column, row, linker))]))]);
}

/// <param name="StateKey">The name under which its state is kept; no field can have it.</param>
public sealed record SheetRowView(int Number, string StateId, string StateKey, ImmutableArray<WriteFieldView> Fields);

public sealed record FieldOptionsView(string Id, string Label);

/// <param name="InputId">For the id of the input.</param>
/// <param name="Key">The name under which the words are kept: <c>tool/entry/field</c>.</param>
/// <param name="Row">From one; zero when there is only one.</param>
public sealed record WriteFieldView(
    string Id, string InputId, string Key, string Label, string? Hint, string Type, int Lines, int Row, ImmutableArray<FieldOptionsView> Options)
{
    public static WriteFieldView From(Tool tool, WriteField field, int? row, Linker linker) => new(
        field.Id.Value,
        linker.Anchor(row is null ? $"field-{field.Id.Value}" : $"row-{row}-{field.Id.Value}"),
        $"tool/{tool.Head.Id.Value}/{field.Id.Value}",
        field.Label,
        field.Hint,
        field.Type,
        field.Lines,
        row ?? 0,
        [.. field.Options.Select(static option => new FieldOptionsView(option.Id.Value, option.Label))]);
}

/// <param name="Id">For the id attribute.</param>
public sealed record WeekView(string Id, string Title, string? Hours, string? Note, ImmutableArray<DayView> Days)
{
    public static WeekView From(Week week, Linker linker) => new(
        linker.Anchor(week.Id.Value),
        week.Title,
        week.Hours,
        week.Note,
        [.. week.Blocks
            .GroupBy(static block => block.Day, StringComparer.Ordinal)
            .OrderBy(static day => Array.IndexOf(TimeBlock.Days, day.Key))
            .Select(static day => new DayView(day.Key, [.. day.Select(static block => new TimeBlockView(block.At, block.Minutes, block.Label))]))]);
}

/// <param name="Day"><c>mon</c> … <c>sun</c>, <c>daily</c>, <c>any</c>; the theme has the words.</param>
public sealed record DayView(string Day, ImmutableArray<TimeBlockView> Blocks);

public sealed record TimeBlockView(string? At, int Minutes, string Label);

public sealed record TimerView(ImmutableArray<int> Choices, ImmutableArray<string> Steps, string? Stop);

/// <param name="To">The id of the part that holds the day.</param>
/// <param name="FromKey">Where the day is kept from which the waiting counts; <paramref name="ToKey"/>: where the day itself is.</param>
/// <param name="ClosureKey">Where the words are kept that stand there from the day on; may be empty.</param>
/// <param name="EntryTitle">What a calendar says; empty leaves it to the theme.</param>
/// <param name="EntryKeys">Where the words are kept that a calendar may hold, if the reader says so.</param>
public sealed record WaitsView(
    string To, string FromKey, string ToKey, string StateKey, Wait Suggest, string OnDay, string ClosureKey, string EntryTitle, ImmutableArray<string> EntryKeys,
    CardView? Then, CardView? Answered)
{
    public static WaitsView? From(Waits? waits, Tool tool, Linker linker)
    {
        if (waits is null)
            return null;
        string Key(string item) => $"{tool.Head.Kind.Name}/{tool.Head.Id.Value}/{item}";
        CardView? Lead(Reference? reference) =>
            reference is not null && References.Find(reference, tool, linker.Edition).Entry is { } entry ? CardView.Of(entry, linker) : null;
        return new(
            waits.To.Value,
            Key(waits.From.Value),
            Key(waits.To.Value),
            Key(Waits.State),
            waits.Suggest,
            waits.OnDay,
            waits.Closure is { } closure ? Key(closure.Value) : "",
            waits.Entry?.Title ?? "",
            [.. (waits.Entry?.Words ?? []).Select(word => Key(word.Value))],
            Lead(waits.Then),
            Lead(waits.Answered));
    }
}
