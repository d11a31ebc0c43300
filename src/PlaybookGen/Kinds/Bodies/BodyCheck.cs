using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Bodies;

/// <summary>Tells names in a text that no component stands behind.</summary>
public static class BodyCheck
{
    private static readonly string[] Alone = ["helplines", "sources"];

    /// <param name="checklists">Whether what the text belongs to keeps ticks.</param>
    public static IEnumerable<Diagnostic> Run(MarkdownBody body, bool checklists)
    {
        foreach (var block in body.AllBlocks())
        {
            if (block is ChecklistBlock list && !checklists)
                yield return Problems.UnknownDirective(list.Id with { Value = "checklist" }, "::: ", ContainerView.Kinds);
            if (block is Callout callout && !CalloutView.Kinds.Contains(callout.Kind.Value))
                yield return Problems.NotOneOf(callout.Kind.Span, "alert", callout.Kind.Value.ToUpperInvariant(), [.. CalloutView.Kinds.Select(static kind => kind.ToUpperInvariant())]);
            else if (block is Container container && !ContainerView.Kinds.Contains(container.Name.Value))
                yield return Problems.UnknownDirective(container.Name, "::: ", [.. ContainerView.Kinds, "checklist"]);
            else if (block is Directive line && !Directive.Embeds.Contains(line.Name.Value) && !Alone.Contains(line.Name.Value))
                yield return Problems.UnknownDirective(line.Name, "::", [.. Directive.Embeds, .. Alone]);
            else if (block is Directive { Argument.Value: "" } bare && Directive.Embeds.Contains(bare.Name.Value))
                yield return Problems.DirectiveNeedsId(bare.Name);
        }
    }
}
