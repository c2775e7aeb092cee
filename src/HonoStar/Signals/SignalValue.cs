using System.Buffers;
using System.Text.Json;

namespace HonoStar;

/// <summary>A value for one signal: <c>Signals.NewIssue.Title.Set("")</c>.</summary>
public readonly struct SignalValue
{
    private readonly string? _path;

    private SignalValue(string path, ReadOnlyMemory<byte> json)
    {
        _path = path;
        Json = json;
    }

    /// <summary>The signal's path, such as <c>address.city</c>; empty for <see langword="default"/>.</summary>
    public string Path => _path ?? "";

    /// <summary>The value as JSON in UTF-8.</summary>
    internal ReadOnlyMemory<byte> Json { get; }

    internal static SignalValue Of<T>(string path, T value, Action<Utf8JsonWriter, T>? write)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            if (write is null || value is null)
            {
                SignalJson.Write(writer, value);
            }
            else
            {
                write(writer, value);
            }
        }

        return new SignalValue(path, json.WrittenMemory);
    }
}
