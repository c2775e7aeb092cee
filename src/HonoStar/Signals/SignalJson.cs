using System.Collections;
using System.Globalization;
using System.Text.Json;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>Writes values as the signals that an input's property is read from.</summary>
internal static class SignalJson
{
    /// <summary>Writes a value: as generated code writes the same property of an input.</summary>
    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case uint or ulong:
                writer.WriteNumberValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture));
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case DateTime time:
                writer.WriteStringValue(time);
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time);
                break;
            case Enum name:
                writer.WriteStringValue(name.ToString());
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(RegionValues.Format(value));
                break;
        }
    }

    /// <summary>Writes values of signals as one object, in which those below the same path stand together; of two for one signal the last counts.</summary>
    internal static void WriteAll(Utf8JsonWriter writer, ReadOnlySpan<SignalValue> values)
    {
        var root = new Group();
        foreach (var value in values)
        {
            if (value.Path.Length == 0)
            {
                throw new ArgumentException("A value is the default one, which is of no signal.", nameof(values));
            }

            root.Add(value.Path.Split('.'), value.Json);
        }

        root.Write(writer);
    }

    private sealed class Group
    {
        private readonly Dictionary<string, (Group? Group, ReadOnlyMemory<byte> Json)> _parts = [];

        public void Add(ReadOnlySpan<string> path, ReadOnlyMemory<byte> json)
        {
            if (path.Length == 1)
            {
                _parts[path[0]] = (null, json);
                return;
            }

            if (!_parts.TryGetValue(path[0], out var part) || part.Group is null)
            {
                _parts[path[0]] = part = (new Group(), default);
            }

            part.Group!.Add(path[1..], json);
        }

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            foreach (var (name, (group, json)) in _parts)
            {
                writer.WritePropertyName(name);
                if (group is null)
                {
                    writer.WriteRawValue(json.Span);
                }
                else
                {
                    group.Write(writer);
                }
            }

            writer.WriteEndObject();
        }
    }
}
