using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HonoStar.Runtime;

/// <summary>
/// How one type of input is read from signals or a form, validated, and written as signals. The generator emits one
/// for each type that a handler takes by <see cref="SignalsAttribute"/> or <see cref="FormAttribute"/>.
/// </summary>
/// <typeparam name="T">The type of input.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InputModel<T>
{
    private static InputModel<T>? s_instance;

    internal static InputModel<T> Instance =>
        s_instance ?? throw new InvalidOperationException(
            $"Nothing is known about how '{typeof(T)}' is read and written. Mark the type with [Signals], in a project that references HonoStar's generator.");

    /// <summary>The JSON object of a value.</summary>
    internal static ReadOnlyMemory<byte> ToJson(T value, JavaScriptEncoder? encoder = null)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = encoder }))
        {
            Instance.WriteJson(writer, value);
        }

        return json.WrittenMemory;
    }

    /// <summary>Makes a model the one of its type. The last registration wins.</summary>
    /// <param name="model">The model.</param>
    public static void Register(InputModel<T> model)
    {
        ArgumentNullException.ThrowIfNull(model);
        s_instance = model;
    }

    /// <summary>Reads a value from signals.</summary>
    /// <param name="reader">A reader that stands on the start of an object, and stands on its end afterwards.</param>
    /// <returns>The value; what was missing has its default.</returns>
    public abstract T ReadJson(ref Utf8JsonReader reader);

    /// <summary>Reads a value from a form.</summary>
    /// <param name="form">The form's fields.</param>
    /// <returns>The value; what was missing has its default.</returns>
    public abstract T ReadForm(FormFields form);

    /// <summary>Writes a value as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public abstract void WriteJson(Utf8JsonWriter writer, T value);

    /// <summary>Validates a value by its data annotations.</summary>
    /// <param name="value">The value.</param>
    /// <param name="errors">Where errors are collected.</param>
    /// <param name="services">The services that a validation attribute may ask for.</param>
    public virtual void Validate(T value, InputErrors errors, IServiceProvider services)
    {
    }
}
