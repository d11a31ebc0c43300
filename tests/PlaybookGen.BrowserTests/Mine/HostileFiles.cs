using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>A file that is damaged, foreign or made to do harm is refused with a reason, and nothing changes.</summary>
public sealed class HostileFiles(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>Each makes a file from a good backup and says which reason is expected; `sum` gives a changed one a fitting checksum.</summary>
    private const string Files = """
        const good = JSON.parse(argument);
        const copy = () => JSON.parse(argument);
        const text = (b) => JSON.stringify(b);
        const sum = async (b) => {
          try { b.counts = archive.countsOf(b.records); } catch { b.counts = { records: b.records.length, places: 0 }; }
          b.checksum = await archive.checksum(b.records).catch(() => good.checksum);
          return text(b);
        };
        const change = (act) => { const b = copy(); act(b); return b; };
        const first = (act) => sum(change((b) => act(b.records[0])));
        const made = [];
        const add = async (why, file) => {
          const text = await file;
          const begun = performance.now();
          await archive.readBackup(text, good.playbook);
          made.push({ why, text, milliseconds: performance.now() - begun });
        };

        await add('nothing', '');
        await add('nothing', ' \n\t ');
        for (const file of ['hello', '<html><script>alert(1)</script></html>', '{', argument.slice(0, -3), argument.slice(0, argument.length / 2), argument + '}', '\u0000\u0001', '{"format":"playbook-progress",}', 'NaN', "{'format':1}", '['.repeat(100000)])
          await add('json', file);
        for (const value of [null, 1, 'x', [], {}, [good], true]) await add('format', text(value));
        await add('format', text({ ...good, format: 'other' }));
        await add('format', text({ ...good, format: ['playbook-progress'] }));
        for (const version of [0, -1, 1.5, '1', null]) await add('version', text({ ...good, version }));
        for (const version of [2, 99]) await add('newer', text({ ...good, version }));
        for (const playbook of ['other', '', '__proto__']) await add('playbook', text({ ...good, playbook }));
        for (const playbook of [null, {}]) await add('shape', text({ ...good, playbook }));
        await add('shape', text({ ...good, more: 1 }));
        await add('shape', argument.replace('"format"', '"__proto__":{"a":1},"format"'));
        await add('shape', text({ ...good, records: {} }));
        await add('shape', text({ ...good, records: null }));
        await add('shape', text({ ...good, checksum: 5 }));
        await add('shape', text({ ...good, counts: [] }));
        await add('shape', text({ ...good, counts: { ...good.counts, x: 1 } }));
        for (const madeAt of [null, 'yesterday', '2026-13-45T00:00:00Z', 12]) await add('made', text({ ...good, madeAt }));
        await add('counts', text({ ...good, counts: { ...good.counts, records: 1 } }));
        await add('counts', text({ ...good, counts: { ...good.counts, places: 99 } }));
        await add('counts', text({ ...good, records: good.records.slice(1) }));
        await add('checksum', text({ ...good, checksum: '0'.repeat(64) }));
        await add('checksum', text({ ...good, checksum: '' }));
        await add('checksum', text(change((b) => { b.records[0].value = 'changed'; })));
        await add('checksum', text(change((b) => { b.records[0].at += 1; })));
        await add('twice', sum(change((b) => b.records.push({ ...b.records[0] }))));
        await add('many', text({ ...good, records: Array(50001).fill(good.records[0]) }));
        for (const key of ['x', '', '../../etc/passwd', '__proto__/a/b/c', 'first/step/a', 'first/step/a/b/c/d/e', 'FIRST/step/a/b', 'first/step/a/<img src=x onerror=alert(1)>', 'first//a/b', 'first/step/a/b/', 5, null])
          await add('key', first((record) => { record.key = key; }));
        for (const value of [null, 5, {}, { toString: 1 }, [1], [['x']], [null], 'x'.repeat(1000001)]) await add('value', first((record) => { record.value = value; }));
        for (const at of [-1, 1.5, '5', null, 1e300, 8640000000000000]) await add('date', first((record) => { record.at = at; }));
        await add('record', first((record) => { record.by = 5; }));
        await add('record', first((record) => { record.more = 1; }));
        await add('record', first((record) => { delete record.by; }));
        await add('record', text(change((b) => { b.records[0] = null; })));
        await add('record', text(change((b) => { b.records[0].also = 5; })));
        await add('value', first((record) => { record.also = [{ value: {}, at: 1, by: 'x' }]; }));
        return made;
        """;

    [Fact]
    public async Task Each_is_refused_with_its_reason_and_nothing_changes()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(("shared/field/role", "Baker"), ("first/step/seek-feedback/decide-whom", true));
        var backup = await reader.SavesBackupAsync();
        var before = await reader.RecordsAsync();
        var files = await reader.RunAsync<BadFile[]>(Files, backup);
        Assert.InRange(files.Length, 60, 200);

        foreach (var file in files)
        {
            Assert.InRange(file.Milliseconds, 0, 3000);
            var expected = await reader.Page.Locator("[data-part=words]").GetAttributeAsync($"data-bad-{file.Why}");
            foreach (var mode in new[] { "restore", "try" })
            {
                await reader.ChoosesAsync(file.Text, mode);
                await Assertions.Expect(reader.Answer(mode).GetByRole(AriaRole.Heading)).ToHaveTextAsync("This file was not taken");
                var said = await reader.Answer(mode).Locator("p").First.InnerTextAsync();
                Assert.True(Matches(expected!, said), $"{file.Text[..Math.Min(file.Text.Length, 120)]}: expected {file.Why}, but it said: {said}");
                await Assertions.Expect(reader.Answer(mode)).ToContainTextAsync("Nothing was changed.");
            }

            await reader.Page.EvaluateAsync("() => { for (const mode of ['restore', 'try']) document.querySelector(`[data-part=${mode}]`).replaceChildren(); }");
        }

        Assert.Equal(before, await reader.RecordsAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_file_larger_than_20_megabytes_is_not_even_read()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync(Answers.Page);

        await reader.ChoosesAsync(new string(' ', 20 * 1024 * 1024 + 1));

        await Assertions.Expect(reader.Answer()).ToContainTextAsync("larger than 20 MB");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_file_that_would_empty_more_than_a_fifth_stops_and_asks_and_can_be_undone()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync([.. Enumerable.Range(1, 9).Select(static n => ($"first/reflection/interview-replay/q{n}", (object)$"Words {n}"))]);
        var before = await reader.RecordsAsync();
        var emptier = await reader.RunAsync<string>("""
            const records = store.list('').slice(0, 3).map((record) => ({ ...record, value: '', at: record.at + 60_000 }));
            return archive.textOf(await archive.makeBackup(records, { playbook: document.documentElement.dataset.playbook }));
            """);

        await reader.ChoosesAsync(emptier);

        await Assertions.Expect(reader.Answer()).ToContainTextAsync("This would empty 3 of your answers");
        Assert.Equal(before, await reader.RecordsAsync());
        await reader.PressesAsync("Yes, go on");
        await Assertions.Expect(reader.Answer().GetByRole(AriaRole.Heading)).ToHaveTextAsync("Your answers are back");
        await Assertions.Expect(reader.Page.Locator(".said")).ToContainTextAsync("Words 1");
        await reader.OpensAsync(Answers.Page);
        await reader.Page.Locator("[data-behaviour=restore]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Assertions.Expect(reader.Answer()).ToContainTextAsync("Undone.");
        Assert.Equal(
            await reader.RunAsync<string[]>("return JSON.parse(argument).map(({ key, value }) => `${key} ${value}`)", before),
            await reader.RunAsync<string[]>("return store.list('').map(({ key, value }) => `${key} ${value}`)"));
        reader.IsUndisturbed();
    }

    private static bool Matches(string expected, string said) =>
        said.StartsWith(expected.Split('%')[0], StringComparison.Ordinal);

    private sealed record BadFile(string Why, string Text, double Milliseconds)
    {
        public BadFile()
            : this("", "", 0)
        {
        }
    }
}
