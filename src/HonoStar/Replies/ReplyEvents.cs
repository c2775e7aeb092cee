using System.Buffers;
using System.Text.Json;
using HonoStar.Datastar;

namespace HonoStar;

/// <summary>A reply as Datastar's events.</summary>
internal static class ReplyEvents
{
    private static readonly PatchElementsOptions s_toast = new() { Selector = "#" + Document.ToastsId, Mode = PatchMode.Append };

    /// <summary>Writes all effects of a reply, in their order.</summary>
    /// <param name="output">What they are written to.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="scripts">How the tab runs scripts.</param>
    public static void Write(IBufferWriter<byte> output, Reply reply, ScriptKind scripts)
    {
        foreach (var effect in reply.Effects)
        {
            switch (effect)
            {
                case Effect.Patch patch:
                    DatastarWriter.WritePatchElements(output, patch.Html.Utf8Span, new PatchElementsOptions { Selector = patch.Selector, Mode = patch.Mode });
                    break;
                case Effect.Signals signals:
                    DatastarWriter.WritePatchSignals(output, signals.Json.Span, new PatchSignalsOptions { OnlyIfMissing = signals.OnlyIfMissing });
                    break;
                case Effect.Script script:
                    ScriptEffect.Write(output, script.Source, scripts);
                    break;
                case Effect.Navigate navigate:
                    ScriptEffect.Write(output, ScriptEffect.Navigation(navigate.Address), scripts);
                    break;
                case Effect.Toast toast:
                    DatastarWriter.WritePatchElements(output, Toast.Render(toast.Text, toast.Kind).Utf8Span, s_toast);
                    break;
                case Effect.Invalid invalid:
                    DatastarWriter.WritePatchSignals(output, ErrorSignals(invalid.Errors));
                    break;
            }
        }
    }

    // Each error becomes the signal that SignalRef.Error names: that of a field of a field stands in an object of its own.
    private static ReadOnlySpan<byte> ErrorSignals(InputErrors errors)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        SignalJson.WriteAll(
            writer,
            [.. errors.Messages.Select(error => SignalValue.Of("errors." + (error.Key.Length > 0 ? error.Key : "form"), error.Value, write: null))]);
        writer.Flush();
        return json.WrittenSpan;
    }
}
