using System.Diagnostics;
using System.Text;
using PlaybookGen.Syntax;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>YAML that would blow up a parser ends fast: with an error that has a line, or with a clean read.</summary>
public sealed class HostileYamlTests
{
    private const string Tool = "content/en/tools/bomb.yml";
    private const string Head = "id: bomb\ntitle: Bomb\nsummary: A bomb.\nkind: log\nfields:\n  - { id: what, label: What }\n";
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, Func<string>> Shapes = new(StringComparer.Ordinal)
    {
        ["open brackets"] = static () => Times("[", 20_000),
        ["open braces"] = static () => Times("{", 20_000),
        ["open braces with keys"] = static () => Times("{a: ", 20_000),
        ["brackets that close"] = static () => Times("[", 20_000) + Times("]", 20_000),
        ["dashes on a line"] = static () => Times("- ", 20_000) + "x",
        ["question marks"] = static () => Times("? ", 20_000) + "x",
        ["dashes and question marks"] = static () => Times("- ? ", 20_000) + "x",
        ["keys, each deeper"] = static () => string.Concat(Enumerable.Range(0, 1_000).Select(static n => new string(' ', n) + "a:\n")),
        ["a megabyte of brackets"] = static () => Times("[", 1_000_000),
        ["aliases that double"] = Aliases,
        ["a list that holds itself"] = static () => "tags: &a [*a]\n",
        ["merge keys"] = static () => "params: &p { a: b }\nmore:\n  <<: *p\n",
        ["merge keys without aliases"] = static () => Head + "params:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(static n => $"  <<{n}: x\n")),
        ["an anchor on each item"] = static () => "tags:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static n => $"  - &a{n} x\n")),
        ["too many values"] = static () => Head + "tags: [" + Times("a,", 60_000) + "a]\n",
        ["a flow list without an end"] = static () => Head + "tags: [" + Times("a, ", 100_000),
        ["many keys"] = static () => Head + string.Concat(Enumerable.Range(0, 30_000).Select(static n => $"key{n}: x\n")),
        ["one key again and again"] = static () => Head + Times("title: x\n", 20_000),
        ["a long plain scalar"] = static () => Head + "caution: " + Times("word ", 200_000) + "\n",
        ["a long plain scalar over lines"] = static () => Head + "caution: " + Times("word\n  ", 140_000) + "\n",
        ["a long quoted scalar"] = static () => Head + "caution: \"" + Times("\\u0041", 160_000) + "\"\n",
        ["a quotation mark without an end"] = static () => Head + "caution: \"" + Times("word\n  ", 140_000),
        ["a long block scalar"] = static () => Head + "caution: |\n" + Times("  word\n", 140_000),
        ["a block scalar that shifts"] = static () => Head + "caution: >\n" + string.Concat(Enumerable.Range(1, 1_200).Select(static n => new string(' ', n % 600 + 1) + "x\n")),
        ["a comment without an end"] = static () => Head + "#" + Times("# ", 490_000),
        ["empty lines"] = static () => Times("\n", 1_000_000) + Head,
        ["blanks"] = static () => Head + Times(" ", 1_000_000),
        ["documents"] = static () => Times("---\n", 200_000),
        ["directives"] = static () => Times("%TAG ! tag:x,2000:\n", 40_000) + "---\n" + Head,
        ["tags in tags"] = static () => "tags: " + Times("!a [", 20_000),
    };

    public static TheoryData<string> Names() => [.. Shapes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_YAML_bomb_ends_fast_and_with_a_place(string name)
    {
        var text = Shapes[name]();
        var lines = text.Count(static letter => letter is '\n') + 1;

        var watch = Stopwatch.StartNew();
        var read = YamlReader.ReadMap(Tool, text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Enough);
        Assert.InRange(text.Length, 1, TextDecoder.MaxBytes);
        Assert.All(read.Problems, problem => Assert.InRange(problem.Span.Line, 1, lines));
    }

    [Fact]
    public void Brackets_are_stopped_where_they_become_too_many()
    {
        var built = SiteTest.With(Tool, Times("[", 20_000)).Build();

        Assert.Equal($"{Tool}:1:33: error PBG111: This is nested deeper than 32 levels. Look for brackets that are never closed.", built.Problems);
    }

    [Fact]
    public void The_first_alias_of_a_bomb_is_named()
    {
        var built = SiteTest.With(Tool, Aliases()).Build();

        Assert.StartsWith($"{Tool}:1:4: error PBG109: Anchors and aliases (& and *) are not supported.", built.Problems, StringComparison.Ordinal);
        Assert.Single(built.Result.Problems.Items);
    }

    [Fact]
    public void A_file_with_too_many_values_is_refused()
    {
        var built = SiteTest.With(Tool, Head + "tags: [" + Times("a,", 60_000) + "a]\n").Build();

        Assert.StartsWith($"{Tool}:7:", built.Problems, StringComparison.Ordinal);
        Assert.Contains("error PBG112: The file holds more than 50,000 values.", built.Problems, StringComparison.Ordinal);
    }

    private static string Aliases() =>
        "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat("bcdefghi".Select(static letter => $"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat("*" + (char)(letter - 1), 9))}]\n"));

    private static string Times(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
