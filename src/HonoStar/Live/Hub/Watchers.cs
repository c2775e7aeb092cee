using System.Runtime.CompilerServices;

namespace HonoStar;

/// <summary>
/// Who watches one instance, and who of them is still to be told of its newest version. A few are told at a time, by a thread that writes
/// their streams as far as that needs no waiting; then whatever else the thread pool has to do has its turn, which is to send what was
/// written, while that is still in the processor's cache. There is no queue: a place in the list says how far it has come.
/// </summary>
/// <param name="gate">The lock of the instance; whoever calls holds it.</param>
/// <param name="batch">How many are told before others have their turn.</param>
internal sealed class Watchers(Lock gate, int batch) : IThreadPoolWorkItem
{
    /// <summary>The largest batch there can be.</summary>
    public const int LargestBatch = 32;

    /// <summary>The other processors send what is written meanwhile.</summary>
    private static readonly int s_mostTellers = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly List<Watch> _all = [];

    /// <summary>The rendering of the version to be told of, or a later one that was equal.</summary>
    private long _rendering;

    /// <summary>So many, from the first on, are still to be told.</summary>
    private int _untold;
    private bool _isToTellAgain;

    /// <summary>How many threads tell, or are about to.</summary>
    private int _tellers;

    public int Count => _all.Count;

    public void Add(Watch watch)
    {
        watch.Index = _all.Count;
        _all.Add(watch);
    }

    public void Remove(Watch watch)
    {
        var last = _all[^1];
        _all[watch.Index] = last;
        last.Index = watch.Index;
        _all.RemoveAt(_all.Count - 1);
    }

    /// <summary>Counts those who have to wait for a later rendering, since this one may show less than their page.</summary>
    /// <param name="rendering">The number of the rendering.</param>
    /// <param name="isUpToDate">Whether nothing was published since it began: then it shows all that any page does.</param>
    public int CountNewcomers(long rendering, bool isUpToDate)
    {
        var newcomers = 0;
        foreach (var watch in _all)
        {
            if (watch.FirstRendering <= rendering)
            {
                continue;
            }

            if (isUpToDate)
            {
                watch.FirstRendering = rendering;
            }
            else
            {
                newcomers++;
            }
        }

        return newcomers;
    }

    /// <summary>Has all told, except those who wait for a later rendering.</summary>
    /// <param name="rendering">The number of the rendering that they are told of.</param>
    public void Tell(long rendering)
    {
        _rendering = rendering;
        if (_untold > 0)
        {
            // First those who wait: they take the newest, too. Then all again, or the last would wait for as long as there is news.
            _isToTellAgain = true;
        }
        else
        {
            _untold = _all.Count;
        }

        for (var wanted = Math.Min(s_mostTellers, (_untold + batch - 1) / batch); _tellers < wanted; _tellers++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Tells the next few.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        var next = default(Batch);
        int count;
        bool isLast;
        lock (gate)
        {
            count = TakeNext(next);
            if (_untold == 0 && _isToTellAgain)
            {
                _isToTellAgain = false;
                _untold = _all.Count;
            }

            isLast = _untold == 0;
            if (isLast)
            {
                _tellers--;
            }
        }

        // The earlier ones first.
        while (count > 0)
        {
            var watch = next[--count];
            watch.Stream.Deliver(watch.Slot);
        }

        if (!isLast)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>From the end: the place of one who goes is taken by the last, who has been told. To be told twice does no harm.</summary>
    private int TakeNext(Span<Watch> next)
    {
        var count = 0;
        _untold = Math.Min(_untold, _all.Count);
        while (_untold > 0 && count < batch)
        {
            var watch = _all[--_untold];
            if (watch.FirstRendering <= _rendering)
            {
                next[count++] = watch;
            }
        }

        return count;
    }

    [InlineArray(LargestBatch)]
    private struct Batch
    {
        private Watch _first;
    }
}
