namespace HonoStar;

/// <summary>Why a subscription was not accepted. For logs and metrics; the client is told only that it was not.</summary>
internal enum SubscriptionRefusal
{
    None,
    Missing,
    Malformed,
    TooLarge,
    BadSignature,
    OtherBuild,
    OtherViewer,
    Expired,
    UnknownRegion,
    NotAllowed,
}
