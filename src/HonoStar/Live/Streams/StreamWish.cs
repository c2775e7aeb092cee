namespace HonoStar;

/// <summary>What is asked of a stream besides new versions.</summary>
[Flags]
internal enum StreamWish
{
    None = 0,
    Heartbeat = 1,
    Renewal = 2,
    Stop = 4,
}
