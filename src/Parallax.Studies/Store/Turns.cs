namespace Parallax.Studies.Store;

/// <summary>Shares out the documents of a corpus among threads, some at a time.</summary>
internal sealed class Turns(int count, int perTurn, IProgress<double>? progress, CancellationToken cancellation)
{
    private int next;

    /// <summary>Runs the work for every number from 0; each thread prepares its own.</summary>
    /// <param name="prepare">Makes one thread's worker.</param>
    public void Run(Func<Action<int>> prepare)
    {
        var threads = Math.Clamp(count / perTurn, 1, Environment.ProcessorCount);
        if (threads == 1)
        {
            Take(prepare());
            return;
        }

        try
        {
            // Waited for even when cancelled: whoever closes the files next must be alone with them.
            Task.WaitAll([.. Enumerable.Range(0, threads).Select(_ => Task.Run(() => Take(prepare()), CancellationToken.None))], CancellationToken.None);
        }
        catch (AggregateException exception) when (exception.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
        }
    }

    private void Take(Action<int> work)
    {
        while (true)
        {
            var from = Interlocked.Add(ref next, perTurn) - perTurn;
            if (from >= count)
            {
                return;
            }

            for (var at = from; at < Math.Min(from + perTurn, count); at++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(at);
            }

            progress?.Report(Math.Min(1.0, (double)(from + perTurn) / count));
        }
    }
}
