using System.Text;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Configuration;
using PlaybookGen.Files;

namespace PlaybookGen.BrowserTests.Following;

/// <summary>
/// A small playbook before and after an editor renamed, merged, moved and retired things in it, and what readers had
/// written. It lies in a folder below a folder.
/// </summary>
internal static class TwoEditions
{
    public const string Look = "reflections/look.html";

    private const string Ledger = """
        - { id: letter/thanks, kind: entry, label: Thanks }
        - { id: letter/thanks/moment, kind: field, type: text, label: A moment }
        - { id: reflection/look, kind: entry, label: Look back }
        - { id: reflection/look/gone, kind: question, type: short, label: What went? }
        - { id: reflection/look/more, kind: question, type: long, label: What more? }
        - { id: reflection/look/word, kind: question, type: long, label: In a word? }
        - { id: step/begin, kind: entry, label: Begin }
        - { id: step/begin/one-thing, kind: item, label: Do one thing }
        - { id: step/begin/walk, kind: item, label: Take a walk }
        - { id: step/old, kind: entry, label: Old }
        - { id: step/old/call, kind: item, label: Call }
        - { id: step/old/rest, kind: item, label: Rest }
        - { id: tool/jobs, kind: entry, label: Jobs }
        - { id: tool/jobs/what, kind: field, type: short in rows, label: What }

        """;

    /// <summary>Key and value, as they were kept in the first edition, the older ones first.</summary>
    public static readonly (string Key, object Value)[] Written =
    [
        ("first/step/begin/walk", true),
        ("first/step/old/rest", true),
        ("c2/step/old/rest", true),
        ("first/step/old/call", true),
        ("first/step/old/_mood", "mild"),
        ("first/reflection/look/word/~1741770000000", "an older word"),
        ("first/reflection/look/word", "calm"),
        ("first/reflection/look/word/as", "fact"),
        ("c2/reflection/look/word", "tired"),
        ("first/reflection/look/more", "stays"),
        ("first/reflection/look/gone", "words of an older day"),
        ("shared/tool/jobs/what/1", "baker"),
        ("shared/tool/jobs/what/2", "miller"),
        ("c2/letter/thanks/moment", "the talk"),
        ("first/letter/thanks/moment", "the tour"),
    ];

    /// <summary>Where it is in the second edition: each key with its value and what is kept beside it.</summary>
    public const string Today = """
        c2/reflection/look/single = "tired"
        c2/step/fresh/rest = true
        first/reflection/look/gone = "words of an older day"
        first/reflection/look/more = "stays"
        first/reflection/look/single = "calm"
        first/reflection/look/single/as = "fact"
        first/reflection/look/single/~1741770000000 = "an older word"
        first/step/begin/one-thing = true
        first/step/fresh/_mood = "mild"
        first/step/fresh/phone = true
        first/step/fresh/rest = true
        shared/field/moment = "the tour" also ["the talk"]
        shared/tool/works/what/1 = "baker"
        shared/tool/works/what/2 = "miller"
        """;

    public static MemoryFolder Before { get; } = Build(Ledger,
        ("steps/01-begin.md", Step("begin", "", "one-thing", "walk")),
        ("steps/02-old.md", Step("old", "", "rest", "call")),
        ("reflections/look.yml", Reflection("word", "more", "gone")),
        ("tools/jobs.yml", Log("jobs", "")),
        ("letters/thanks.md", Letter("label: A moment, type: text")));

    public static MemoryFolder After { get; } = Build(
        Ledger
            .Replace("label: Take a walk", "label: Take a walk, merged-into: step/begin/one-thing", StringComparison.Ordinal)
            .Replace("label: What went?", "label: What went?, retired: true", StringComparison.Ordinal)
            .Replace("label: A moment", "label: A moment, merged-into: field/moment", StringComparison.Ordinal)
        + "- { id: reflection/look/single, kind: question, type: long, renamed-from: reflection/look/word }\n- { id: step/fresh/phone, kind: item, renamed-from: step/old/call }\n",
        ("../fields.yml", "- { id: moment, label: A moment, type: text }\n"),
        ("steps/01-begin.md", Step("begin", "", "one-thing")),
        ("steps/02-fresh.md", Step("fresh", "formerly: [old]\n", "rest", "phone")),
        ("reflections/look.yml", Reflection("single", "more")),
        ("tools/works.yml", Log("works", "formerly: [jobs]\n")),
        ("letters/thanks.md", Letter("shared: true")));

