using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace HonoStar;

// What may stand in a hole, one overload for each kind. The compiler picks them.
public partial struct Html
{
    private const int Scratch = 256;
    private const int RoomForFormatted = 80;

    /// <summary>Appends text, encoded.</summary>
    /// <param name="value">The text; null is nothing.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value)
    {
        // What the long way does, for the common case and with everything looked at once.
        var buffer = _buffer;
        var end = _end;
        if (value is { Length: > 0 } && buffer is not null && buffer == RenderThread.CurrentBuffer && end == buffer.Tail)
        {
            var array = buffer.Array;
            if (array.Length - end >= value.Length && value[0] != '\n')
            {
                var plain = Utf8Text.CopyPlain(
                    ref MemoryMarshal.GetReference(value.AsSpan()),
                    value.Length,
                    ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), end));
                buffer.Tail = _end = end + plain;
                if (plain < value.Length)
                {
                    WriteEncodedSlowly(value.AsSpan(plain));
                }

                return;
            }
        }

        AppendFormatted(value.AsSpan());
    }

    /// <summary>Appends text, encoded.</summary>
    /// <param name="value">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(ReadOnlySpan<char> value)
    {
        BeforeHole();
        WriteText(value);
    }

    /// <summary>Appends text, encoded, padded with spaces.</summary>
    /// <param name="value">The text; null is nothing.</param>
    /// <param name="alignment">The least number of characters; negative pads on the right.</param>
    /// <param name="format">Has no meaning for text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value, int alignment, string? format = null)
    {
        BeforeHole();
        WritePadded(value, alignment);
    }

    /// <summary>Appends a character, encoded.</summary>
    /// <param name="value">The character.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(char value)
    {
        BeforeHole();
        WriteText(new ReadOnlySpan<char>(in value));
    }

    /// <summary>Appends <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(bool value)
    {
        BeforeHole();
        WriteRawUtf8(value ? "true"u8 : "false"u8);
    }

    /// <summary>Appends an integer, in the invariant culture.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(int value)
    {
        BeforeHole();
        value.TryFormat(GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        Commit(written);
    }

    /// <summary>Appends an integer, in the invariant culture.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(long value)
    {
        BeforeHole();
        value.TryFormat(GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        Commit(written);
    }

    /// <summary>Appends another piece, as it is.</summary>
    /// <param name="value">The piece; null is nothing.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Html? value) => AppendFormatted(value.GetValueOrDefault());

    /// <summary>Appends pieces, one behind the other, as they are.</summary>
    /// <param name="value">The pieces; null is nothing.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(IEnumerable<Html>? value)
    {
        BeforeHole();
        foreach (var piece in value ?? [])
        {
            AppendFormatted(piece);
        }
    }

    /// <summary>Appends attributes, in the place of an attribute.</summary>
    /// <param name="value">The attributes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Attributes value)
    {
        if (!value.Piece.IsEmpty && _end > _start && !char.IsWhiteSpace((char)Utf8Span[^1]))
        {
            BeforeHole();
            WriteRawUtf8(" "u8);
        }

        AppendPiece(value.Piece);
    }

    /// <summary>Appends a value of the framework, or any other value as encoded text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <exception cref="ArgumentException">The value is a task or a delegate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value) => AppendFormatted(value, 0, null);

    /// <summary>Appends a value as encoded text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentException">The value is a task or a delegate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format) => AppendFormatted(value, 0, format);

    /// <summary>Appends a value as encoded text, padded with spaces.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <param name="alignment">The least number of characters; negative pads on the right.</param>
    /// <exception cref="ArgumentException">The value is a task or a delegate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

    /// <summary>Appends a value as encoded text, padded with spaces.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <param name="alignment">The least number of characters; negative pads on the right.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentException">The value is a task or a delegate.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        BeforeHole();
        if (value is null)
        {
            WritePadded(default, alignment);
        }
        else if (value is IHtmlWritable)
        {
            // The cast of a struct to an interface it implements, called at once, does not box.
            ((IHtmlWritable)value).WriteTo(ref this);
        }
        else if (typeof(T).IsEnum && format is null)
        {
            WritePadded(EnumNames<T>.Of(value), alignment);
        }
        else if (value is IUtf8SpanFormattable)
        {
            if (alignment == 0 && IsOfTheRuntime<T>() && TryWriteFormatted(value, format))
            {
                return;
            }

            WriteFormatted(value, alignment, format);
        }
        else if (value is ISpanFormattable)
        {
            WriteSpanFormatted(value, alignment, format);
        }
        else
        {
            WriteObject(value, alignment, format);
        }
    }

    /// <summary>Appends a value as encoded text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T? value)
        where T : struct => AppendFormatted(value, 0, null);

    /// <summary>Appends a value as encoded text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <param name="format">The format.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T? value, string? format)
        where T : struct => AppendFormatted(value, 0, format);

    /// <summary>Appends a value as encoded text, padded with spaces.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <param name="alignment">The least number of characters; negative pads on the right.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T? value, int alignment)
        where T : struct => AppendFormatted(value, alignment, null);

    /// <summary>Appends a value as encoded text, padded with spaces.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is nothing.</param>
    /// <param name="alignment">The least number of characters; negative pads on the right.</param>
    /// <param name="format">The format.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T? value, int alignment, string? format)
        where T : struct
    {
        if (value.HasValue)
        {
            AppendFormatted(value.GetValueOrDefault(), alignment, format);
        }
        else
        {
            BeforeHole();
            WritePadded(default, alignment);
        }
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (text is ['\n', ..] && TagContext.DropsLineFeedAtEnd(Utf8Span))
        {
            WriteRawUtf8("\n"u8);
        }

        WriteEncoded(text);
    }

    private void WritePadded(ReadOnlySpan<char> text, int alignment)
    {
        WriteSpaces(alignment - text.Length);
        WriteText(text);
        WriteSpaces(-alignment - text.Length);
    }

    private void WriteSpaces(int count)
    {
        for (; count > 0; count--)
        {
            WriteRawUtf8(" "u8);
        }
    }

    // Straight to where it belongs; the runtime's own types build no pieces meanwhile. What is not plain goes the long way.
    private bool TryWriteFormatted<T>(T value, string? format)
    {
        var culture = CultureOf<T>(format);
        var array = ArrayWithRoom(RoomForFormatted);
        var room = array.AsSpan(_end, array.Length - _end - 16);
        if (!((IUtf8SpanFormattable)value!).TryFormat(room, out var written, format, culture)
            || !Utf8Text.IsPlain(ref MemoryMarshal.GetReference(room), written))
        {
            return false;
        }

        Commit(written);
        return true;
    }

    // The value's own code runs here, and may build pieces behind this one: so it writes to the side.
    [SkipLocalsInit]
    private void WriteFormatted<T>(T value, int alignment, string? format)
    {
        Span<byte> scratch = stackalloc byte[Scratch];
        byte[]? rented = null;
        var culture = CultureOf<T>(format);
        int written;
        while (!((IUtf8SpanFormattable)value!).TryFormat(scratch, out written, format, culture))
        {
            scratch = Enlarge(ref rented, scratch.Length);
        }

        var text = scratch[..written];
        var length = alignment == 0 ? 0 : Encoding.UTF8.GetCharCount(text);
        BeforeHole();
        WriteSpaces(alignment - length);
        if (IsInvariant<T>() && format is null)
        {
            WriteRawUtf8(text);
        }
        else
        {
            WriteEncodedUtf8(text);
        }

        WriteSpaces(-alignment - length);
        Give(rented);
    }

    [SkipLocalsInit]
    private void WriteSpanFormatted<T>(T value, int alignment, string? format)
    {
        Span<char> scratch = stackalloc char[Scratch];
        char[]? rented = null;
        var culture = CultureOf<T>(format);
        int written;
        while (!((ISpanFormattable)value!).TryFormat(scratch, out written, format, culture))
        {
            scratch = Enlarge(ref rented, scratch.Length);
        }

        BeforeHole();
        WritePadded(scratch[..written], alignment);
        Give(rented);
    }

    private void WriteObject<T>(T value, int alignment, string? format)
    {
        switch (value)
        {
            case string text:
                WritePadded(text, alignment);
                break;
            case Html piece:
                AppendFormatted(piece);
                break;
            case Attributes attributes when TagContext.IsQuoted(Utf8Span):
                AppendInTag(attributes.Piece);
                break;
            case Attributes attributes:
                AppendFormatted(attributes);
                break;
            case bool flag:
                WritePadded(flag ? "true" : "false", alignment);
                break;
            case IEnumerable<Html> pieces:
                AppendFormatted(pieces);
                break;
            case IHtmlContent content:
                WriteContent(content);
                break;
            case Task or ValueTask or Delegate:
                throw new ArgumentException(
                    $"A hole of a template holds a {value.GetType()}, which is not a value yet. Await the task, or call the function, in the hole.",
                    nameof(value));
            case IFormattable formattable:
                var formatted = formattable.ToString(format, CultureOf<T>(format));
                BeforeHole();
                WritePadded(formatted, alignment);
                break;
            default:
                var plain = value!.ToString();
                BeforeHole();
                WritePadded(plain, alignment);
                break;
        }
    }

    private void WriteContent(IHtmlContent content)
    {
        var markup = content is HtmlString { Value: var known } ? known : MarkupOf(content);
        BeforeHole();
        if (IsInText())
        {
            WriteRaw(markup);
        }
        else
        {
            CheckIsQuoted();
            WriteEncoded(markup);
        }
    }

    private static string MarkupOf(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.CurrentCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A person reads text, a machine reads what is inside a tag; an identifier is the same everywhere.</summary>
    private readonly CultureInfo CultureOf<T>(string? format) =>
        (IsInvariant<T>() && format is null)
        || CultureInfo.CurrentCulture is var current && (current == CultureInfo.InvariantCulture || !IsInText())
            ? CultureInfo.InvariantCulture
            : CultureInfo.CurrentCulture;

    private static bool IsInvariant<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte)
        || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint) || typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128)
        || typeof(T) == typeof(Guid);

    private static bool IsOfTheRuntime<T>() =>
        IsInvariant<T>() || typeof(T) == typeof(double) || typeof(T) == typeof(decimal) || typeof(T) == typeof(float)
        || typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(DateOnly)
        || typeof(T) == typeof(TimeOnly) || typeof(T) == typeof(TimeSpan);

    private static Span<TUnit> Enlarge<TUnit>(ref TUnit[]? rented, int length)
    {
        Give(rented);
        return rented = ArrayPool<TUnit>.Shared.Rent(checked(length * 4));
    }

    private static void Give<TUnit>(TUnit[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<TUnit>.Shared.Return(rented);
        }
    }
}
