namespace HonoStar;

/// <summary>What is asked of a stream besides new versions.</summary>
[Flags]
internal enum StreamWish
{
    None = 0,
    Heartbeat = 1,
    Renewal = 2,
    Stop = 4,
    Message = 8,

    /// <summary>To give the memory back by which it is compressed.</summary>
    Release = 16,

    /// <summary>To renew its subscription and end: its client opens it anew, and then it is compressed.</summary>
    Reopen = 32,
}
