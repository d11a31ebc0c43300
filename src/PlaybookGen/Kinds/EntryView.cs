using System.Collections.Immutable;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds;

/// <summary>What the template of every kind sees of an entry.</summary>
/// <param name="SectionId">For the id attribute of a section in the workbook.</param>
/// <param name="IsFallback">Whether it stands here in another language, for want of a translation.</param>
public sealed record HeadView(
    string Kind, string Id, string Title, string Summary, int? Minutes, string? Caution, ImmutableArray<SourceView> Cites,
    string SectionId, string Language, bool IsFallback, ImmutableDictionary<string, string> Params)
{
    public static HeadView Of(Entry entry, Linker linker) => new(
        entry.Head.Kind.Name,
        entry.Head.Id.Value,
        entry.Head.Title,
        entry.Head.Summary,
        entry.Head.Minutes,
        entry.Head.Caution,
        [.. entry.Head.Cites.Select(cite => References.Find(cite, entry, linker.Edition).Source).OfType<Source>().Select(source => SourceView.Of(source, linker))],
        Linker.SectionId(entry),
        entry.Head.Language,
        linker.Edition.IsFallback(entry),
        entry.Head.Params.IsEmpty ? ImmutableDictionary<string, string>.Empty : entry.Head.Params.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value));
}
