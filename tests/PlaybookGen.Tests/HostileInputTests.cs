using System.Collections.Frozen;
using PlaybookGen.Cli;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;
using PlaybookGen.Theming;

namespace PlaybookGen.Tests;

/// <summary>Bad input that needs a disk, the command line or bytes that no text file holds; the rest is in Sites/bad.</summary>
public sealed class HostileInputTests
{
    private const string Step = "content/en/steps/01-begin.md";
    private const string Head = "---\nid: begin\ntitle: Begin\nsummary: The first step.\n---\n";

    [Fact]
    public async Task Two_pages_with_one_address_are_both_named()
    {
        using var site = DiskSite.With("content/en/steps/02-again.md", "---\nid: again\ntitle: Again\nsummary: The second.\nslug: begin\n---\nWords.\n");

        var ran = await site.Run("check");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains("PBG408: content/en/steps/02-again.md and content/en/steps/01-begin.md both want the address 'steps/begin.html'", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_by_case_collide_on_every_system()
    {
        var built = SiteTest.With("content/en/steps/stone.png", "x").File("content/en/steps/Stone.png", "x").Build();

        Assert.Equal("content/en/steps/stone.png:1:1: error PBG606: The name differs from content/en/steps/Stone.png only by case; they collide on Windows and macOS. Rename one of them.", built.Problems);
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("%2e%2e%2fx")]
    [InlineData("/etc/passwd")]
    [InlineData("c:x")]
    [InlineData("a/b")]
    [InlineData("con.")]
    [InlineData("begin.html")]
    public async Task A_slug_cannot_leave_its_place(string slug)
    {
        using var site = DiskSite.With(Step, $"---\nid: begin\ntitle: Begin\nsummary: The first step.\nslug: \"{slug}\"\n---\nWords.\n");
        var before = site.Everything();

        var ran = await site.Run("build");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains($"{Step}:5:7: error PBG207", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Theory]
    [InlineData("aux.md")]
    [InlineData("Nul.md")]
    [InlineData("com1.md")]
    [InlineData("what?.md")]
    [InlineData("ends-with-a-dot.")]
    public async Task A_file_name_that_Windows_refuses_is_refused_everywhere(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = DiskSite.With($"content/en/pages/{name}", Head);

        var ran = await site.Run("check");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains($"content/en/pages/{name}:1:1: error PBG607", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_above_the_content_is_not_read()
    {
        using var site = DiskSite.With(Step, Head + "![A stone](../../../../stone.png)\n");
        site.File(site.Beside("stone.png"), "secret");

        var ran = await site.Run("build");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains($"{Step}:6:12: error PBG404", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/en/notes")]
    [InlineData("content/en/steps/02-secret.md")]
    [InlineData("themes")]
    public async Task A_link_out_of_the_site_is_not_followed(string link)
    {
        using var site = DiskSite.Minimal();
        var outside = site.Beside("outside");
        site.File(Path.Combine(outside, "secret.md"), "---\nid: secret\ntitle: Secret\nsummary: Not yours.\n---\n").Link(link, outside);

        var ran = await site.Run("check");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains($"{link}:1:1: error PBG608: This is a link to '{outside}'", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_in_a_circle_are_told_as_one()
    {
        using var site = DiskSite.Minimal().Link("content/en/a", "b").Link("content/en/b", "a").Link("content/en/up", "..");

        var ran = await site.Run("check");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains("content/en/a:1:1: error PBG609: This link leads back to itself: content/en/a -> content/en/b -> content/en/a.", ran.Error, StringComparison.Ordinal);
        Assert.Contains("content/en/up:1:1: error PBG609", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("content")]
    [InlineData("content/en")]
    [InlineData("themes/mine")]
    [InlineData("/")]
    public async Task A_build_never_overwrites_what_it_reads(string output)
    {
        using var site = DiskSite.With("themes/mine/theme.yml", "name: Mine\n");
        var before = site.Everything();

        var ran = await site.Run("build", "--output", Path.GetFullPath(output, site.Root));

        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("would overwrite your content", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_left_alone()
    {
        using var site = DiskSite.Minimal();
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt", "d.txt", "e/f.txt", "g.txt", ".git/config" })
            site.File(Path.Combine(site.Beside("public"), name), "precious");
        var before = site.Everything();

        var ran = await site.Run("build", "--output", site.Beside("public"));

        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("files that this tool did not make: .git/config, a.txt, b.txt, c.txt, d.txt and 2 more", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Theory]
    [InlineData("titel: X", "2:1: error PBG202: Unknown key 'titel': a step has none of that name. Did you mean 'title'?")]
    [InlineData("draft: no", "2:8: error PBG204: 'draft' must be true or false, not 'no'. Write true or false; other words mean different things in different YAML tools.")]
    [InlineData("id: again", "3:1: error PBG108: The key 'id' appears twice; it stands in line 2 already.")]
    [InlineData("\ttags: [a]", "2:1: error PBG105: The line starts with a tab. Use spaces: two for each level.")]
    public async Task A_slip_in_the_front_matter_is_told_with_its_place(string line, string expected)
    {
        using var site = DiskSite.With(Step, $"---\n{line}\nid: begin\ntitle: Begin\nsummary: The first step.\n---\nWords.\n");

        var ran = await site.Run("check");

        Assert.Equal(ExitCode.ContentProblems, ran.Code);
        Assert.Contains($"{Step}:{expected}", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_list_on_a_heading_is_printed_and_warned_of()
    {
        using var site = DiskSite.With(Step, Head + "## Press me {onclick=alert(1)}\n\nWords.\n");

        var easy = await site.Run("build");
        var strict = await site.Run("check", "--strict");

        Assert.Equal((ExitCode.Fine, ExitCode.ContentProblems), (easy.Code, strict.Code));
        Assert.Contains($"{Step}:6:13: warning PBG309", easy.Error, StringComparison.Ordinal);
        Assert.Contains("Press me {onclick=alert(1)}</h2>", File.ReadAllText(Path.Combine(site.Root, "_site", "steps", "begin.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown-placeholder", ExitCode.ContentProblems)]
    [InlineData("item-without-id", ExitCode.ContentProblems)]
    [InlineData("link-to-a-missing-heading", ExitCode.ContentProblems)]
    [InlineData("published-id-gone", ExitCode.ContentProblems)]
    [InlineData("quotes-nested-too-deep", ExitCode.ContentProblems)]
    [InlineData("table-too-wide", ExitCode.ContentProblems)]
    [InlineData("script-link", ExitCode.ContentProblems)]
    [InlineData("script-in-the-text", ExitCode.ContentProblems)]
    [InlineData("templates-in-a-circle", ExitCode.ContentProblems)]
    [InlineData("theme-misspelt", ExitCode.Usage)]
    [InlineData("no-site-file", ExitCode.Usage)]
    public async Task The_command_line_tells_what_is_wrong_and_ends_accordingly(string mistake, int code)
    {
        var site = Path.Combine(Repository.Tests, "Sites", "bad", mistake);

        var ran = await DiskSite.Run("check", site);

        Assert.Equal(code, ran.Code);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(site, "problems.txt")), ran.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("title: [", ExitCode.Usage, "site.yml:")]
    [InlineData("", ExitCode.Usage, "site.yml:1:1: error PBG201")]
    public async Task A_broken_site_file_is_a_fault_of_the_settings(string text, int code, string expected)
    {
        using var site = DiskSite.With("site.yml", text);

        var ran = await site.Run("check");

        Assert.Equal(code, ran.Code);
        Assert.Contains(expected, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_without_a_page_template_says_which_page_needs_it()
    {
        var theme = new Theme("bare", ContentHash.Of(""), FrozenDictionary<string, TemplateFile>.Empty, FrozenDictionary<string, FrozenDictionary<string, string>>.Empty, []);

        var fault = new HandlebarsTemplates(theme).Render("step", "en", null!, "steps/begin.html", TextWriter.Null);

        Assert.Equal("themes/bare/pages/step.hbs:1:1: error PBG704: The theme has no page template 'step', which steps/begin.html needs.", fault?.ToString());
    }
}
