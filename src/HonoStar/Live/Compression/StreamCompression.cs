using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// Decides which streams are compressed, and keeps count of the memory that this takes. Only Brotli pays: an encoder that remembers
/// what it sent makes the next state of a region a hundred times smaller, and takes hardly more memory than one of gzip, which makes it
/// ten times smaller. An encoder is made when a stream has its first event to send, so streams that only wait cost nothing.
/// </summary>
internal sealed class StreamCompression(IOptions<LiveOptions> options, LiveMetrics? metrics = null)
{
    /// <summary>What an encoder takes, as measured by <c>bash eng/bench.sh compression</c>: 590 to 610 KiB, by the size of an event.</summary>
    public const int MemoryOfEncoder = 640 * 1024;

    private long _used;

    public long Used => Volatile.Read(ref _used);

    public bool HasRoom => options.Value.Compression == StreamCompressionMode.Always || Used + MemoryOfEncoder <= options.Value.CompressionMemory;

    /// <summary>The encoding of a stream; <see langword="null"/> when it is sent as it is.</summary>
    public BrotliOutput? For(HttpContext http)
    {
        if (options.Value.Compression == StreamCompressionMode.Never)
        {
            return null;
        }

        var isAccepted = http.Request.GetTypedHeaders().AcceptEncoding.Any(
            static encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
        return isAccepted ? new BrotliOutput(this) : null;
    }

    /// <summary>Takes the memory of one encoder, if there is any left.</summary>
    public bool TryTake()
    {
        if (Interlocked.Add(ref _used, MemoryOfEncoder) <= options.Value.CompressionMemory
            || options.Value.Compression == StreamCompressionMode.Always)
        {
            metrics?.EncodersChanged(1);
            return true;
        }

        Interlocked.Add(ref _used, -MemoryOfEncoder);
        return false;
    }

    public void Return()
    {
        Interlocked.Add(ref _used, -MemoryOfEncoder);
        metrics?.EncodersChanged(-1);
    }
}
