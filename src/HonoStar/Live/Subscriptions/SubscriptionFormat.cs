using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>A subscription as bytes: numbers little-endian, lengths and counts as base-128 integers, text as UTF-8.</summary>
internal static class SubscriptionFormat
{
    private const byte Version = 2;

    public static void Write(IBufferWriter<byte> output, SubscriptionContent content)
    {
        output.Write([Version]);
        output.Write(content.Build.ToByteArray());
        Write(output, content.Page);
        Write(output, content.Viewer);
        Write(output, content.Tab.Value);
        WriteText(output, content.Setting.Culture);
        WriteText(output, content.Setting.PathBase);
        Write(output, (ulong)content.IssuedAt.ToUnixTimeSeconds());
        WriteCount(output, content.Entries.Count);
        foreach (var entry in content.Entries)
        {
            Write(output, entry.Region);
            Write(output, entry.Hash);
            WriteText(output, entry.ElementId);
            WriteCount(output, entry.Values.Count);
            foreach (var value in entry.Values.AsSpan())
            {
                WriteText(output, value);
            }
        }
    }

    /// <summary>Reads what was written; <see langword="false"/> for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int maxEntries, out SubscriptionContent? content)
    {
        content = null;
        var reader = new Reader(bytes);
        try
        {
            if (reader.Take(1)[0] != Version)
            {
                return false;
            }

            var build = new Guid(reader.Take(16));
            var page = reader.TakeNumber();
            var viewer = reader.TakeWideNumber();
            var tab = new TabId(reader.TakeWideNumber());
            var setting = new RegionSetting(reader.TakeText() ?? "", reader.TakeText() ?? "");
            var issuedAt = DateTimeOffset.FromUnixTimeSeconds((long)reader.TakeNumber());
            var count = reader.TakeCount();
            if (count > maxEntries)
            {
                return false;
            }

            var entries = new SubscriptionEntry[count];
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = TakeEntry(ref reader);
            }

            content = new SubscriptionContent(build, page, viewer, tab, setting, issuedAt, entries);
            return reader.IsAtEnd;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static SubscriptionEntry TakeEntry(ref Reader reader)
    {
        var region = reader.TakeNumber();
        var hash = reader.TakeNumber();
        var elementId = reader.TakeText() ?? "";
        var values = new string?[reader.TakeCount()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.TakeText();
        }

        return new SubscriptionEntry(region, new RegionValues(values), elementId, hash);
    }

    private static void Write(IBufferWriter<byte> output, ulong number)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(8), number);
        output.Advance(8);
    }

    private static void Write(IBufferWriter<byte> output, UInt128 number)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(output.GetSpan(16), number);
        output.Advance(16);
    }

    private static void WriteCount(IBufferWriter<byte> output, int count)
    {
        var rest = (uint)count;
        while (rest >= 0x80)
        {
            output.Write([(byte)(rest | 0x80)]);
            rest >>= 7;
        }

        output.Write([(byte)rest]);
    }

    /// <summary>Length plus one, then the text; zero stands for none.</summary>
    private static void WriteText(IBufferWriter<byte> output, string? text)
    {
        if (text is null)
        {
            WriteCount(output, 0);
            return;
        }

        WriteCount(output, Encoding.UTF8.GetByteCount(text) + 1);
        Encoding.UTF8.GetBytes(text, output);
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public ReadOnlySpan<byte> Take(int length)
        {
            var taken = _rest[..length];
            _rest = _rest[length..];
            return taken;
        }

        public ulong TakeNumber() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

        public UInt128 TakeWideNumber() => BinaryPrimitives.ReadUInt128LittleEndian(Take(16));

        /// <summary>A count of things of at least one byte each, so that it cannot exceed what is left.</summary>
        public int TakeCount()
        {
            var count = 0UL;
            for (var shift = 0; shift < 35; shift += 7)
            {
                var next = Take(1)[0];
                count |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    break;
                }
            }

            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, (ulong)_rest.Length + 1);
            return (int)count;
        }

        public string? TakeText()
        {
            var length = TakeCount();
            return length == 0 ? null : Encoding.UTF8.GetString(Take(length - 1));
        }
    }
}
