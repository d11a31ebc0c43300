using System.Text;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>Files in other encodings, with marks, with other line ends, or with no text in them at all.</summary>
public sealed class HostileBytesTests
{
    private const string Step = "content/en/steps/01-begin.md";
    private const string Head = "---\nid: begin\ntitle: Begin\nsummary: The first step.\n---\n";

    public static TheoryData<string, byte[], string> OddBytes() => new()
    {
        { "UTF-16, small end first", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Head)], "1:1: error PBG102" },
        { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Head)], "1:1: error PBG102" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Head), "1:2: error PBG104" },
        { "a byte FF", [.. "# "u8, 0xFF, .. "x"u8], "1:3: error PBG103: The file is not UTF-8 at byte 2." },
        { "a byte FF after letters of two bytes", [.. "---\nid: äöü"u8, 0xFF], "2:8: error PBG103" },
        { "Latin-1", [.. "---\nid: caf"u8, 0xE9, (byte)'\n'], "2:8: error PBG103" },
        { "an overlong slash", [.. "---\n"u8, 0xC0, 0xAF], "2:1: error PBG103" },
        { "half a surrogate pair", [.. "---\n"u8, 0xED, 0xA0, 0x80], "2:1: error PBG103" },
        { "a NUL", [.. "---\nid: a"u8, 0, .. "b\n"u8], "2:6: error PBG104" },
        { "more than a megabyte", new byte[1024 * 1024 + 1], "1:1: error PBG101" },
    };

    [Theory, MemberData(nameof(OddBytes))]
    public void Bytes_that_are_no_text_are_told_with_their_place(string what, byte[] bytes, string expected)
    {
        var built = SiteTest.Minimal().File(Step, bytes).Build();

        Assert.True(built.Problems.StartsWith($"{Step}:{expected}", StringComparison.Ordinal), $"{what}: {built.Problems}");
        Assert.Single(built.Result.Problems.Items);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("\uFEFF", "\r\n")]
    public void A_byte_order_mark_and_foreign_line_ends_do_no_harm(string mark, string end)
    {
        var text = mark + (Head + "Some words.\n\nSee [this](step:nothing).\n").Replace("\n", end, StringComparison.Ordinal);

        var built = SiteTest.With(Step, text).Build();

        Assert.Equal((8, 12), (built.OnlyProblem.Span.Line, built.OnlyProblem.Span.Column));
    }

    [Fact]
    public void A_line_separator_that_only_YAML_knows_does_not_shift_the_lines()
    {
        var built = SiteTest.With(Step, "---\nid: begin\ntitle: Be\u2028gin\nsummary: The\u0085 first.\nminutes: five\n---\n").Build();

        Assert.Equal((5, 10), (built.OnlyProblem.Span.Line, built.OnlyProblem.Span.Column));
    }
}
