using System.Collections.Immutable;
using PlaybookGen.Configuration;
using PlaybookGen.Kinds.Bodies;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Letters;

/// <summary>The way to a letter by two questions: whom do you write to, and what do you hope for?</summary>
/// <param name="Readers">Who can be written to; only those for whom there is a letter.</param>
/// <param name="Wants">What can be hoped for; only what a letter is for.</param>
/// <param name="Groups">All letters, by reader.</param>
public sealed record LetterFinderView(ImmutableArray<FinderChoiceView> Readers, ImmutableArray<FinderChoiceView> Wants, ImmutableArray<FinderGroupView> Groups)
{
    /// <summary>Null while there is nothing to choose from.</summary>
    public static LetterFinderView? From(Linker linker)
    {
        var letters = linker.Edition.Of(Letter.Kind).Cast<Letter>().ToList();
        var config = linker.Edition.Config;
        var wants = Choices(config.Wants, letters.Select(static letter => letter.Want?.Value), linker);
        if (wants.Length < 2)
            return null;
        var groups = config.Audiences.Select(static group => (string?)group.Id).Append(null)
            .Select(reader => new FinderGroupView(
                linker.TitleOf(config.Audiences, reader) ?? "",
                [.. letters.Where(letter => letter.To?.Value == reader).Select(letter => LetterWayView.From(letter, linker))]))
            .Where(static group => !group.Letters.IsEmpty);
        return new(Choices(config.Audiences, letters.Select(static letter => letter.To?.Value), linker), wants, [.. groups]);
    }

    private static ImmutableArray<FinderChoiceView> Choices(ImmutableArray<Group> groups, IEnumerable<string?> named, Linker linker)
    {
        var used = named.ToHashSet();
        return [.. groups.Where(group => used.Contains(group.Id)).Select(group => new FinderChoiceView(group.Id, group.Title.In(linker.Language)))];
    }
}

public sealed record FinderChoiceView(string Id, string Title);

/// <param name="Title">Empty for letters of which nobody has said who reads them.</param>
public sealed record FinderGroupView(string Title, ImmutableArray<LetterWayView> Letters);

/// <param name="To">The id of its reader; empty when there is none.</param>
/// <param name="Want">The id of what it hopes for; empty when there is none.</param>
/// <param name="WantTitle">The same as words.</param>
public sealed record LetterWayView(CardView Card, string To, string Want, string WantTitle)
{
    public static LetterWayView From(Letter letter, Linker linker) => new(
        CardView.Of(letter, linker), letter.To?.Value ?? "", letter.Want?.Value ?? "", linker.TitleOf(linker.Edition.Config.Wants, letter.Want?.Value) ?? "");
}
