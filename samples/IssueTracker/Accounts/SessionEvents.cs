using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IssueTracker.Accounts;

/// <summary>Ends the session of an account that is gone: a cookie alone proves only that there was one.</summary>
public sealed class SessionEvents(UserStore users) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.Account() is not { } account || await users.FindAsync(account.Id) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}
