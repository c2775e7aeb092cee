namespace IssueTracker.Pages;

/// <summary>What stands round every page: navigation, who is signed in, and what they have to do.</summary>
[Layout]
public sealed partial class Layout(IssueStore issues)
{
    /// <summary>The page in its frame.</summary>
    public async Task<Html> Render(Html content, Head head, Viewer viewer, HttpRequest request)
    {
        head.Stylesheet("/app.css");
        head.Add($"""<link rel="icon" type="image/svg+xml" href="{Asset.Href("/favicon.svg")}">""");
        var account = viewer.Account();

        // Shared regions know no viewer: what they show to one person alone, they show where $_viewer is that person.
        return $"""
            <a class="skip-link" href="#main">Skip to content</a>
            <div class="shell" data-signals:_viewer="{Js.Value(account?.Id)}">
              <header class="sidebar">
                <a class="brand" href="{Routes.Href()}">{Icon.Brand()}<span>Tally</span></a>
                <nav class="nav" aria-label="Main">
                  {NavLink(Routes.Href(), Icon.List(), "Issues", request.Path == "/" || request.Path.StartsWithSegments("/issues"))}
                  {NavLink(Routes.Labels.Href(), Icon.Tag(), "Labels", request.Path == Routes.Labels.Path)}
                  {NavLink(Routes.Profile.Href(), Icon.Person(), "My work", request.Path == Routes.Profile.Path)}
                </nav>
                {await Live.Mine()}
                <div class="sidebar-foot">
                  <button type="button" class="icon-button needs-script" data-on:click="@theme('toggle')" aria-label="Switch between light and dark">{Icon.Theme()}</button>
                  {account.When(Account)}
                  {(account is null).When(() => $"""<a class="button" href="{Routes.Login.Href()}">Sign in</a>""")}
                </div>
              </header>
              <main class="main" id="main" tabindex="-1">{content}</main>
            </div>
            """;
    }

    /// <summary>How much a viewer has to do. Per viewer, and public: a guest's has no data in it.</summary>
    [Live<Topics.IssueList>]
    private async Task<Html> Mine(Viewer viewer)
    {
        if (viewer.Account() is not { } account)
        {
            return $"""
                <section id="mine" class="mine welcome">
                  <p><strong>Welcome to Tally.</strong> Look around: this page follows every change as it happens.</p>
                  <p><a href="{Routes.SignUp.Href()}">Create an account</a> to take part.</p>
                </section>
                """;
        }

        var (assigned, reported) = await issues.CountOpenOfAsync(account.Id);
        return $"""
            <section id="mine" class="mine" aria-label="Your numbers">
              <dl>
                <div><dt>Assigned to you</dt><dd>{assigned}</dd></div>
                <div><dt>Reported by you</dt><dd>{reported}</dd></div>
              </dl>
            </section>
            """;
    }

    private static Html NavLink(Href link, Html icon, string text, bool isCurrent) =>
        $"""<a class="nav-link" href="{link}" {Html.Attr("aria-current", isCurrent ? "page" : null)}>{icon}<span>{text}</span></a>""";

    private static Html Account(User account) => $"""
        <a class="account" href="{Routes.Profile.Href()}">{Avatar.Of(account)}<span class="account-name">{account.DisplayName}</span></a>
        <form {Routes.Logout.Post().Form()}>
          <button class="icon-button" aria-label="Sign out">{Icon.Leave()}</button>
        </form>
        """;
}
