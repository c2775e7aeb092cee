namespace IssueTracker.Pages;

/// <summary>Signing in.</summary>
[Page]
public sealed class LoginPage(UserStore users)
{
    /// <summary>The page.</summary>
    public Html Get(Head head, FieldErrors errors, string? returnUrl = null)
    {
        head.Title = "Sign in · Tally";
        return $"""
            <section class="page page-form">
              <h1>Sign in</h1>
              <form class="card form" {Routes.Login.Post(returnUrl).Form()} data-indicator:_sending>
                {errors.Message("form")}
                {Field.Text(errors, "name", "Name", more: Html.Attr("required", true) + Html.Attr("autocomplete", "username") + Html.Attr("autocapitalize", "none"))}
                {Field.Text(errors, "password", "Password", type: "password", more: Html.Attr("required", true) + Html.Attr("autocomplete", "current-password"))}
                <button class="button button-primary button-wide" data-attr:disabled="$_sending">Sign in</button>
              </form>
              <p class="muted">New here? <a href="{Routes.SignUp.Href(returnUrl)}">Create an account</a>.</p>
            </section>
            """;
    }

    /// <summary>Signs in, and leads to where one wanted to go.</summary>
    public async Task<Reply> Post([Form] LoginInput input, HttpContext http, string? returnUrl = null)
    {
        if (await users.VerifyAsync(input.Name.Trim(), input.Password) is not { } user)
        {
            // One message for both, so that nobody learns which names there are.
            return Reply.Invalid("form", "There is no account with this name and password.");
        }

        await http.SignInAsync(user);
        return Reply.Redirect(Session.Target(returnUrl)) + Reply.Toast($"Welcome back, {user.DisplayName}", ToastKind.Success);
    }
}

/// <summary>What a person fills in to sign in.</summary>
public sealed record LoginInput(
    [property: Required(ErrorMessage = "Enter your name.")] string Name,
    [property: Required(ErrorMessage = "Enter your password.")] string Password);
