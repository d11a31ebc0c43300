using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Checklists;

/// <summary>What counts, and what follows from it: functions that need no page.</summary>
public sealed class ProgressTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("", "0 of 0 more 0 optional 0 open")]
    [InlineData("n n", "0 of 2 more 0 optional 0 open")]
    [InlineData("n o", "0 of 1 more 0 optional 1 open")]
    [InlineData("nt n", "1 of 2 more 0 optional 0 begun")]
    [InlineData("n ot", "0 of 1 more 1 optional 1 begun")]
    [InlineData("nt nt o", "2 of 2 more 0 optional 1 done")]
    [InlineData("nt nx", "1 of 1 more 0 optional 0 done")]
    [InlineData("n nx", "0 of 1 more 0 optional 0 open")]
    [InlineData("nx nx", "0 of 0 more 0 optional 0 not-for-me")]
    [InlineData("nx ox", "0 of 0 more 0 optional 0 not-for-me")]
    [InlineData("ntx", "1 of 1 more 0 optional 0 done")]
    [InlineData("o o", "0 of 0 more 0 optional 2 open")]
    [InlineData("ot o", "0 of 0 more 1 optional 2 done")]
    [InlineData("n w", "0 of 2 more 0 optional 0 begun")]
    [InlineData("nt w", "1 of 2 more 0 optional 0 begun")]
    [InlineData("nt wt", "2 of 2 more 0 optional 0 done")]
    [InlineData("n =done", "0 of 1 more 0 optional 0 done")]
    [InlineData("nt nt =not-for-me", "2 of 2 more 0 optional 0 not-for-me")]
    [InlineData("nt =nonsense", "1 of 1 more 0 optional 0 done")]
    public async Task What_is_ticked_optional_put_aside_or_added_makes_the_state(string items, string expected)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("about.html");

        // n counts, o is optional, w is the reader's own; t is ticked, x is not for me; = is said of the whole step.
        var said = await reader.Page.EvaluateAsync<string>("""
            async (given) => {
              const { stateOf, tally } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'progress.js'));
              const all = given.split(' ').filter((one) => one !== '' && !one.startsWith('='));
              const items = all.map((one) => ({ isOptional: one[0] === 'o', isOwn: one[0] === 'w', isTicked: one.includes('t'), isNot: one.includes('x') }));
              const { done, total, more, optional } = tally(items);
              return `${done} of ${total} more ${more} optional ${optional} ${stateOf(items, given.split(' ').find((one) => one.startsWith('='))?.slice(1))}`;
            }
            """, items);

        Assert.Equal(expected, said);
    }

    [Fact]
    public async Task Only_what_belongs_to_the_step_and_the_case_is_counted()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("about.html");

        var said = await reader.Page.EvaluateAsync<string[]>("""
            async () => {
              const { progressOf } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'progress.js'));
              const kept = {
                'first/step/ask/who': true, 'first/step/ask/when/not': true, 'first/step/ask/long-gone': true, 'first/step/asking/who': true,
                'first/step/ask/_own/1': 'Call', 'first/step/ask/_own/1/done': true, 'first/step/ask/_own/2': '', 'first/step/ask/_own/3/done': true,
                'first/step/ask/_own/4/~1700000000000': 'Older', 'c1/step/ask/_own/1': 'Rest', 'c1/step/ask/_state': 'done', 'first/step/ask/how': 'words',
              };
              const read = (key) => (key in kept ? { key, value: kept[key] } : undefined);
              const store = (owner) => ({ read, keyFor: (key) => `${owner}/${key}`, list: (prefix) => Object.keys(kept).filter((key) => key.startsWith(prefix)).map(read) });
              const step = { key: 'step/ask', items: ['who', 'when', 'how'], more: ['if'] };
              return ['first', 'c1', 'c2'].map((owner) => Object.values(progressOf(step, store(owner))).join(' '));
            }
            """);

        Assert.Equal(["2 3 0 1 begun", "0 4 0 1 done", "0 3 0 1 open"], said);
    }
}
