using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IssueTracker.Accounts;

/// <summary>Who is signed in: what the cookie says, and how it is set and cleared.</summary>
public static class Session
{
    /// <summary>Remembers a user in the browser that asked.</summary>
    public static Task SignInAsync(this HttpContext http, User user)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, user.Name),
            new(ClaimTypes.GivenName, user.DisplayName),
        ];
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        return http.SignInAsync(new ClaimsPrincipal(identity));
    }

    /// <summary>The user that a viewer is; nothing for a guest.</summary>
    public static User? Account(this Viewer viewer) => viewer.User.Account();

    /// <summary>The user that a viewer is, where <c>[Authorize]</c> has made sure that there is one.</summary>
    public static User RequiredAccount(this Viewer viewer) => viewer.Account() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The user that a principal is; nothing for a guest.</summary>
    public static User? Account(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
            ? new User(id, principal.FindFirstValue(ClaimTypes.Name) ?? "", principal.FindFirstValue(ClaimTypes.GivenName) ?? "")
            : null;

    /// <summary>Where somebody is led to who has signed in: where they wanted to go, if that is a page of this application.</summary>
    public static Href Target(string? returnUrl) => Url.IsLocal(returnUrl) ? Url.Local(returnUrl!) : Routes.Href();
}
