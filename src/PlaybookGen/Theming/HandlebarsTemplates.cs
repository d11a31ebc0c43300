using System.Collections.Concurrent;
using System.Globalization;
using HandlebarsDotNet;
using PlaybookGen.Diagnostics;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>Handlebars.Net behind <see cref="ITemplates"/>. Templates are compiled when a page first needs them.</summary>
public sealed class HandlebarsTemplates(Theme theme) : ITemplates
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
        catch (HandlebarsException fault)
        {
            return TemplateFault.Explain(theme, name, page, fault.GetBaseException().Message);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(string language, string name)
    {
        var engine = _engines.GetOrAdd(language, language => new(() => Engine(language))).Value;
        // The engine keeps its partials in a plain dictionary, so only one thread may compile for it at a time.
        lock (engine)
            return engine.Compile(new StringReader(theme.Templates[name].Text));
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

    /// <summary>The engine's own resolver would look at the disk.</summary>
    private sealed class FromTheme(Theme theme) : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath)
        {
            if (partialName is null || !theme.Templates.TryGetValue(partialName, out var template))
                return false;
            env.RegisterTemplate(partialName, template.Text);
            return true;
        }
    }
}
