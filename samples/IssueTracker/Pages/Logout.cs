using Microsoft.AspNetCore.Authentication;

namespace IssueTracker.Pages;

/// <summary>Signing out. A command alone: a link must not do it.</summary>
[Page]
public sealed class LogoutPage
{
    /// <summary>Forgets who it was.</summary>
    public async Task<Reply> Post(HttpContext http)
    {
        await http.SignOutAsync();
        return Reply.Redirect(Routes.Href()) + Reply.Toast("Signed out");
    }
}
