using System.Buffers;

namespace HonoStar.Bus;

/// <summary>Gets what a connection to the server of a bus brings. Its members return at once and may be called from any thread.</summary>
public interface IBusReceiver
{
    /// <summary>Something arrived. The bytes are copied before this returns. Frames of one subject come in the order in which they were sent.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="bytes">What was sent.</param>
    void Receive(string subject, ReadOnlySequence<byte> bytes);

    /// <summary>Something that was sent may not have arrived, though the connection stands.</summary>
    void Missed();
}
