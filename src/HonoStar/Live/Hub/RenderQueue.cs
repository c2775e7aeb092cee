namespace HonoStar;

/// <summary>Renders region instances on the thread pool, a limited number at once, in the order they became due.</summary>
internal sealed class RenderQueue(int maxConcurrent)
{
    private readonly Lock _gate = new();
    private readonly Queue<RegionInstance> _waiting = new();
    private int _running;

    public void Enqueue(RegionInstance instance)
    {
        lock (_gate)
        {
            if (_running == maxConcurrent)
            {
                _waiting.Enqueue(instance);
                return;
            }

            _running++;
        }

        // Unsafely: the publisher's ambient state must not reach the rendering.
        ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Queue.WorkAsync(work.Instance), (Queue: this, Instance: instance), preferLocal: false);
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
            if (_waiting.TryDequeue(out var next))
            {
                return next;
            }

            _running--;
            return null;
        }
    }
}
