namespace Demarche.Cli.Running;

/// <summary>Works on several inputs at once and hands the results on in the order of the inputs.</summary>
internal static class OrderedPipeline
{
    /// <summary>
    /// Calls <paramref name="work"/> on up to <paramref name="threads"/> threads and <paramref name="take"/> on the
    /// calling one. At most twice as many inputs as threads are begun and not yet taken, however many there are.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; work begun is waited for.</exception>
    public static void Run<TInput, TResult>(
        IEnumerable<TInput> inputs,
        Func<TInput, TResult> work,
        Action<TResult> take,
        int threads,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (threads == 1)
        {
            foreach (TInput input in inputs)
            {
                cancellation.ThrowIfCancellationRequested();
                take(work(input));
            }
            return;
        }
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (TInput input in inputs)
            {
                cancellation.ThrowIfCancellationRequested();
                begun.Enqueue(factory.StartNew(() => work(input), cancellation));
                if (begun.Count >= threads * 2)
                    take(begun.Dequeue().GetAwaiter().GetResult());
            }
            while (begun.TryDequeue(out Task<TResult>? next))
                take(next.GetAwaiter().GetResult());
        }
        finally
        {
            Abandon(begun);
        }
    }

    /// <summary>After a fault or an interrupt, lets the work that is running end without anybody to take it.</summary>
    private static void Abandon<TResult>(Queue<Task<TResult>> begun)
    {
        foreach (Task<TResult> task in begun)
            task.ContinueWith(done => done.Exception, TaskScheduler.Default);
    }
}
