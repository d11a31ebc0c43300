using PlaybookGen.Diagnostics;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>The seam for the template engine: the only thing that the rest of the program knows about it.</summary>
public interface ITemplates
{
    /// <summary>
    /// Renders a page template, by name (<c>step</c>), to <paramref name="output"/>. A fault of the template is returned
    /// with the template's file and line; the output is then worthless. Safe to call from several threads.
    /// </summary>
    Diagnostic? Render(string template, string language, PageModel model, string page, TextWriter output);
}
