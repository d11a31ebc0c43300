using PlaybookGen.Kinds.Home;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Kinds.Notes;
using PlaybookGen.Kinds.Pages;
using PlaybookGen.Kinds.Reflections;
using PlaybookGen.Kinds.Steps;
using PlaybookGen.Kinds.Tools;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds;

/// <summary>Which kinds of content there are, in the order of the site. Adding a kind adds a line here.</summary>
public static class ContentKinds
{
    public static IReadOnlyList<ContentKind> All { get; } =
        [FrontPage.Kind, Step.Kind, Reflection.Kind, Letter.Kind, Tool.Kind, Note.Kind, InfoPage.Kind];

    /// <summary>Kinds whose pages have an index of their own.</summary>
    public static IEnumerable<ContentKind> WithIndex => All.Where(static kind => !kind.IsAtRoot);
}
