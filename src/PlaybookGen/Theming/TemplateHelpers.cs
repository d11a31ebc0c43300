using System.Globalization;
using HandlebarsDotNet;

namespace PlaybookGen.Theming;

/// <summary>The closed list of helpers; pure, and without a way to files, network or types.</summary>
internal static class TemplateHelpers
{
    /// <summary>Every name that may stand first in a tag without being a name of the view.</summary>
    public static readonly string[] Names = ["if", "unless", "each", "with", "else", "t", "tk", "eq", "ne", "or", "and", "add", "lookup"];

    public static void Register(IHandlebars engine, Theme theme, string language)
    {
        // t "key" value…: words of the theme; {0} and {1} take the values.
        engine.RegisterHelper("t", (in EncodedTextWriter writer, in HelperOptions _, in Context _, in Arguments arguments) =>
            writer.Write(Say(theme, language, Text(arguments[0]), arguments.Skip(1))));
        // tk "part" "part": the same, with the key joined from parts; words that are not there say the last part.
        engine.RegisterHelper("tk", (in EncodedTextWriter writer, in HelperOptions _, in Context _, in Arguments arguments) =>
            writer.Write(theme.Word(language, string.Join('.', arguments.Select(Text))) ?? Text(arguments[arguments.Length - 1])));
        engine.RegisterHelper("t", (in HelperOptions _, in Context _, in Arguments arguments) => Say(theme, language, Text(arguments[0]), arguments.Skip(1)));
        engine.RegisterHelper("tk", (in HelperOptions _, in Context _, in Arguments arguments) =>
            theme.Word(language, string.Join('.', arguments.Select(Text))) ?? Text(arguments[arguments.Length - 1]));
        engine.RegisterHelper("eq", static (in HelperOptions _, in Context _, in Arguments arguments) => Same(arguments[0], arguments[1]));
        engine.RegisterHelper("ne", static (in HelperOptions _, in Context _, in Arguments arguments) => !Same(arguments[0], arguments[1]));
        engine.RegisterHelper("or", static (in HelperOptions _, in Context _, in Arguments arguments) => arguments.Any(static value => HandlebarsUtils.IsTruthyOrNonEmpty(value)));
        engine.RegisterHelper("and", static (in HelperOptions _, in Context _, in Arguments arguments) => arguments.All(static value => HandlebarsUtils.IsTruthyOrNonEmpty(value)));
        engine.RegisterHelper("add", static (in HelperOptions _, in Context _, in Arguments arguments) =>
            arguments.Sum(static value => Convert.ToInt32(value, CultureInfo.InvariantCulture)));
    }

    private static string Say(Theme theme, string language, string key, IEnumerable<object?> values)
    {
        var words = theme.Word(language, key) ?? throw new HandlebarsException($"{key} has no words in strings/{language}.yml");
        // A place without a value stays as it is: a script may fill it later.
        return values.Select(static (value, at) => (value, at)).Aggregate(words, static (text, item) =>
            text.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{item.at}}}"), Text(item.value), StringComparison.Ordinal));
    }

    private static bool Same(object? left, object? right) => string.Equals(Text(left), Text(right), StringComparison.Ordinal);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
