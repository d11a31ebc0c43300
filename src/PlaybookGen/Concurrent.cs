using System.Collections.Immutable;

namespace PlaybookGen;

/// <summary>The only concurrency of the library: work in parallel, results in the order of the input.</summary>
public static class Concurrent
{
    public static ImmutableArray<TOut> Map<TIn, TOut>(IReadOnlyCollection<TIn> items, Func<TIn, TOut> work) =>
        items.Count < 2 ? [.. items.Select(work)] : [.. items.AsParallel().AsOrdered().Select(work)];
}
