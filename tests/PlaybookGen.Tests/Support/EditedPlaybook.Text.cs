using System.Text;
using PlaybookGen.Files;
using PlaybookGen.Model;

namespace PlaybookGen.Tests.Support;

/// <summary>The files of the playbook, as an editor would have them.</summary>
internal sealed partial class EditedPlaybook
{
    private static string TypeOf(string kind) => kind switch { "step" => "item", "reflection" => "question", _ => "field" };

    private void Write()
    {
        foreach (var file in Folder.List())
            if (!file.Path.Value.StartsWith("themes/", StringComparison.Ordinal))
                Folder.Delete(file.Path);
        Put("site.yml", _config);
        if (_ledger is not null)
            Put(Ledger.FileName, _ledger);
        for (var at = 0; at < _entries.Count; at++)
        {
            var entry = _entries[at];
            var path = entry.Kind switch
            {
                "step" => $"steps/{at + 10}-{entry.Slug}.md",
                "letter" => $"letters/{entry.Slug}.md",
                _ => $"{entry.Kind}s/{entry.Slug}.yml",
            };
            Put("content/en/" + path, TextOf(entry));
        }
    }

    private static string TextOf(EditedEntry entry)
    {
        var earlier = entry.SaysFormerly ? entry.Published.Where(id => id != entry.Id).ToList() : [];
        var head = $"id: {entry.Id}\ntitle: {entry.Title}\nsummary: Some words.\n" + (earlier.Count > 0 ? $"formerly: [{string.Join(", ", earlier)}]\n" : "");
        return entry.Kind switch
        {
            "step" => $"---\n{head}---\n::: checklist {{#list}}\n## Today\n\n{Lines(entry, static place => $"- [ ] {place.Label} {{#{place.Id} minutes=2}}")}:::\n",
            "letter" => $"---\n{head}channel: message\nfields:\n{Lines(entry, static place => $"  - {{ id: {place.Id}, label: {place.Label}, type: text }}")}---\n## Warm\nHello.{string.Concat(entry.Places.Select(static place => $"[[ And {{{{{place.Id}}}}}.]]"))}\n",
            "reflection" => $"{head}scope: case\nquestions:\n{Lines(entry, static place => $"  - {{ id: {place.Id}, ask: {place.Label}, type: {place.Type} }}")}",
            _ => $"{head}kind: log\nrows: 2\nfields:\n{Lines(entry, static place => $"  - {{ id: {place.Id}, label: {place.Label}, type: {place.Type} }}")}",
        };
    }

    private static string Lines(EditedEntry entry, Func<EditedPlace, string> line) => string.Concat(entry.Places.Select(place => line(place) + "\n"));

    private void Put(string path, string text) => Folder.Write(SitePath.Of(path), Encoding.UTF8.GetBytes(text));
}
