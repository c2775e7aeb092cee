namespace HonoStar.Bus;

/// <summary>What every bus over a server has in common.</summary>
public class BusOptions
{
    /// <summary>The server's address, which may hold a password. Set in code it wins over the environment; unset, the environment decides.</summary>
    public string? Url { get; set; }

    /// <summary>
    /// What the names on the server begin with: letters, digits, <c>-</c> and <c>_</c>, at most 40. The same on all nodes of an application,
    /// different for applications that share a server. <c>honostar</c>.
    /// </summary>
    public string Prefix { get; set; } = "honostar";

    /// <summary>How long a topic without watchers stays subscribed, so that going from page to page does not subscribe anew. 10 seconds.</summary>
    public TimeSpan GraceTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often the node sends a beat to itself through the server. When three have not come back the connection counts as lost, whatever
    /// the operating system says. 5 seconds.
    /// </summary>
    public TimeSpan BeatInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between two attempts to connect; the first ones come sooner. 5 seconds.</summary>
    public TimeSpan MaxReconnectDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many messages may wait to be sent, and how many to be delivered. Beyond that they are dropped and <see cref="IBus.Lost"/> is raised. 8,192.</summary>
    public int QueueLength { get; set; } = 8192;

    /// <summary>How many bytes of payload may wait, in each of the two queues. 16 MiB.</summary>
    public int QueueBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message says which.</exception>
    internal void ThrowIfInvalid()
    {
        if (Prefix.Length is 0 or > 40 || Prefix.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
        {
            throw new ArgumentException($"The prefix of a bus has 1 to 40 letters, digits, '-' and '_': not '{Prefix}'.");
        }

        if (GraceTime < TimeSpan.Zero || BeatInterval <= TimeSpan.Zero || MaxReconnectDelay <= TimeSpan.Zero)
        {
            throw new ArgumentException("The grace time of a bus is at least zero; its beat interval and reconnect delay are positive.");
        }

        if (QueueLength < 1 || QueueBytes < BusMessage.MaxPayloadLength)
        {
            throw new ArgumentException($"The queues of a bus hold at least one message and {BusMessage.MaxPayloadLength} bytes.");
        }
    }
}
