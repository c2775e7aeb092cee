using System.Buffers;
using System.Globalization;
using System.Text;

namespace HonoStar.Datastar;

/// <summary>
/// Writes Datastar's events as server-sent events, byte for byte as the SDK specification says. Text is split at CR LF, CR and LF
/// alike, so that nothing in it can end a line of the protocol or begin an event.
/// </summary>
public static class DatastarWriter
{
    private static readonly SearchValues<char> s_noAttributeName = SearchValues.Create(" \t\r\n\f\0\"'<>/=");

    /// <summary>Writes a <c>datastar-patch-elements</c> event.</summary>
    /// <param name="output">Where the event is written.</param>
    /// <param name="elements">Complete elements, in UTF-8; may be empty to remove by selector.</param>
    /// <param name="options">How it is applied; <see langword="null"/> morphs each element by its id.</param>
    /// <exception cref="ArgumentException">The event's id or retry time cannot be sent.</exception>
    public static void WritePatchElements(IBufferWriter<byte> output, ReadOnlySpan<byte> elements, PatchElementsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= PatchElementsOptions.Default;
        Begin(output, "event: datastar-patch-elements\n"u8, options.EventId, options.Retry);
        WriteText(output, "data: selector "u8, options.Selector);
        if (options.Mode != PatchMode.Outer)
        {
            output.Write(ModeLine(options.Mode));
        }

        if (options.UseViewTransition)
        {
            output.Write("data: useViewTransition true\n"u8);
            WriteText(output, "data: viewTransitionSelector "u8, options.ViewTransitionSelector);
        }

        if (options.Namespace != PatchNamespace.Html)
        {
            output.Write(options.Namespace == PatchNamespace.Svg ? "data: namespace svg\n"u8 : "data: namespace mathml\n"u8);
        }

        // SVG and MathML siblings stand on lines of their own: the official client loses every second one otherwise.
        while (options.Namespace != PatchNamespace.Html && TopLevelElements.FirstLength(elements) is var length && length < elements.Length)
        {
            WriteLines(output, "data: elements "u8, elements[..length]);
            elements = elements[length..];
        }

        if (!elements.IsEmpty)
        {
            WriteLines(output, "data: elements "u8, elements);
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes a <c>datastar-patch-elements</c> event.</summary>
    /// <inheritdoc cref="WritePatchElements(IBufferWriter{byte}, ReadOnlySpan{byte}, PatchElementsOptions?)"/>
    public static void WritePatchElements(IBufferWriter<byte> output, ReadOnlySpan<char> elements, PatchElementsOptions? options = null)
    {
        using var bytes = PooledUtf8.Of(elements);
        WritePatchElements(output, bytes.Span, options);
    }

    /// <summary>Writes a <c>datastar-patch-signals</c> event.</summary>
    /// <param name="output">Where the event is written.</param>
    /// <param name="json">A JSON object, in UTF-8: a merge patch (RFC 7386), in which <c>null</c> removes a signal.</param>
    /// <param name="options">How it is applied.</param>
    /// <exception cref="ArgumentException">The event's id or retry time cannot be sent.</exception>
    public static void WritePatchSignals(IBufferWriter<byte> output, ReadOnlySpan<byte> json, PatchSignalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= PatchSignalsOptions.Default;
        Begin(output, "event: datastar-patch-signals\n"u8, options.EventId, options.Retry);
        if (options.OnlyIfMissing)
        {
            output.Write("data: onlyIfMissing true\n"u8);
        }

        WriteLines(output, "data: signals "u8, json);
        output.Write("\n"u8);
    }

    /// <summary>Writes a <c>datastar-patch-signals</c> event.</summary>
    /// <inheritdoc cref="WritePatchSignals(IBufferWriter{byte}, ReadOnlySpan{byte}, PatchSignalsOptions?)"/>
    public static void WritePatchSignals(IBufferWriter<byte> output, ReadOnlySpan<char> json, PatchSignalsOptions? options = null)
    {
        using var bytes = PooledUtf8.Of(json);
        WritePatchSignals(output, bytes.Span, options);
    }

    /// <summary>Writes the <c>datastar-patch-elements</c> event that appends a script to the body, where it runs.</summary>
    /// <param name="output">Where the event is written.</param>
    /// <param name="script">
    /// The script. What would end the script element or hide its end (<c>&lt;/script</c>, <c>&lt;!--</c>) is escaped in a way
    /// that means the same in strings, templates and regular expressions.
    /// </param>
    /// <param name="options">How it is run.</param>
    /// <exception cref="ArgumentException">An attribute has no valid name, or the event's id or retry time cannot be sent.</exception>
    public static void WriteExecuteScript(IBufferWriter<byte> output, ReadOnlySpan<char> script, ExecuteScriptOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= ExecuteScriptOptions.Default;
        Begin(output, "event: datastar-patch-elements\n"u8, options.EventId, options.Retry);
        output.Write("data: selector body\ndata: mode append\n"u8);
        using var element = PooledUtf8.Of(ScriptElement(script, options));
        WriteLines(output, "data: elements "u8, element.Span);
        output.Write("\n"u8);
    }

    /// <summary>Writes each line of a text behind <paramref name="prefix"/>; an empty text is one empty line.</summary>
    internal static void WriteLines(IBufferWriter<byte> output, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var end = text.IndexOfAny((byte)'\r', (byte)'\n');
            WriteLine(output, prefix, end < 0 ? text : text[..end]);
            if (end < 0)
            {
                return;
            }

            var isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            text = text[(end + (isPair ? 2 : 1))..];
        }
    }

    private static void WriteLine(IBufferWriter<byte> output, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> line)
    {
        const int longestAtOnce = 1024;
        if (line.Length > longestAtOnce)
        {
            // A pipe would make one large segment for one large span.
            output.Write(prefix);
            output.Write(line);
            output.Write("\n"u8);
            return;
        }

        var length = prefix.Length + line.Length + 1;
        var span = output.GetSpan(length);
        prefix.CopyTo(span);
        line.CopyTo(span[prefix.Length..]);
        span[length - 1] = (byte)'\n';
        output.Advance(length);
    }

    private static void Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> eventLine, string? id, TimeSpan? retry)
    {
        if (id is not null && id.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
        {
            throw new ArgumentException("An event's id cannot hold a line break or a null character.", nameof(id));
        }

        var milliseconds = retry is { } time ? (long)time.TotalMilliseconds : 1000;
        if (milliseconds < 0)
        {
            throw new ArgumentException("A retry time cannot be negative.", nameof(retry));
        }

        output.Write(eventLine);
        WriteText(output, "id: "u8, id);
        if (milliseconds != 1000)
        {
            WriteText(output, "retry: "u8, milliseconds.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes a line whose value is one line by nature; a line break in it is a blank.</summary>
    private static void WriteText(IBufferWriter<byte> output, ReadOnlySpan<byte> prefix, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            value = value.Replace('\r', ' ').Replace('\n', ' ');
        }

        using var bytes = PooledUtf8.Of(value);
        WriteLine(output, prefix, bytes.Span);
    }

    private static ReadOnlySpan<byte> ModeLine(PatchMode mode) => mode switch
    {
        PatchMode.Inner => "data: mode inner\n"u8,
        PatchMode.Replace => "data: mode replace\n"u8,
        PatchMode.Prepend => "data: mode prepend\n"u8,
        PatchMode.Append => "data: mode append\n"u8,
        PatchMode.Before => "data: mode before\n"u8,
        PatchMode.After => "data: mode after\n"u8,
        PatchMode.Remove => "data: mode remove\n"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    private static string ScriptElement(ReadOnlySpan<char> script, ExecuteScriptOptions options)
    {
        var element = new StringBuilder("<script", script.Length + 64);
        if (options.AutoRemove)
        {
            element.Append(" data-effect=\"el.remove()\"");
        }

        foreach (var (name, value) in options.Attributes)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny(s_noAttributeName))
            {
                throw new ArgumentException($"'{name}' is no name of an attribute.", nameof(options));
            }

            element.Append(' ').Append(name).Append("=\"");
            element.Append(value.Replace("&", "&amp;").Replace("\"", "&quot;").Replace("<", "&lt;").Replace(">", "&gt;"));
            element.Append('"');
        }

        element.Append('>');
        AppendScript(element, script);
        return element.Append("</script>").ToString();
    }

    private static void AppendScript(StringBuilder element, ReadOnlySpan<char> script)
    {
        while (true)
        {
            var opening = script.IndexOf('<');
            if (opening < 0)
            {
                element.Append(script);
                return;
            }

            element.Append(script[..opening]);
            script = script[opening..];
            var isHarmful = script.StartsWith("</script", StringComparison.OrdinalIgnoreCase) || script.StartsWith("<!--", StringComparison.Ordinal);
            element.Append(isHarmful ? "\\x3C" : "<");
            script = script[1..];
        }
    }
}
