namespace IssueTracker.Pages;

/// <summary>Shown when a page fails.</summary>
[ErrorPage]
public sealed class ErrorPage
{
    /// <summary>The page. What went wrong is in the log, under the number that it shows.</summary>
    public Html Get(ErrorInfo error, Head head)
    {
        head.Title = "Something went wrong · Tally";
        return $"""
            <section class="page page-narrow">
              <h1>{(error.StatusCode < 500 ? "That did not work" : "Something went wrong")}</h1>
              <p class="lead">{(error.StatusCode < 500 ? "Go back and try it again." : "It is not your fault. Try again in a moment.")}</p>
              <p>If it happens again, tell us this number: <code>{error.RequestId}</code></p>
              {error.Exception.When(exception => $"""<pre class="trace">{exception}</pre>""")}
              <p><a class="button" href="{Routes.Href()}">{Icon.Back()} All issues</a></p>
            </section>
            """;
    }
}
