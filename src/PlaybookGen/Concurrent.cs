using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace PlaybookGen;

/// <summary>The only concurrency of the library: work in parallel, results in the order of the input.</summary>
public static class Concurrent
{
    public static ImmutableArray<TOut> Map<TIn, TOut>(IReadOnlyCollection<TIn> items, Func<TIn, TOut> work) =>
        items.Count < 2 ? [.. items.Select(work)] : Parallel(items, work);

    private static ImmutableArray<TOut> Parallel<TIn, TOut>(IReadOnlyCollection<TIn> items, Func<TIn, TOut> work)
    {
        try
        {
            return [.. items.AsParallel().AsOrdered().Select(work)];
        }
        catch (AggregateException faults)
        {
            // Whoever called knows what to do about a full disk, not about several at once.
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
