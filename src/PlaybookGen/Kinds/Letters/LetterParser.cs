using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Model;
using PlaybookGen.Syntax;

namespace PlaybookGen.Kinds.Letters;

/// <summary>Reads the tones of a letter: <c>## Tone</c>, a <c>Subject:</c> line, paragraphs with blanks and optional parts.</summary>
internal sealed class LetterParser(EntryText text, List<Diagnostic> problems)
{
    private const string SubjectMark = "Subject:";

    private readonly LineIndex _places = new(text.File, text.Text);

    public ImmutableArray<Tone> Tones()
    {
        var tones = ImmutableArray.CreateBuilder<Tone>();
        var starts = HeadingOffsets().ToList();
        if (FirstStray(starts.Count is 0 ? text.Text.Length : starts[0]) is { } stray)
            problems.Add(Problems.LetterOutsideTone(_places.At(stray)));
        for (var n = 0; n < starts.Count; n++)
            tones.Add(ToneAt(starts[n], n + 1 < starts.Count ? starts[n + 1] : text.Text.Length));
        if (tones.Count is 0)
            problems.Add(Problems.LetterWithoutTones(_places.At(text.BodyStart)));
        foreach (var again in tones.GroupBy(static tone => tone.Id, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
            problems.Add(Problems.ToneTwice(again.Span, again.Title));
        return tones.ToImmutable();
    }

    private IEnumerable<int> HeadingOffsets()
    {
        for (var at = text.BodyStart; at >= 0 && at < text.Text.Length; at = text.Text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : -1)
            if (text.Text.AsSpan(at).StartsWith("## ", StringComparison.Ordinal))
                yield return at;
    }

    private int? FirstStray(int until)
    {
        var before = text.Text.AsSpan(text.BodyStart, Math.Max(0, until - text.BodyStart));
        var blank = before.Length - before.TrimStart().Length;
        return blank < before.Length ? text.BodyStart + blank : null;
    }

    private Tone ToneAt(int from, int to)
    {
        var lineEnd = text.Text.IndexOf('\n', from) is >= 0 and var end ? Math.Min(end, to) : to;
        var title = text.Text[(from + 3)..lineEnd].Trim();
        var subject = ImmutableArray<LetterPart>.Empty;
        var paragraphs = ImmutableArray.CreateBuilder<ImmutableArray<LetterPart>>();
        foreach (var (start, words) in Paragraphs(Math.Min(lineEnd + 1, to), to))
        {
            if (paragraphs.Count is 0 && subject.IsEmpty && words.StartsWith(SubjectMark, StringComparison.Ordinal))
            {
                var line = words.Split('\n')[0];
                var skip = SubjectMark.Length + (line.Length - SubjectMark.Length - line[SubjectMark.Length..].TrimStart().Length);
                subject = Parts(line[skip..].TrimEnd(), start + skip);
                var rest = words[line.Length..].TrimStart('\n');
                if (rest.Length > 0)
                    paragraphs.Add(Parts(rest, start + words.Length - rest.Length));
            }
            else
                paragraphs.Add(Parts(words, start));
        }

        return new(Ids.Slug(title), title, subject, paragraphs.ToImmutable(), _places.At(from, lineEnd - from));
    }

    private IEnumerable<(int Start, string Words)> Paragraphs(int from, int to)
    {
        for (var at = from; at < to;)
        {
            while (at < to && text.Text[at] is '\n' or ' ')
                at++;
            if (at >= to)
                yield break;
            var end = text.Text.IndexOf("\n\n", at, to - at, StringComparison.Ordinal) is >= 0 and var found ? found : to;
            yield return (at, text.Text[at..end].TrimEnd());
            at = end;
        }
    }

    private ImmutableArray<LetterPart> Parts(string words, int offset)
    {
        var (outer, inner) = (ImmutableArray.CreateBuilder<LetterPart>(), (ImmutableArray<LetterPart>.Builder?)null);
        var opened = 0;
        for (var at = 0; at < words.Length;)
        {
            var parts = inner ?? outer;
            var next = words.AsSpan(at).IndexOfAny("{}[]\n");
            if (next is not 0)
            {
                var end = next < 0 ? words.Length : at + next;
                parts.Add(new Said(words[at..end]));
                at = end;
                continue;
            }

            var rest = words.AsSpan(at);
            if (rest[0] is '\n')
            {
                parts.Add(new Break());
                at++;
            }
            else if (rest.StartsWith("{{", StringComparison.Ordinal) && rest[2..].IndexOfAny("{}\n") is >= 0 and var inside && rest[(inside + 2)..].StartsWith("}}", StringComparison.Ordinal))
            {
                var name = rest.Slice(2, inside).Trim().ToString();
                parts.Add(new Blank(new(name, _places.At(offset + at + 2, name.Length))));
                at += inside + 4;
            }
            else if (rest.StartsWith("[[", StringComparison.Ordinal) && inner is null)
            {
                (inner, opened) = (ImmutableArray.CreateBuilder<LetterPart>(), at);
                at += 2;
            }
            else if (rest.StartsWith("]]", StringComparison.Ordinal) && inner is not null)
            {
                outer.Add(new Optional(inner.ToImmutable()));
                inner = null;
                at += 2;
            }
            else
            {
                if (rest.Length > 1 && rest[0] == rest[1])
                    problems.Add(Problems.LetterBrackets(_places.At(offset + at, 2), rest[..2].ToString()));
                var length = rest.Length > 1 && rest[0] == rest[1] ? 2 : 1;
                parts.Add(new Said(rest[..length].ToString()));
                at += length;
            }
        }

        if (inner is not null)
            problems.Add(Problems.LetterBrackets(_places.At(offset + opened, 2), "[["));
        return inner is null ? outer.ToImmutable() : [.. outer, new Optional(inner.ToImmutable())];
    }
}
