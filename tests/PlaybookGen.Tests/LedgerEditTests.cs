using System.Globalization;
using System.Text.Json;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>
/// Whatever an editor does, as long as it is said what became of an id: every answer that was ever kept leads to exactly
/// one place of today, or to a row that says it is gone. Edits are drawn by chance; PLAYBOOKGEN_SEED draws others.
/// </summary>
public sealed class LedgerEditTests
{
    private const string Config = "title: Edited\nlanguages: [en]\nurl: https://example.org/\ntheme: plain\n";

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOKGEN_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    [Fact]
    public void After_three_hundred_sequences_of_edits_every_answer_has_its_place()
    {
        var (folder, memory) = (new MemoryFolder(), new BuildMemory());
        AddTheme(folder);
        var (moved, gone) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            var playbook = new EditedPlaybook((Seed * 1000) + round, Config, folder, memory);
            playbook.Publish();
            for (var edition = 0; edition < 3; edition++)
            {
                playbook.Edit(6);
                playbook.Publish();
            }

            var output = new MemoryFolder();
            var built = SiteBuilder.Build(folder, output, new BuildOptions(Publishing: true), memory);
            var story = $"seed {Seed}, round {round}: {string.Join(", ", playbook.History)}\n";
            Assert.True(built.Problems.Items.IsEmpty, story + string.Join('\n', built.Problems.Items));

            var map = MapOf(output);
            var earlier = built.Playbook!.Ids.Gone.Select(static row => row.Id.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var place in playbook.Places)
                foreach (var key in place.Keys)
                {
                    var today = Follow(map, key);
                    Assert.True(
                        place.Today is { } there ? today == playbook.KeyOf(there) : today == key && earlier.Contains(key),
                        $"{story}{key} leads to {today} instead of {(place.Today is null ? "nothing" : playbook.KeyOf(place.Today))}");
                    (moved, gone) = (moved + (today != key ? 1 : 0), gone + (place.Today is null ? 1 : 0));
                }
        }

        Assert.InRange(moved, 1500, int.MaxValue);
        Assert.InRange(gone, 500, int.MaxValue);
    }

    private static void AddTheme(MemoryFolder folder)
    {
        var plain = Path.Combine(Repository.Tests, "Support", "plain");
        foreach (var file in Directory.GetFiles(plain, "*", SearchOption.AllDirectories))
            folder.Write(SitePath.Of("themes/plain/" + Path.GetRelativePath(plain, file).Replace('\\', '/')), File.ReadAllBytes(file));
    }

    private static Dictionary<string, string?> MapOf(MemoryFolder output) =>
        output.List().Where(static file => file.Path.Value.StartsWith("ids-", StringComparison.Ordinal)).ToList() is [var file]
            ? JsonSerializer.Deserialize<Dictionary<string, string?>>(output.Read(file.Path))!
            : [];

    /// <summary>As the scripts of a theme do: what is said of the place itself, or else of its entry.</summary>
    private static string Follow(Dictionary<string, string?> map, string key)
    {
        var entry = key[..key.LastIndexOf('/')];
        var to = map.TryGetValue(key, out var own) ? own : map.TryGetValue(entry, out var other) && other is not null ? other + key[entry.Length..] : null;
        return to is null ? key : to.StartsWith("shared/", StringComparison.Ordinal) ? to["shared/".Length..] : to;
    }
}
