using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>Joining two copies loses nothing, whoever is first and however often: shown on generated stores, in the browser.</summary>
public sealed class MergeProperties(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Cases = """
        let state = argument.seed;
        const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 4294967296 * n); };
        const pick = (list) => list[random(list.length)];
        const keys = ['shared/field/role', 'shared/field/company', 'first/step/a/b', 'first/reflection/a/b', 'shared/tool/a/b/1', 'shared/tool/a/b/2'];
        const values = ['', 'one', 'two', 'thr\u00e9e\n\ud83c\udf31', true, false, [], ['a'], ['b', 'a'], '\ud800'];
        const version = () => ({ value: pick(values), at: random(6), by: pick(['x', 'y']) });
        const make = () => {
          const records = new Map();
          for (let n = random(7); n > 0; n--) {
            const base = pick(keys);
            const said = version();
            const key = random(4) === 0 ? `${base}/~${said.at}` : base;
            records.set(key, { key, ...said, ...(random(5) === 0 ? { also: [version()] } : {}) });
          }
          return [...records.values()];
        };
        const { merge, canonical, changes, compare, isEmpty, baseOf } = archive;
        const faults = [];
        const check = (name, isTrue, ...made) => { if (!isTrue && faults.length < 5) faults.push(`${name}: ${JSON.stringify(made)}`); };
        const said = (records) => new Set(records.flatMap(({ key, value, also = [] }) => [value, ...also.map((one) => one.value)]
          .filter((one) => !isEmpty(one)).map((one) => `${baseOf(key)} ${JSON.stringify(one)}`)));
        for (let n = 0; n < argument.cases; n++) {
          const [a, b, c] = [make(), make(), make()];
          const ab = merge(a, b);
          check('commutative', canonical(ab) === canonical(merge(b, a)), a, b);
          check('associative', canonical(merge(ab, c)) === canonical(merge(a, merge(b, c))), a, b, c);
          check('idempotent', canonical(merge(ab, b)) === canonical(ab) && canonical(merge(ab, ab)) === canonical(ab), a, b);
          const kept = said(ab);
          check('nothing lost', [...said(a), ...said(b)].every((one) => kept.has(one)), a, b);
          check('nothing made up', [...kept].every((one) => said(a).has(one) || said(b).has(one)), a, b);
          check('keys once', new Set(ab.map(({ key }) => key)).size === ab.length, a, b);
          check('done is done', changes(ab, merge(ab, b)).length === 0, a, b);
          check('newer wins', ab.filter(({ key }) => key === baseOf(key)).every(({ key, at }) => [...a, ...b].every((one) => baseOf(one.key) !== key || one.at <= at)), a, b);
          check('no loss is told from equal stores', compare(ab, ab, merge(ab, ab)).removed === 0, a, b);
          const backup = await archive.makeBackup(ab, { playbook: 'p', madeAt: '2026-03-12T10:00:00Z' });
          const read = await archive.readBackup(JSON.stringify(backup), 'p');
          check('what is written is read', read.ok && canonical(read.backup.records) === canonical(ab), ab, read.problems);
        }
        return faults;
        """;

    [Fact]
    public async Task It_is_commutative_associative_idempotent_and_loses_nothing()
    {
        var repeat = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOKGEN_REPEAT"), out var times) ? Math.Max(1, times) : 1;
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync(Answers.Page);

        for (var round = 0; round < repeat; round++)
        {
            var faults = await reader.RunAsync<string[]>(Cases, new { seed = 20261122 + round, cases = 2000 });
            Assert.Empty(faults);
        }

        reader.IsUndisturbed();
    }
}
