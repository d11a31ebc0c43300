using System.CommandLine;
using PlaybookGen.Configuration;

namespace PlaybookGen.Cli.Commands;

/// <summary>The options that several commands share, declared once.</summary>
internal sealed class SiteOptions
{
    public Option<string> Source { get; } = new("--source", "-C") { Description = "The folder that holds site.yml.", DefaultValueFactory = static _ => "." };
    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Include entries marked as drafts." };
    public Option<bool> Coach { get; } = new("--coach") { Description = "Include notes for coaches (::: coach)." };
    public Option<bool> Strict { get; } = new("--strict") { Description = "Treat warnings as errors." };

    public Option<string> Url { get; } = new("--url")
    {
        Description = "Where the site is published; overrides the address in site.yml.",
        CustomParser = static text =>
        {
            var url = text.Tokens.Count > 0 ? text.Tokens[0].Value : "";
            if (SiteConfigReader.ParseUrl(url) is null)
                text.AddError($"'{url}' is not an address on the web. Write it in full, such as https://example.org/playbook/.");
            return url;
        },
    };

    public Option<string> Format { get; } = FormatOption();

    public BuildOptions Read(ParseResult given) => new(
        Drafts: given.GetValue(Drafts),
        Coach: given.GetValue(Coach),
        Url: given.GetValue(Url) is { } url ? SiteConfigReader.ParseUrl(url) : null);

    /// <summary>Says that there is no site, before anything is written or served.</summary>
    public static bool IsMissing(string source, Terminal terminal)
    {
        if (File.Exists(Path.Combine(source, SiteConfig.FileName)))
            return false;
        terminal.Refuse($"There is no site.yml in {Path.GetFullPath(source)}.", "Run the command in the folder that holds site.yml, or name that folder with --source.");
        return true;
    }

    private static Option<string> FormatOption()
    {
        var option = new Option<string>("--format") { Description = "How problems are told: text, or github for annotations.", DefaultValueFactory = static _ => "text" };
        option.AcceptOnlyFromAmong("text", "github");
        return option;
    }
}
