using System.Collections.Immutable;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Letters;

/// <summary>What is worth a look in a letter: for a script that reads along and never stops anybody.</summary>
/// <param name="Lengths">How long each tone may get; tones without a length are not here.</param>
public sealed record LetterHintsView(ImmutableArray<ToneLengthView> Lengths, ImmutableArray<SofterView> Softer, ImmutableArray<PresentView> Present)
{
    /// <summary>Null when nobody has written what to look for in the language of the letter.</summary>
    public static LetterHintsView? From(Letter letter, Linker linker) => linker.Edition.Data.WordsIn(letter.Head.Language) is not { } words ? null : new(
        [.. letter.Tones
            .Select(tone => Length.For(letter, tone, words) is { } length ? new ToneLengthView(tone.Id, length.Count, length.Unit) : null)
            .OfType<ToneLengthView>()],
        [.. words.Softer.Where(list => list.Wants.IsEmpty || list.Wants.Any(want => want.Value == letter.Want?.Value)).Select(static list => new SofterView(
            list.Id.Value, list.Title, [.. list.Phrases.Select(static phrase => new SofterPhraseView([.. phrase.Say.Select(static say => say.Value)], phrase.Instead))]))],
        [.. words.Present.Select(list => new PresentView(
            list.Id.Value, list.Title, list.Wants.Any(want => want.Value == letter.Want?.Value), [.. list.Phrases.Select(static phrase => phrase.Value)]))]);
}

/// <param name="Unit"><c>words</c> or <c>characters</c>.</param>
public sealed record ToneLengthView(string Tone, int Count, string Unit);

public sealed record SofterView(string Id, string Title, ImmutableArray<SofterPhraseView> Phrases);

public sealed record SofterPhraseView(ImmutableArray<string> Say, string Instead);

/// <param name="IsWanted">Whether this letter could have it, so that it is worth saying when it is not there.</param>
public sealed record PresentView(string Id, string Title, bool IsWanted, ImmutableArray<string> Phrases);
