using System.Text;

namespace HonoStar.Tests.Datastar;

/// <summary>An event, as a client of the standard sees it.</summary>
internal sealed record ServerSentEvent(string Name, IReadOnlyList<string> Data, string? Id, string? Retry)
{
    /// <summary>The lines of one of Datastar's keys, joined as its client joins them.</summary>
    public string? Value(string key)
    {
        var values = Data
            .Where(line => line == key || line.StartsWith(key + " ", StringComparison.Ordinal))
            .Select(line => line.Length > key.Length ? line[(key.Length + 1)..] : "")
            .ToArray();
        return values.Length == 0 ? null : string.Join('\n', values);
    }
}

/// <summary>Parses an event stream by the rules of the HTML standard (section 9.2.6).</summary>
internal static class EventStreamParser
{
    public static List<ServerSentEvent> Parse(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        var events = new List<ServerSentEvent>();
        string name = "";
        string? id = null, retry = null;
        var data = new List<string>();
        foreach (var line in text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').SkipLast(1))
        {
            if (line.Length == 0)
            {
                if (data.Count > 0)
                {
                    events.Add(new ServerSentEvent(name, data, id, retry));
                }

                (name, data, id, retry) = ("", [], null, null);
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon == 0)
            {
                continue;
            }

            var field = colon < 0 ? line : line[..colon];
            var value = colon < 0 ? "" : line[(colon + 1)..];
            value = value.StartsWith(' ') ? value[1..] : value;
            switch (field)
            {
                case "event":
                    name = value;
                    break;
                case "data":
                    data.Add(value);
                    break;
                case "id" when !value.Contains('\0'):
                    id = value;
                    break;
                case "retry" when value.All(char.IsAsciiDigit):
                    retry = value;
                    break;
            }
        }

        return events;
    }
}
