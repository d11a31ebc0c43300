using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Tools;

/// <summary>A card that waits for something gives the waiting a day, and says what becomes of it then.</summary>
/// <param name="From">The date from which the waiting is counted.</param>
/// <param name="To">The date on which it ends; the reader's own.</param>
/// <param name="Suggest">How long to wait, unless the reader chooses another day.</param>
/// <param name="OnDay">What the card says from that day on.</param>
/// <param name="Closure">A part of the card whose words stand there from that day on.</param>
/// <param name="Entry">What a calendar says on that day.</param>
/// <param name="Then">What to go on with when nothing came.</param>
/// <param name="Answered">What to go on with when something came after all.</param>
public sealed record Waits(
    Located<string> From, Located<string> To, Wait Suggest, string OnDay, Located<string>? Closure, CalendarEntry? Entry, Reference? Then, Reference? Answered)
{
    /// <summary>Kept beside the words of the card; no part can have this id.</summary>
    public const string State = "_state";

    /// <summary>What the state can be, once there is one.</summary>
    public static readonly string[] States = ["waiting", "closed", "answered"];

    public IEnumerable<Reference> References => new[] { Then, Answered }.OfType<Reference>();

    public static Waits Read(FieldReader fields) => new(
        fields.Text("from"),
        fields.Text("to"),
        WaitFrom(fields),
        fields.Text("on-day").Value,
        fields.OptionalText("closure"),
        fields.Group("calendar", "an entry of a calendar", CalendarEntry.Read),
        PlaceToGo(fields, "then"),
        PlaceToGo(fields, "answered"));

    /// <summary>What it names must be on the card, and a day must be a date.</summary>
    public IEnumerable<Diagnostic> Check(ImmutableArray<WriteField> parts)
    {
        foreach (var day in new[] { From, To }.Where(day => day.Value.Length > 0 && !parts.Any(part => part.Type is "date" && part.Id.Value == day.Value)))
            yield return Problems.NoSuchDate(day, parts.Where(static part => part.Type is "date").Select(static part => part.Id.Value));
        foreach (var name in (Entry?.Words ?? []).Concat(Closure is { } closure ? [closure] : []).Where(name => parts.All(part => part.Id.Value != name.Value)))
            yield return Problems.NoSuchPart(name, parts.Select(static part => part.Id.Value));
    }

    private static Wait WaitFrom(FieldReader fields)
    {
        var said = fields.Text("suggest");
        var wait = Wait.Parse(said.Value);
        if (wait is null && said.Value.Length > 0)
            fields.Problems.Add(Problems.NotAWait(said, "suggest"));
        return wait ?? Wait.Usual;
    }

    private static Reference? PlaceToGo(FieldReader fields, string key)
    {
        var place = fields.Group(key, "a place to go", static target =>
        {
            target.Allow(Letter.Targets);
            if (Letter.Targets.FirstOrDefault(target.Has) is { } kind)
                return Reference.To(kind, target.Text(kind));
            target.Problems.Add(Problems.MissingField(target.Span, "a place to go", "step"));
            return new Reference("", null, target.Span);
        });
        return place is { Target: "" } ? null : place;
    }
}

/// <summary>What stands in a calendar, where others may look over the reader's shoulder.</summary>
/// <param name="Words">The parts of the card whose words come along, if the reader says so.</param>
public sealed record CalendarEntry(string Title, ImmutableArray<Located<string>> Words)
{
    public static CalendarEntry Read(FieldReader fields) => new(fields.Text("title").Value, fields.Texts("words"));
}
