using System.IO.Pipelines;

namespace HonoStar.Benchmarks.Render;

/// <summary>An output whose memory is used again for every page, like a server's.</summary>
internal sealed class ReusedOutput : PipeWriter
{
    private byte[] _bytes = new byte[64 * 1024];

    public int WrittenCount { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, WrittenCount);

    public void Clear() => WrittenCount = 0;

    public override void Advance(int count) => WrittenCount += count;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - WrittenCount < Math.Max(sizeHint, 256))
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, WrittenCount + sizeHint));
        }

        return _bytes.AsMemory(WrittenCount);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
