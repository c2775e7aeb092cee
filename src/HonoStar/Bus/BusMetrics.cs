using System.Diagnostics.Metrics;

namespace HonoStar.Bus;

/// <summary>What buses count, under the meter <c>HonoStar</c>.</summary>
internal sealed class BusMetrics
{
    private readonly Counter<long> _published;
    private readonly Counter<long> _received;
    private readonly Counter<long> _lost;
    private readonly Counter<long> _gaps;
    private readonly UpDownCounter<long> _connections;
    private readonly Histogram<double> _lag;

    public BusMetrics(IMeterFactory? factory = null)
    {
        var meter = factory?.Create(LiveTelemetry.Name) ?? new Meter(LiveTelemetry.Name);
        _published = meter.CreateCounter<long>("honostar.bus.published", "{message}", "Messages that the server of the bus has taken from this node.");
        _received = meter.CreateCounter<long>("honostar.bus.received", "{message}", "Messages that came from other nodes.");
        _lost = meter.CreateCounter<long>("honostar.bus.lost", "{message}", "Messages dropped by this node because a queue was full or the connection broke.");
        _gaps = meter.CreateCounter<long>("honostar.bus.gaps", "{gap}", "How often messages may have been missed, and everything watched was rendered anew.");
        _connections = meter.CreateUpDownCounter<long>("honostar.bus.connections", "{connection}", "1 while the server of the bus is connected, else 0.");
        _lag = meter.CreateHistogram<double>("honostar.bus.lag", "s", "Time from a beat of this node to its return from the server.");
    }

    public void Published(int messages) => _published.Add(messages);

    public void Received() => _received.Add(1);

    public void Lost(int messages)
    {
        if (messages > 0)
        {
            _lost.Add(messages);
        }
    }

    public void Gap() => _gaps.Add(1);

    public void ConnectedChanged(int difference) => _connections.Add(difference);

    public void Beat(TimeSpan lag) => _lag.Record(lag.TotalSeconds);
}
