using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace HonoStar.Faults.Tests.Nodes;

/// <summary>Adds up what the instruments of one node report; a histogram counts its measurements.</summary>
internal sealed class Counts : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _sums = new();
    private readonly ConcurrentDictionary<string, Instrument> _known = new();
    private readonly MeterListener _listener = new();

    public Counts(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "HonoStar" && instrument.Meter.Scope == factory)
            {
                _known[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => _sums.AddOrUpdate(instrument.Name, 1, (_, sum) => sum + 1));
        _listener.Start();
    }

    /// <summary>The sum of an instrument. One that does not exist is no zero: a test that asks for it would prove nothing.</summary>
    public long this[string name] =>
        _known.ContainsKey(name) ? _sums.GetValueOrDefault(name) : throw new KeyNotFoundException($"There is no instrument {name}.");

    public void Dispose() => _listener.Dispose();
}
