namespace HonoStar;

/// <summary>Sends what is in the outbox. It looks there by itself now and then; this makes it look at once.</summary>
public interface IOutboxRelay
{
    /// <summary>Something was committed. Returns at once, and is harmless to call too often or too early; forgetting it costs a delay.</summary>
    void Wake();
}
