namespace HonoStar;

/// <summary>
/// Renders region instances on the thread pool, a limited number at once, in the order they became due. An instance waits at most once,
/// and leaves when nobody watches it any more: so no more wait than are watched.
/// </summary>
internal sealed class RenderQueue(int maxConcurrent)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<RegionInstance> _waiting = new();
    private int _running;

    /// <summary>Whether nothing is rendered, and nothing waits for it.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _running == 0;
            }
        }
    }

    /// <summary>How many instances wait for their turn.</summary>
    public int WaitingCount
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public void Enqueue(RegionInstance instance)
    {
        lock (_gate)
        {
            if (instance.IsFreed)
            {
                return;
            }

            if (_running == maxConcurrent)
            {
                _waiting.AddLast(instance.Turn);
                return;
            }

            _running++;
        }

        // Unsafely: the publisher's ambient state must not reach the rendering.
        ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Queue.WorkAsync(work.Instance), (Queue: this, Instance: instance), preferLocal: false);
    }

    /// <summary>Gives up the turn of an instance that has been freed.</summary>
    public void Remove(RegionInstance instance)
    {
        lock (_gate)
        {
            if (instance.Turn.List is not null)
            {
                _waiting.Remove(instance.Turn);
            }
        }
    }

    private async Task WorkAsync(RegionInstance? instance)
    {
        while (instance is not null)
        {
            await instance.RenderAsync();
            instance = Next();
        }
    }

    private RegionInstance? Next()
    {
        lock (_gate)
        {
            if (_waiting.First is { } turn)
            {
                _waiting.Remove(turn);
                return turn.Value;
            }

            _running--;
            return null;
        }
    }
}
