namespace HonoStar.Tests.Live.Schedules;

internal enum Step
{
    Publish,
    Change,
    ChangeAndPublish,
    LoseMessages,
    Fail,
    Recover,
    HoldRenderings,
    LetRender,
    Open,
    OpenSlowly,
    Close,
    Reconnect,
    SignOut,
    Read,
    Yield,
    PassTime,
}
