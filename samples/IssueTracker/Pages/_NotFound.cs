namespace IssueTracker.Pages;

/// <summary>Shown where there is no page.</summary>
[NotFoundPage]
public sealed class NotFoundPage
{
    /// <summary>The page.</summary>
    public Html Get(Head head)
    {
        head.Title = "Not found · Tally";
        return $"""
            <section class="page page-narrow">
              <h1>There is nothing here</h1>
              <p class="lead">The page may have been moved, or the issue deleted.</p>
              <p><a class="button" href="{Routes.Href()}">{Icon.Back()} All issues</a></p>
            </section>
            """;
    }
}
