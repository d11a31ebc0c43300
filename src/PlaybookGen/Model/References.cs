using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>What a reference leads to; both null when it leads nowhere.</summary>
public readonly record struct Found(Entry? Entry, Source? Source);

/// <summary>Follows references, by id or by file, and says which of them lead nowhere.</summary>
public static class References
{
    public static Found Find(Reference reference, Entry? from, Edition edition)
    {
        if (reference.Target.Length is 0)
            return new(from, null);
        if (reference.Target.StartsWith("source:", StringComparison.Ordinal))
            return new(null, edition.Source(reference.Target["source:".Length..]));
        if (reference.IsById)
            return new(edition.Find(reference.Target), null);
        return from?.Head.File.Resolve(reference.Target) is { } file ? new(Same(edition.At(file), file, from, edition), null) : default;
    }

    /// <summary>In a translated edition, a link to the file of the default language means the translation.</summary>
    private static Entry? Same(Entry? entry, Files.SitePath file, Entry from, Edition edition) =>
        entry ?? edition.Entries.FirstOrDefault(other =>
            file.Value == other.Head.File.Value.Replace($"/{other.Head.Language}/", $"/{from.Head.Language}/", StringComparison.Ordinal));

    /// <summary>What is wrong with a reference, or null.</summary>
    /// <param name="isUnreadable">Tells a target that exists but could not be read: it was reported already.</param>
    public static Diagnostic? Check(Reference reference, Entry? from, Edition edition, Func<string, bool> isUnreadable)
    {
        var found = Find(reference, from, edition);
        if (found.Source is not null)
            return null;
        if (found.Entry is { } entry)
            return reference.Fragment is { } anchor && !entry.Anchors.Contains(anchor)
                ? Problems.BrokenAnchor(reference.Span, anchor, entry.Head.File.Value, entry.Anchors)
                : null;
        if (!reference.IsById && from is not null)
        {
            var file = from.Head.File.Resolve(reference.Target);
            if (file is null)
                return Problems.OutsideContent(reference.Span, reference.Target);
            return isUnreadable(file.Value.Value)
                ? null
                : Problems.BrokenLink(reference.Span, reference.Target, Near(file.Value, from, edition));
        }

        return isUnreadable(reference.Target) ? null : Problems.BrokenReference(reference.Span, reference.Target, edition.Names);
    }

    private static string? Near(Files.SitePath file, Entry from, Edition edition)
    {
        var near = Spelling.Nearest(file.Value, edition.Entries.Select(static entry => entry.Head.File.Value));
        return near is null ? null : new Route(from.Head.File).Relative(near);
    }
}
