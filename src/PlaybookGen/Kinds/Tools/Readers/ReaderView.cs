using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Tools.Readers;

/// <param name="FieldId">For the id of the field into which a message is pasted.</param>
/// <param name="Place">The beginning of the names under which a message is kept: <c>tool/entry</c>.</param>
/// <param name="KeptId">For the place of what was kept.</param>
/// <param name="Abbreviations">In plain form, joined by blanks.</param>
/// <param name="Keep">The places of what can be kept of a message; empty when nothing can be kept.</param>
public sealed record ReaderView(
    string FieldId, string Place, string KeptId, string Abbreviations, ImmutableArray<ReaderLabelView> Labels,
    ImmutableArray<ReadingView> Readings, ImmutableArray<SuggestionView> Suggestions, ImmutableArray<WriteFieldView> Keep)
{
    public static ReaderView From(Tool tool, Reader reader, Linker linker) => new(
        linker.Anchor("paste"),
        $"tool/{tool.Head.Id.Value}",
        linker.Anchor("kept"),
        string.Join(' ', reader.Abbreviations.Order(StringComparer.Ordinal)),
        [.. reader.Labels.Select((label, at) => new ReaderLabelView(
            label.Id.Value, at + 1, label.Label, label.Says, label.Silent,
            [.. reader.Phrases.Where(phrase => phrase.Label == label.Id.Value).Select(static phrase => phrase.Words)]))],
        [.. reader.Readings.Select(static reading => new ReadingView(When(reading), reading.Sure, reading.Lines))],
        [.. reader.Suggestions.SelectMany(suggestion => References.Find(suggestion.Letter, tool, linker.Edition).Entry is { } letter
            ? new[] { new SuggestionView(When(suggestion), suggestion.Why, CardView.Of(letter, linker)) }
            : [])],
        [.. reader.Keep.Select(field => WriteFieldView.From(tool, field, null, linker))]);

    private static string When(ReaderRule rule) => string.Join(' ', rule.When.Select(static condition => $"{condition.Label.Value}:{condition.Count}"));
}

/// <param name="Number">From one: which of six marks it wears.</param>
/// <param name="Phrases">Words; <c>(one / other / –)</c> for either or none; <c>…</c> for a few words between. The script reads them as they stand.</param>
public sealed record ReaderLabelView(string Id, int Number, string Label, string Says, string Silent, ImmutableArray<string> Phrases);

/// <param name="When">Label and count, joined by colons and blanks; empty when it always holds.</param>
public sealed record ReadingView(string When, string Sure, ImmutableArray<string> Lines);

/// <param name="When">As in <see cref="ReadingView"/>.</param>
public sealed record SuggestionView(string When, string Why, CardView Letter);
