using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using PlaybookGen.Diagnostics;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>Handlebars.Net behind <see cref="ITemplates"/>. Templates are compiled when a page first needs them.</summary>
public sealed partial class HandlebarsTemplates(Theme theme) : ITemplates
{
    private readonly ConcurrentDictionary<string, Lazy<IHandlebars>> _engines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), Lazy<HandlebarsTemplate<TextWriter, object, object>>> _compiled = new();

    public Diagnostic? Render(string template, string language, PageModel model, string page, TextWriter output)
    {
        var name = $"pages/{template}";
        if (!theme.Templates.ContainsKey(name))
            return Problems.NoTemplate(SourceSpan.Of($"themes/{theme.Name}/{name}.hbs"), template, page);
        try
        {
            _compiled.GetOrAdd((language, name), key => new(() => Compile(key.Item1, key.Item2))).Value(output, model);
            return null;
        }
        catch (Exception fault) when (fault is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            var cause = fault.GetBaseException();
            return TemplateFault.Explain(theme, name, page, cause is HandlebarsUndefinedBindingException missing ? $"{missing.Path} is undefined" : cause.Message);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(string language, string name)
    {
        var engine = _engines.GetOrAdd(language, language => new(() => Engine(language))).Value;
        // The engine keeps its partials in a plain dictionary, so only one thread may compile for it at a time.
        lock (engine)
            return engine.Compile(new StringReader(Text(theme.Templates[name])));
    }

    private IHandlebars Engine(string language)
    {
        var engine = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            FormatProvider = CultureInfo.InvariantCulture,
            PartialTemplateResolver = new FromTheme(theme),
        });
        TemplateHelpers.Register(engine, theme, language);
        return engine;
    }

    /// <summary>
    /// The template without the blanks before a partial that stands alone on a line: the engine repeats them before each
    /// line of the partial, and then writes everything in it without escaping.
    /// </summary>
    private static string Text(TemplateFile template) => Indentation().Replace(template.Text, "");

    [GeneratedRegex(@"^[ \t]+(?=\{\{\s*>)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    /// <summary>The engine's own resolver would look at the disk.</summary>
    private sealed class FromTheme(Theme theme) : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath)
        {
            if (partialName is null || !theme.Templates.TryGetValue(partialName, out var template))
                return false;
            env.RegisterTemplate(partialName, Text(template));
            return true;
        }
    }
}
