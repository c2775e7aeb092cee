using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>The application's authentication, which tells open streams when a browser becomes somebody else's.</summary>
internal sealed class SessionAuthentication(IAuthenticationService inner, ViewerSessions sessions) : IAuthenticationService
{
    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => inner.AuthenticateAsync(context, scheme);

    public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
        inner.ChallengeAsync(context, scheme, properties);

    public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) =>
        inner.ForbidAsync(context, scheme, properties);

    public async Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties)
    {
        await inner.SignInAsync(context, scheme, principal, properties);

        // A session that is only prolonged changes nothing.
        if (Viewer.Of(principal).ClaimsKey != Viewer.Of(context.User).ClaimsKey)
        {
            sessions.EndAfter(context);
        }
    }

    public async Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties)
    {
        await inner.SignOutAsync(context, scheme, properties);
        sessions.EndAfter(context);
    }
}
