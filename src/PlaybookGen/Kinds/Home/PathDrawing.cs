using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlaybookGen.Kinds.Steps;

namespace PlaybookGen.Kinds.Home;

/// <summary>A stone and where it lies, in the units of the drawing.</summary>
/// <param name="Shape">Which of three outlines, from one to three.</param>
public sealed record PlacedStone(StoneView Stone, int X, int Y, int Shape);

/// <summary>The path as a picture: any number of stones on one gentle wave, for the theme to draw as SVG.</summary>
/// <param name="Line">The dotted line through the stones, as an SVG path.</param>
public sealed record PathDrawing(int Width, int Height, string Line, ImmutableArray<PlacedStone> Stones)
{
    private const int Gap = 84;
    private const int Margin = 42;
    private const int Middle = 76;
    private const int Swing = 40;

    public static PathDrawing Of(ImmutableArray<StoneView> stones)
    {
        ImmutableArray<PlacedStone> placed = [.. stones.Select((stone, at) =>
            new PlacedStone(stone, Margin + (at * Gap), HeightOf(at, stones.Length), (at % 3) + 1))];
        var line = new StringBuilder();
        for (var at = 0; at < placed.Length; at++)
            line.Append(at is 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{placed[at].X} {placed[at].Y}");
        return new((2 * Margin) + (Math.Max(0, stones.Length - 1) * Gap), 2 * Middle, line.ToString(), placed);
    }

    /// <summary>One wave over the whole path, a little uneven, as stones lie.</summary>
    private static int HeightOf(int at, int count)
    {
        var along = count < 2 ? 0 : (double)at / (count - 1);
        var wave = Math.Cos((along * 2 * Math.PI) + 0.35);
        return Middle + (int)Math.Round((wave * Swing) + (at % 2 is 0 ? -6 : 6));
    }
}
