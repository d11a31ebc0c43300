using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>A page names the modules that it needs, so that a phone asks for all of them at once.</summary>
public sealed class ModuleTests
{
    [Fact]
    public void A_page_names_what_its_script_imports_near_and_far_and_nothing_else()
    {
        var built = SiteTest.Minimal()
            .File("site.yml", "title: A small playbook\nlanguages: [en]\ntheme: mine\n")
            .File("themes/mine/theme.yml", "name: Mine\n")
            .File("themes/mine/scripts/main.js", "import './near.js';\nimport { gone } from './gone.js';\nimport away from 'https://example.org/away.js';\nawait import('./later.js');\n")
            .File("themes/mine/scripts/near.js", "export {\n  one,\n  two,\n} from '../deep/far.js';\n")
            .File("themes/mine/deep/far.js", "import '../scripts/main.js';\n// import './said.js' is only said\nexport const [one, two] = [1, 2];\n")
            .File("themes/mine/deep/said.js", "")
            .File("themes/mine/scripts/later.js", "")
            .Build()
            .Succeeds();

        Assert.Equal(["deep/far.js", "scripts/main.js", "scripts/near.js"], Preloads(built, "index"));
    }

    [Fact]
    public void Each_of_them_is_published_and_seen_from_the_page()
    {
        var built = SiteTest.Minimal().Build().Succeeds();

        Assert.Contains("scripts/store.js", Preloads(built, "steps/begin"));
        foreach (var link in built.Page("steps/begin").QuerySelectorAll("link[rel=modulepreload]"))
            Assert.NotNull(built.Output.Read(SitePath.Of("steps/begin.html").Resolve(link.GetAttribute("href")!)!.Value));
    }

    /// <summary>The paths below the folder of the assets.</summary>
    private static string[] Preloads(BuiltSite built, string page) =>
        [.. built.Page(page).QuerySelectorAll("link[rel=modulepreload]").Select(static link => string.Join('/', link.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal).Split('/').Skip(2)))];
}
