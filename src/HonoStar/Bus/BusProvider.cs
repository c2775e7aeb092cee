namespace HonoStar.Bus;

/// <summary>A kind of bus that the application can run on. Packages register theirs; which one is used is decided when the application starts.</summary>
public abstract class BusProvider
{
    /// <summary>What it is called in logs, for instance <c>Redis</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How it is set up.</summary>
    public abstract BusOptions Options { get; }

    /// <summary>Makes the transport.</summary>
    /// <param name="url">The address of the server, from the options or from the environment.</param>
    /// <exception cref="ArgumentException">The address cannot be understood. The message holds no password.</exception>
    public abstract IBusTransport CreateTransport(string url);
}
