using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>
/// One document in one tab of a browser: 128 random bits that only the server makes, so that nobody guesses another's. A handler takes
/// the one that asks as a parameter, keeps it as text if it must, and background code reaches the tab by <see cref="ITabs"/>.
/// <c>default</c> is no tab.
/// </summary>
/// <example>
/// <code>
/// [Post("export")]
/// public async Task&lt;Reply&gt; Export(int id, TabId tab)
/// {
///     await exports.StartAsync(id, tab.ToString());
///     return Reply.Toast("The export has begun");
/// }
/// </code>
/// </example>
public readonly record struct TabId : IParsable<TabId>
{
    private const int Length = 16;

    internal TabId(UInt128 value) => Value = value;

    internal UInt128 Value { get; }

    /// <summary>The text that <see cref="Parse"/> reads: 22 characters that are safe in addresses. Keep it as secret as a session's.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static TabId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var tab) ? tab : throw new FormatException("This is no identity of a tab.");
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="false"/> for anything else.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The tab.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TabId result)
    {
        result = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (s is null
            || s.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.IsValid(s)
            || !Base64Url.TryDecodeFromChars(s, bytes, out var written)
            || written != Length)
        {
            return false;
        }

        result = new TabId(BinaryPrimitives.ReadUInt128LittleEndian(bytes));
        return true;
    }
}
