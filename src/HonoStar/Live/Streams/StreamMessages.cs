namespace HonoStar;

/// <summary>What waits to be sent to the tabs of one stream besides regions. Unlike those it cannot be coalesced, so it is bounded.</summary>
internal sealed class StreamMessages
{
    private const int MaxCount = 64;
    private const int MaxBytes = 512 * 1024;

    private readonly Queue<ReadOnlyMemory<byte>> _waiting = new();
    private int _bytes;

    /// <summary>Adds a message; <see langword="false"/> when there is no room.</summary>
    public bool TryAdd(ReadOnlyMemory<byte> message)
    {
        lock (_waiting)
        {
            if (_waiting.Count == MaxCount || _bytes + message.Length > MaxBytes)
            {
                return false;
            }

            _waiting.Enqueue(message);
            _bytes += message.Length;
            return true;
        }
    }

    /// <summary>Takes the oldest message; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        lock (_waiting)
        {
            if (!_waiting.TryDequeue(out var message))
            {
                return default;
            }

            _bytes -= message.Length;
            return message;
        }
    }
}
