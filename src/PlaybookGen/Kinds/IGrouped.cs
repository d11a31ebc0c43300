using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds;

/// <summary>An entry that belongs to one of the groups of <c>site.yml</c>: a step to a phase, a letter to its readers.</summary>
public interface IGrouped
{
    Located<string>? Group { get; }
    ImmutableArray<Group> GroupsOf(SiteConfig config);
}

public static class GroupTitles
{
    /// <summary>A problem when an entry names a group that <c>site.yml</c> does not have.</summary>
    public static IEnumerable<Diagnostic> Check(IGrouped entry, SiteConfig config) => Check(entry.Group, entry.GroupsOf(config));

    public static IEnumerable<Diagnostic> Check(Located<string>? named, ImmutableArray<Group> groups)
    {
        var known = groups.Select(static group => group.Id).ToArray();
        if (named is { } group && !known.Contains(group.Value))
            yield return Problems.UnknownGroup(group, known);
    }

    /// <summary>The title of a group in the language of the page, or null when the group is unknown.</summary>
    public static string? TitleOf(this Linker linker, ImmutableArray<Group> groups, string? id) =>
        groups.FirstOrDefault(group => group.Id == id)?.Title.In(linker.Language);
}
