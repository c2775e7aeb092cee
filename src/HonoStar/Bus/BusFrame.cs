namespace HonoStar.Bus;

/// <summary>Bytes on their way to the server of a bus.</summary>
/// <param name="Subject">Where subscribers listen.</param>
/// <param name="Bytes">The bytes; never empty.</param>
public readonly record struct BusFrame(string Subject, ReadOnlyMemory<byte> Bytes);
