using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Following;

/// <summary>Whatever is kept and wherever ids lead: following loses nothing, makes nothing up and is done after one time.</summary>
public sealed class MovedProperties(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Cases = """
        async ({ seed, cases }) => {
          const scripts = new URL('./', document.querySelector('script[src$="main.js"]').src);
          const { keyToday, readMoved, recordsToday, rowsToMove } = await import(scripts + 'moved.js');
          const { isEmpty } = await import(scripts + 'schema.js');
          let state = seed;
          const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 4294967296 * n); };
          const pick = (list) => list[random(list.length)];
          const old = ['step/a/x', 'step/a/y', 'reflection/b/x', 'letter/c/x', 'tool/d/x', 'field/e', 'step/a', 'reflection/b', 'letter/c', 'tool/d'];
          const targets = ['step/f/x', 'step/f/z', 'reflection/g/x', 'shared/field/h', 'shared/tool/i/x', null];
          const places = ['step/f', 'reflection/g', 'letter/j', 'shared/tool/i', null];
          const more = ['', '', '', '/1', '/2', '/as', '/~5', '/~6', '/~6.2'];
          const values = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', true, false, [], ['a'], ['b', 'a'], '\ud83c\udf31'];
          const version = () => ({ value: pick(values), at: random(9), by: pick(['x', 'y']) });
          const base = (key) => key.replace(/\/~\d+(?:\.\d+)?$/, '');
          const said = (rows, moved) => new Set(rows.filter(({ gone }) => gone === undefined).flatMap(({ key, value, also = [] }) => [value, ...also.map((one) => one.value)]
            .filter((one) => !isEmpty(one)).map((one) => `${base(keyToday(key, moved))} ${JSON.stringify(one)}`)));
          const faults = [];
          const check = (name, isTrue, ...made) => { if (!isTrue && faults.length < 5) faults.push(`${name}: ${JSON.stringify(made)}`); };
          const equal = (a, b) => a.size === b.size && [...a].every((one) => b.has(one));
          for (let n = 0; n < cases; n++) {
            const moved = readMoved(Object.fromEntries(old.filter(() => random(2) === 0).map((id) => [id, id.split('/').length === 2 && !id.startsWith('field/') ? pick(places) : pick(targets)])));
            const rows = new Map();
            for (let made = random(12); made > 0; made--) {
              const id = pick([...old.filter((one) => one.split('/').length === 3 || one.startsWith('field/')), 'step/a/_mood', ...targets.filter(Boolean).map((one) => one.replace('shared/', ''))]);
              const key = `${/^(field|tool)/.test(id) ? 'shared' : pick(['first', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'])}/${id}${pick(more)}`;
              rows.set(key, random(6) === 0 ? { key, gone: random(9) } : { key, ...version(), ...(random(4) === 0 ? { also: [version()] } : {}) });
            }
            const before = [...rows.values()];
            const changes = rowsToMove(before, moved, 20);
            const after = [...new Map([...before, ...changes].map((row) => [row.key, row])).values()];
            check('nothing lost or made up', equal(said(before, moved), said(after, moved)), before, [...moved], after);
            check('once is enough', rowsToMove(after, moved, 30).length === 0, before, [...moved], after);
            check('nobody stays', after.every(({ key, gone }) => gone !== undefined || keyToday(key, moved) === key), before, [...moved], after);
            check('few stand beside', changes.every(({ also = [] }) => also.length <= 5), before, [...moved], after);
            check('others untouched', before.every((row) => after.includes(row) || changes.some(({ key }) => key === row.key)), before, [...moved]);
            const live = (list) => JSON.stringify(list.filter(({ gone }) => gone === undefined).sort((a, b) => (a.key < b.key ? -1 : 1)));
            check('a copy is the same', live(recordsToday(before, moved)) === live(after), before, [...moved]);
            for (const { key, value, at } of after.filter((row) => row.gone === undefined && base(row.key) === row.key && !isEmpty(row.value)))
              check('the newest stands', before.every((row) => row.gone !== undefined || base(row.key) !== row.key || isEmpty(row.value) || keyToday(row.key, moved) !== key || row.at <= at || JSON.stringify(row.value) === JSON.stringify(value)), key, before, [...moved]);
          }
          return faults.join('\n');
        }
        """;

    [Fact]
    public async Task Following_loses_nothing_and_is_done_after_one_time()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");

        Assert.Equal("", await reader.Page.EvaluateAsync<string>(Cases, new { seed = 1, cases = 4000 }));
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("'first/step/old/rest'", "first/step/new/rest")]
    [InlineData("'first/step/old/rest/~17.2'", "first/step/new/rest/~17.2")]
    [InlineData("'c2/step/old/gone'", "c2/step/old/gone")]
    [InlineData("'c2/step/old/_mood'", "c2/step/new/_mood")]
    [InlineData("'c2/letter/thanks/moment'", "shared/field/moment")]
    [InlineData("'shared/field/name'", "shared/field/your_name")]
    [InlineData("'shared/tool/jobs/what/3'", "shared/tool/works/what/3")]
    [InlineData("'first/case/about/name'", "first/case/about/name")]
    [InlineData("'first/constructor/a/b'", "first/constructor/a/b")]
    [InlineData("'nonsense'", "nonsense")]
    public async Task A_key_leads_to_where_its_question_stands_today(string key, string expected)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");

        Assert.Equal(expected, await reader.Page.EvaluateAsync<string>($$"""
            async () => {
              const { keyToday, readMoved } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'moved.js'));
              return keyToday({{key}}, readMoved({
                'step/old': 'step/new', 'step/old/gone': null, 'letter/thanks/moment': 'shared/field/moment',
                'field/name': 'shared/field/your_name', 'tool/jobs': 'shared/tool/works',
              }));
            }
            """));
    }
}
