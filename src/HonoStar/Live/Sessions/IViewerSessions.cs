using System.Security.Claims;

namespace HonoStar;

/// <summary>
/// Ends the event streams of viewers who are no longer who they were, or may do less (or more) than before. Their tabs connect anew at
/// once, as whoever they are then: what they may see is decided again, and a page that was another viewer's is fetched again.
/// </summary>
/// <remarks>
/// Signing in and out through ASP.NET Core (<c>HttpContext.SignInAsync</c>, <c>SignOutAsync</c>) does this by itself, for all tabs of the
/// browser and of the user. Call it for what no request of the viewer tells: an administrator changed their roles, or locked them out.
/// </remarks>
public interface IViewerSessions
{
    /// <summary>Ends the streams of a user, on every node.</summary>
    /// <param name="user">The user, as authentication makes them. Of one who is not authenticated, nothing is ended.</param>
    /// <param name="cancellation">Gives up waiting for the bus.</param>
    /// <returns>Completes when the streams of this node end and the bus has taken the message over.</returns>
    ValueTask EndStreamsAsync(ClaimsPrincipal user, CancellationToken cancellation = default);

    /// <summary>Ends the streams of the user with an identifier, on every node.</summary>
    /// <param name="userId">What <see cref="Viewer.Id"/> is for them.</param>
    /// <param name="issuer">Who issued the claim that holds the identifier; an application itself unless it says otherwise.</param>
    /// <param name="cancellation">Gives up waiting for the bus.</param>
    /// <returns>Completes when the streams of this node end and the bus has taken the message over.</returns>
    ValueTask EndStreamsAsync(string userId, string issuer = ClaimsIdentity.DefaultIssuer, CancellationToken cancellation = default);
}
