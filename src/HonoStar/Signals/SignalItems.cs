using System.ComponentModel;
using System.Text.Json;

namespace HonoStar.Runtime;

/// <summary>Writes lists of inputs as signals; generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SignalItems
{
    /// <summary>Writes each item as an object.</summary>
    /// <typeparam name="T">A type of input that the generator knows.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items; null is <c>null</c>.</param>
    /// <exception cref="InvalidOperationException">The generator knows nothing of the type.</exception>
    public static void Write<T>(Utf8JsonWriter writer, IEnumerable<T>? items)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var item in items)
        {
            InputModel<T>.Instance.WriteJson(writer, item);
        }

        writer.WriteEndArray();
    }
}
