namespace Yuelu.Statistics.Situation;

/// <summary>
/// Answers to queries over files that never change, kept by the text of the query: as it names its files by their hashes and holds
/// the scope of whoever asked, an answer is good for ever and for nobody else. An answer that several ask for at once is computed
/// once. What was not asked for longest goes when there are too many rows; for all threads.
/// </summary>
internal sealed class AnswerShelf(SituationOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> answers = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> byUse = new();
    private long rows;

    private sealed class Kept(string query)
    {
        internal string Query => query;

        internal Task? Answer { get; set; }

        /// <summary>How many rows it has; null while it is computed.</summary>
        internal int? Rows { get; set; }
    }

    /// <summary>How many rows are kept now.</summary>
    internal long Rows
    {
        get
        {
            lock (gate)
                return rows;
        }
    }

    /// <summary>The answer to a query, from the shelf or computed now.</summary>
    /// <param name="query">Its whole text; the same text always has the same type of rows.</param>
    /// <param name="compute">Computes it; runs to its end even if whoever asked has gone, as others may wait for it.</param>
    internal async Task<IReadOnlyList<T>> FindAsync<T>(
        string query,
        Func<IReadOnlyList<T>> compute,
        CancellationToken ct
    ) => await Find(query, compute).WaitAsync(ct);

    private Task<IReadOnlyList<T>> Find<T>(string query, Func<IReadOnlyList<T>> compute)
    {
        lock (gate)
        {
            if (answers.TryGetValue(query, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
                return (Task<IReadOnlyList<T>>)node.Value.Answer!;
            }
            var kept = new Kept(query);
            answers[query] = byUse.AddFirst(kept);
            var answer = ComputeAsync(kept, compute);
            kept.Answer = answer;
            return answer;
        }
    }

    private async Task<IReadOnlyList<T>> ComputeAsync<T>(Kept kept, Func<IReadOnlyList<T>> compute)
    {
        int? count = null;
        try
        {
            var answer = await Task.Run(compute);
            count = answer.Count;
            return answer;
        }
        finally
        {
            Weigh(kept, count);
        }
    }

    /// <summary>Notes how large an answer is; one that failed is forgotten, so that the next who asks has it computed anew.</summary>
    private void Weigh(Kept kept, int? count)
    {
        lock (gate)
        {
            // The text of a query takes room as well, so that answers without a row are let go too.
            var weight = 1 + (count ?? 0);
            rows += weight;
            kept.Rows = weight;
            if (count is null)
                Forget(answers[kept.Query]);
            while (rows > options.KeptRows && Oldest() is { } goes)
                Forget(goes);
        }
    }

    /// <summary>What was not asked for longest of all that is computed: what is waited for stays.</summary>
    private LinkedListNode<Kept>? Oldest()
    {
        var node = byUse.Last;
        while (node is { Value.Rows: null })
            node = node.Previous;
        return node;
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        byUse.Remove(node);
        answers.Remove(node.Value.Query);
        rows -= node.Value.Rows ?? 0;
    }
}