    public static Task<SiteHost> HostAsync() => SiteHost.StartAsync(Before, "/some/folder/");

    /// <summary>A reader who wrote all of it in the first edition; the second one is out now.</summary>
    public static async Task<Reader> ReaderAsync(this ReadingRoom room, SiteHost host, params (string Key, object Value)[] more)
    {
        host.Site = Before;
        var reader = await Reader.SitDownAsync(room.Browser, host, null);
        await reader.OpensAsync("index.html");
        await reader.WritesAsync([.. Written, .. more]);
        host.Site = After;
        return reader;
    }

    /// <summary>Each answer a moment after the one before.</summary>
    public static async Task WritesAsync(this Reader reader, params (string Key, object Value)[] answers) => Assert.True(await reader.Page.EvaluateAsync<bool>("""
        async (changes) => {
          const { openStore } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'store.js'));
          const store = await openStore({ id: document.documentElement.dataset.playbook });
          const at = Date.now() - 10000;
          return (await store.batch(changes.map((change, nth) => ({ at: Number(change.key.split('/~')[1] ?? at + nth), ...change })))).kept;
        }
        """, answers.Select(static answer => new { key = answer.Key, value = answer.Value }).ToArray()));

    /// <summary>What is in the database, whatever the page says: a line for each record.</summary>
    public static Task<string> KeptAsync(this Reader reader) => reader.Page.EvaluateAsync<string>("""
        () => new Promise((resolve, reject) => {
          const request = indexedDB.open(`${document.documentElement.dataset.playbook}:playbook`);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            request.result.transaction('records').objectStore('records').getAll().onsuccess = ({ target }) => {
              request.result.close();
              resolve(target.result.filter(({ gone }) => gone === undefined)
                .map(({ key, value, also }) => `${key} = ${JSON.stringify(value)}${also ? ` also ${JSON.stringify(also.map((one) => one.value))}` : ''}`).join('\n'));
            };
          };
        })
        """);

    private static MemoryFolder Build(string ledger, params (string Path, string Text)[] files)
    {
        var (site, output) = (new MemoryFolder(), new MemoryFolder());
        void Put(string path, string text) => site.Write(SitePath.Of(path), Encoding.UTF8.GetBytes(text));
        Put("site.yml", "title: Two editions\nlanguages: [en]\n");
        Put("content/ids.yml", ledger);
        foreach (var (path, text) in files)
            Put(path.StartsWith("../", StringComparison.Ordinal) ? $"content/{path[3..]}" : $"content/en/{path}", text);
        var built = SiteBuilder.Build(site, output, new BuildOptions(), new BuildMemory());
        Assert.Equal("", string.Join('\n', built.Problems.Items));
        return output;
    }

    private static string Step(string id, string more, params string[] items) =>
        $"---\nid: {id}\ntitle: The step {id}\nsummary: A step.\n{more}---\n::: checklist {{#list}}\n## Today\n\n{string.Concat(items.Select(static item => $"- [ ] {item} {{#{item} minutes=2}}\n"))}:::\n";

    private static string Reflection(params string[] questions) =>
        $"id: look\ntitle: Look back\nsummary: Questions.\nscope: case\nquestions:\n{string.Concat(questions.Select(static id => $"  - {{ id: {id}, ask: About {id}, type: long, label-as: true }}\n"))}";

    private static string Log(string id, string more) => $"id: {id}\ntitle: A log\nsummary: Rows.\n{more}kind: log\nrows: 3\nfields:\n  - {{ id: what, label: What }}\n";

    private static string Letter(string field) =>
        $"---\nid: thanks\ntitle: Thanks\nsummary: A letter.\nchannel: message\nfields:\n  - {{ id: moment, {field} }}\n---\n## Warm\nThank you.[[ I liked {{{{moment}}}}.]]\n";
}
