using System.Buffers;
using HonoStar.Bus;
using NATS.Client.Core;

namespace HonoStar.Nats;

/// <summary>Hands what arrives on to the bus where it is read from the socket: no queue and no task for each topic.</summary>
internal sealed class NatsSubscription(NatsConnection client, string subject, IBusReceiver receiver)
    : NatsSubBase(client, client.SubscriptionManager, subject, queueGroup: null, opts: null)
{
    protected override ValueTask ReceiveInternalAsync(
        string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        receiver.Receive(subject, payloadBuffer);
        return ValueTask.CompletedTask;
    }

    protected override void TryComplete()
    {
    }
}
