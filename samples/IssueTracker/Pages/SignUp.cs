namespace IssueTracker.Pages;

/// <summary>Creating an account.</summary>
[Page]
public sealed class SignUpPage(UserStore users)
{
    /// <summary>The page.</summary>
    public Html Get(Head head, FieldErrors errors, string? returnUrl = null)
    {
        head.Title = "Create an account · Tally";
        return $"""
            <section class="page page-form">
              <h1>Create an account</h1>
              <form class="card form" {Routes.SignUp.Post(returnUrl).Form()} data-indicator:_sending>
                {Field.Text(errors, "name", "Name", hint: "For signing in: letters, digits and hyphens.", more: Html.Attr("required", true) + Html.Attr("autocomplete", "username") + Html.Attr("autocapitalize", "none"))}
                {Field.Text(errors, "displayName", "Full name", hint: "What others see.", more: Html.Attr("required", true) + Html.Attr("autocomplete", "name"))}
                {Field.Text(errors, "password", "Password", type: "password", hint: "Ten characters or more.", more: Html.Attr("required", true) + Html.Attr("autocomplete", "new-password"))}
                <button class="button button-primary button-wide" data-attr:disabled="$_sending">Create account</button>
              </form>
              <p class="muted">Been here before? <a href="{Routes.Login.Href(returnUrl)}">Sign in</a>.</p>
            </section>
            """;
    }

    /// <summary>Creates the account and signs in.</summary>
    public async Task<Reply> Post([Form] SignUpInput input, HttpContext http, string? returnUrl = null)
    {
        if (await users.CreateAsync(input.Name, input.DisplayName.Trim(), input.Password) is not { } user)
        {
            return Reply.Invalid("name", "This name is taken.");
        }

        await http.SignInAsync(user);
        return Reply.Redirect(Session.Target(returnUrl)) + Reply.Toast($"Welcome, {user.DisplayName}", ToastKind.Success);
    }
}

/// <summary>What a person fills in to create an account.</summary>
public sealed record SignUpInput(
    [property: Required(ErrorMessage = "Choose a name.")]
    [property: RegularExpression("^[A-Za-z0-9-]{3,32}$", ErrorMessage = "A name has 3 to 32 letters, digits and hyphens.")]
    string Name,
    [property: Required(ErrorMessage = "Enter your full name.")]
    [property: StringLength(60, ErrorMessage = "A full name has at most 60 characters.")]
    string DisplayName,
    [property: Required(ErrorMessage = "Choose a password.")]
    [property: StringLength(200, MinimumLength = 10, ErrorMessage = "A password has 10 to 200 characters.")]
    string Password);
