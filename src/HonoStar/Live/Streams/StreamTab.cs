using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace HonoStar;

/// <summary>
/// One of the tabs that a stream serves. A browser's tabs share one stream; each event then begins with a line that says which of them
/// it is for, because two tabs may show different instances under the same element id.
/// </summary>
internal sealed class StreamTab
{
    private static readonly ConcurrentDictionary<int, byte[]> s_lines = new();

    /// <summary>Makes a tab.</summary>
    /// <param name="number">Its number among the tabs of the stream.</param>
    /// <param name="isShared">Whether the stream serves others, too.</param>
    /// <param name="first">The first of its subscriptions.</param>
    public StreamTab(int number, bool isShared, SubscriptionContent first)
    {
        Id = first.Tab;
        Page = first.Page;
        Setting = first.Setting;
        Line = isShared ? LineOf(number) : [];
    }

    /// <summary>Its identity, by which it can be addressed.</summary>
    public TabId Id { get; }

    /// <summary>The hash of its page's name.</summary>
    public ulong Page { get; }

    public RegionSetting Setting { get; }

    /// <summary>What stands in front of each event that is for this tab; the rest of the event is the same for everyone.</summary>
    public byte[] Line { get; }

    /// <summary>Events that are for this tab, with its line in front of each.</summary>
    public ReadOnlyMemory<byte> Address(ReadOnlyMemory<byte> events)
    {
        if (Line.Length == 0)
        {
            return events;
        }

        var addressed = new ArrayBufferWriter<byte>(events.Length + (4 * Line.Length));
        for (var rest = events.Span; !rest.IsEmpty;)
        {
            // A blank line ends an event; there is none inside of it.
            var length = rest.IndexOf("\n\n"u8) + 2;
            addressed.Write(Line);
            addressed.Write(rest[..length]);
            rest = rest[length..];
        }

        return addressed.WrittenMemory;
    }

    public static byte[] LineOf(int number) => s_lines.GetOrAdd(
        number,
        static number => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"data: tab {number}\n")));
}
