namespace HonoStar;

/// <summary>
/// Thrown by a handler to say that what was asked for does not exist: the response is the nearest
/// <see cref="NotFoundPageAttribute">not-found page</see> with status 404.
/// </summary>
public sealed class NotFoundException : Exception
{
    /// <summary>Says that what was asked for does not exist.</summary>
    public NotFoundException()
        : base("What was asked for does not exist.")
    {
    }

    /// <summary>Says what does not exist.</summary>
    /// <param name="message">What does not exist; for logs, never shown to a visitor.</param>
    public NotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Says what does not exist, and which exception showed it.</summary>
    /// <param name="message">What does not exist; for logs, never shown to a visitor.</param>
    /// <param name="innerException">The exception that showed it.</param>
    public NotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
