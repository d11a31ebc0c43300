using System.Text;

namespace PlaybookGen.Benchmarks.Samples;

/// <summary>Words by lot, but the same lot for the same seed, on every machine and version of .NET.</summary>
internal sealed class WordSource(uint seed)
{
    private static readonly string[] Words =
        """
        answer letter calm friend morning window paper quiet question reply honest small walk table garden river bread
        evening voice number corner story pocket winter bridge stone market candle ladder mirror paint clock kitchen ticket
        train harbour island meadow orchard village teacher doctor baker gardener neighbour cousin colleague manager
        plan list note step page draft reason result effort moment season minute week month year begin carry choose
        decide listen remember write read ask offer thank wait rest gather measure repair follow return notice explain
        compare describe prepare practise improve finish consider allow slowly often nearly perhaps together already
        early later kindly clearly mostly rarely again somewhere today soon bright narrow open steady gentle simple
        useful common certain patient careful different ordinary several other every enough little long fair good the
        and of to in that with for on as at by from this which when while because after before without under between
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private uint _state = (seed * 2_654_435_761u) ^ 0x9E37_79B9u;

    public string Next() => Words[Number(Words.Length)];

    /// <summary>So many words, the first with a capital, with a comma if it is long enough, and emphasis now and then.</summary>
    public string Sentence(int length, bool emphasis = true)
    {
        var text = new StringBuilder();
        var (strong, comma) = (emphasis && length > 7 && Number(3) is 0 ? Number(length - 2) + 1 : -1, length > 9 ? length / 2 : -1);
        for (var at = 0; at < length; at++)
        {
            var word = Next();
            if (at is 0)
                word = char.ToUpperInvariant(word[0]) + word[1..];
            else
                text.Append(' ');
            if (at == strong)
                word = Number(2) is 0 ? $"**{word}**" : $"*{word}*";
            text.Append(word);
            if (at == comma)
                text.Append(',');
        }

        return text.Append('.').ToString();
    }

    /// <summary>Sentences of eight to fifteen words, so many words in all.</summary>
    public string Paragraph(int length)
    {
        var sentences = new List<string>();
        while (length > 0)
        {
            var next = length < 16 ? length : Math.Min(8 + Number(8), length - 4);
            sentences.Add(Sentence(next));
            length -= next;
        }

        return string.Join(' ', sentences);
    }

    private int Number(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }
}
