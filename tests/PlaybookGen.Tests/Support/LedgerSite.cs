using PlaybookGen.Configuration;

namespace PlaybookGen.Tests.Support;

/// <summary>A small published playbook with some of everything that can hold an answer, and its ledger.</summary>
internal sealed class LedgerSite
{
    public const string Ids = "content/ids.yml";
    public const string Begin = "content/en/steps/01-begin.md";
    public const string GoOn = "content/en/steps/02-go-on.md";
    public const string Look = "content/en/reflections/look.yml";
    public const string Values = "content/en/reflections/values.yml";
    public const string Thanks = "content/en/letters/thanks.md";
    public const string Jobs = "content/en/tools/jobs.yml";
    public const string Fields = "content/fields.yml";

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["site.yml"] = "title: A small playbook\nlanguages: [en, de]\nurl: https://example.org/\n",
        [Fields] = "- { id: role, label: Job title, type: text, required: true }\n",
        [Begin] = "---\nid: begin\ntitle: Begin\nsummary: The first step.\n---\n::: checklist {#first}\n## Today\n\n- [ ] Do one thing {#one-thing minutes=2}\n- [ ] Take a walk {#walk minutes=2}\n:::\n",
        [GoOn] = "---\nid: go-on\ntitle: Go on\nsummary: The second step.\n---\n::: checklist {#second}\n## Later\n\n- [ ] Call somebody {#call minutes=2}\n:::\n",
        [Look] = "id: look\ntitle: Look back\nsummary: Questions.\nscope: case\nquestions:\n  - { id: day, ask: When was it?, type: date }\n  - { id: how, ask: How was it?, type: scale, from: 1, to: 3, labels: { 1: hard, 3: easy } }\n  - { id: word, ask: In a word?, type: short }\n",
        [Values] = "id: values\ntitle: Values\nsummary: Questions.\nscope: shared\nquestions:\n  - { id: five, ask: Which five?, type: long }\n",
        [Thanks] = "---\nid: thanks\ntitle: Thanks\nsummary: A letter.\nchannel: message\nfields:\n  - { id: role, shared: true }\n  - { id: moment, label: A moment, type: text }\n---\n## Warm\nThanks for {{role}}.[[ I liked {{moment}}.]]\n",
        [Jobs] = "id: jobs\ntitle: Jobs\nsummary: A log.\nkind: log\nfields:\n  - { id: what, label: What }\n  - { id: why, label: Why, type: long }\n",
        [Ids] = """
            - { id: field/role, kind: field, type: text, label: "Job title" }
            - { id: letter/thanks, kind: entry, label: "Thanks" }
            - { id: letter/thanks/moment, kind: field, type: text, label: "A moment" }
            - { id: reflection/look, kind: entry, label: "Look back" }
            - { id: reflection/look/day, kind: question, type: date, label: "When was it?" }
            - { id: reflection/look/how, kind: question, type: scale, label: "How was it?" }
            - { id: reflection/look/word, kind: question, type: short, label: "In a word?" }
            - { id: reflection/values, kind: entry, scope: shared, label: "Values" }
            - { id: reflection/values/five, kind: question, type: long, scope: shared, label: "Which five?" }
            - { id: step/begin, kind: entry, label: "Begin" }
            - { id: step/begin/one-thing, kind: item, label: "Do one thing" }
            - { id: step/begin/walk, kind: item, label: "Take a walk" }
            - { id: step/go-on, kind: entry, label: "Go on" }
            - { id: step/go-on/call, kind: item, label: "Call somebody" }
            - { id: tool/jobs, kind: entry, label: "Jobs" }
            - { id: tool/jobs/what, kind: field, type: short in rows, label: "What" }
            - { id: tool/jobs/why, kind: field, type: long in rows, label: "Why" }

            """,
    };

    public LedgerSite Change(string path, string old, string now)
    {
        Assert.Contains(old, _files[path], StringComparison.Ordinal);
        _files[path] = _files[path].Replace(old, now, StringComparison.Ordinal);
        return this;
    }

    public LedgerSite Put(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public LedgerSite Delete(string path)
    {
        _files.Remove(path);
        return this;
    }

    /// <summary>Adds a row at the end of the ledger.</summary>
    public LedgerSite Row(string row) => Put(Ids, _files[Ids] + $"- {{ {row} }}\n");

    /// <summary>Adds a word to the row of an id.</summary>
    public LedgerSite Mark(string id, string word) => Put(Ids, string.Join('\n', _files[Ids].Split('\n').Select(line =>
        line.StartsWith($"- {{ id: {id},", StringComparison.Ordinal) ? line.Replace(" }", $", {word} }}", StringComparison.Ordinal) : line)));

    public BuiltSite Build()
    {
        var site = SiteTest.Minimal();
        site.Delete(Begin);
        foreach (var (path, text) in _files)
            site.File(path, text);
        return site.Build(new BuildOptions(CheckPages: true, Publishing: true));
    }
}
