namespace HonoStar;

/// <summary>What the check of a command's sender came to.</summary>
internal enum CsrfVerdict
{
    /// <summary>The command was sent by a page of this application.</summary>
    Accepted,

    /// <summary>The command was sent by another site, or with a token that does not hold.</summary>
    Refused,

    /// <summary>A plain form of which nothing is known: the person is asked.</summary>
    AskToConfirm,
}
