using System.Buffers;

namespace HonoStar;

/// <summary>Finds out how a signal is to be written by looking back: by its name, or as an expression.</summary>
internal static class SignalPlace
{
    private static readonly SearchValues<byte> s_beforeName = SearchValues.Create(" \t\r\n\f/"u8);

    /// <summary>Whether the end of a piece is where the value of an attribute begins that takes the name of a signal.</summary>
    internal static bool WantsName(ReadOnlySpan<byte> html)
    {
        if (html is not [.., (byte)'=', (byte)'"' or (byte)'\''])
        {
            return false;
        }

        var name = html[..^2];
        name = name[(name.LastIndexOfAny(s_beforeName) + 1)..];
        return Is(name, "data-bind"u8) || Is(name, "data-ref"u8) || Is(name, "data-indicator"u8);
    }

    /// <summary>Whether a name is an attribute's own, with modifiers or without; with a key it takes no value.</summary>
    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attribute) =>
        name.StartsWith(attribute) && (name.Length == attribute.Length || name[attribute.Length] == (byte)'_');
}
