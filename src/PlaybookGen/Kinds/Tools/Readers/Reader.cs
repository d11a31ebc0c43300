using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Tools.Readers;

/// <summary>
/// Reads a message that somebody pastes: marks each sentence by the phrases in it, and says what such words tell, what
/// they do not tell, and which letter fits. Labels, phrases and readings are the author's.
/// </summary>
/// <param name="Labels">The first one wins when a sentence has phrases of several.</param>
/// <param name="Abbreviations">In plain form, without their full stop.</param>
/// <param name="Keep">What a reader can keep of a message; empty when nothing can be kept.</param>
public sealed record Reader(
    ImmutableArray<ReaderLabel> Labels, ImmutableArray<Phrase> Phrases, ImmutableHashSet<string> Abbreviations, ImmutableArray<Reading> Readings,
    ImmutableArray<Suggestion> Suggestions, ImmutableArray<WriteField> Keep, ImmutableArray<ReaderExample> Examples) : ToolParts
{
    /// <summary>So many can be told apart without colour.</summary>
    public const int MostLabels = 6;
    public const int MostPhrases = 500;

    private readonly Lazy<ILookup<string, Phrase>> _byBeginning = new(() =>
        Phrases.SelectMany(static phrase => phrase.Beginnings.Select(word => (Word: word, Phrase: phrase))).ToLookup(static pair => pair.Word, static pair => pair.Phrase, StringComparer.Ordinal));

    public override ImmutableArray<WriteField> Keeps => Keep;
    public override bool IsByRow => true;
    public override IEnumerable<Reference> References => Suggestions.Select(static suggestion => suggestion.Letter);

    public override string AnchorOf(WriteField field) => "kept";

    public static Reader Read(FieldReader fields)
    {
        var labels = fields.Each("labels", "a label", ReaderLabel.Read);
        if (labels.IsEmpty)
            fields.Problems.Add(Problems.MissingField(fields.Span, "a reader", "labels"));
        var reader = new Reader(
            labels,
            fields.Group("phrases", "the phrases of each label", group => new PhraseList(PhrasesOf(group, labels)))?.All ?? [],
            [.. fields.Texts("abbreviations").Select(static word => PlainWords.Plain(word.Value.TrimEnd('.')))],
            fields.Each("readings", "a reading", group => Reading.Read(group, labels)),
            fields.Each("suggest", "a suggestion", group => Suggestion.Read(group, labels)),
            fields.Group("keep", "what can be kept", static group => new KeepList(KeepOf(group)))?.Fields ?? [],
            fields.Each("examples", "an example", ReaderExample.Read));
        fields.Problems.AddRange(ReaderCheck.Run(reader));
        return reader;
    }

    /// <summary>The phrases that can begin with a word.</summary>
    public IEnumerable<Phrase> BeginningWith(string word) => _byBeginning.Value[word];

    private static ImmutableArray<Phrase> PhrasesOf(FieldReader group, ImmutableArray<ReaderLabel> labels)
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (var label in group.Keys())
        {
            if (labels.All(known => known.Id.Value != label.Value))
                group.Problems.Add(Problems.UnknownLabel(label, labels.Select(static known => known.Id.Value)));
            foreach (var written in group.Texts(label.Value))
                if (Phrase.Read(written, label.Value, group.Problems) is { } phrase)
                    phrases.Add(phrase);
        }

        return phrases.ToImmutable();
    }

    private static ImmutableArray<WriteField> KeepOf(FieldReader group)
    {
        return [Field("message", "long"), Field("from", "short"), Field("day", "date")];

        WriteField Field(string id, string type)
        {
            var label = group.Text(id);
            return new(new(id, label.Span), label.Value, null, type, 1, []);
        }
    }

    private sealed record PhraseList(ImmutableArray<Phrase> All);

    private sealed record KeepList(ImmutableArray<WriteField> Fields);
}

/// <summary>What a sentence can be.</summary>
/// <param name="Says">What such a sentence says.</param>
/// <param name="Silent">What it does not tell.</param>
public sealed record ReaderLabel(Located<string> Id, string Label, string Says, string Silent)
{
    public static ReaderLabel Read(FieldReader fields) => new(fields.Id(), fields.Text("label").Value, fields.Text("says").Value, fields.Text("silent").Value);
}

/// <summary>How often a label must be found: <c>none</c>, <c>one</c>, <c>some</c> (one or more), <c>many</c> (two or more).</summary>
public sealed record LabelCount(Located<string> Label, string Count)
{
    public static readonly string[] Counts = ["none", "one", "some", "many"];

    public bool Holds(int found) => Count switch { "none" => found is 0, "one" => found is 1, "many" => found > 1, _ => found > 0 };

    public static ImmutableArray<LabelCount> Read(FieldReader fields, ImmutableArray<ReaderLabel> labels)
    {
        var when = ImmutableArray.CreateBuilder<LabelCount>();
        foreach (var (label, count) in fields.Pairs("when"))
        {
            if (labels.All(known => known.Id.Value != label.Value))
                fields.Problems.Add(Problems.UnknownLabel(label, labels.Select(static known => known.Id.Value)));
            if (!Counts.Contains(count.Value))
                fields.Problems.Add(Problems.NotOneOf(count.Span, label.Value, count.Value, Counts));
            when.Add(new(label, count.Value));
        }

        return when.ToImmutable();
    }
}

/// <summary>A rule: the first one that holds is taken; one without conditions always holds.</summary>
public abstract record ReaderRule(ImmutableArray<LabelCount> When, SourceSpan Span)
{
    public bool Holds(IReadOnlyDictionary<string, int> found) => When.All(condition => condition.Holds(found.GetValueOrDefault(condition.Label.Value)));
}

/// <param name="Sure">How sure it is, in words.</param>
/// <param name="Lines">At most three.</param>
public sealed record Reading(ImmutableArray<LabelCount> When, string Sure, ImmutableArray<string> Lines, SourceSpan Span) : ReaderRule(When, Span)
{
    public static Reading Read(FieldReader fields, ImmutableArray<ReaderLabel> labels)
    {
        var lines = fields.Texts("lines");
        if (lines.Length > 3)
            fields.Problems.Add(Problems.WrongType(lines[3].Span, "lines", "at most three lines", $"{lines.Length} lines"));
        return new(LabelCount.Read(fields, labels), fields.Text("sure").Value, [.. lines.Select(static line => line.Value)], fields.Span);
    }
}

/// <param name="Why">Why this letter.</param>
public sealed record Suggestion(ImmutableArray<LabelCount> When, Reference Letter, string Why, SourceSpan Span) : ReaderRule(When, Span)
{
    public static Suggestion Read(FieldReader fields, ImmutableArray<ReaderLabel> labels) => new(
        LabelCount.Read(fields, labels), Reference.To("letter", fields.Text("letter")), fields.Text("why").Value, fields.Span);
}

/// <summary>A message with the label that each of its sentences gets, and perhaps the letter.</summary>
public sealed record ReaderExample(Located<string> Message, ImmutableArray<Located<string>> Marks, Located<string>? Letter)
{
    /// <summary>Of a sentence without a phrase.</summary>
    public const string Unmarked = "none";

    public static ReaderExample Read(FieldReader fields) => new(fields.Text("message"), fields.Texts("marks"), fields.OptionalText("letter"));
}
