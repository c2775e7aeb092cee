namespace IssueTracker.Pages;

/// <summary>The list of issues: by status, by label, by what they say.</summary>
[Page]
public sealed partial class IndexPage(IssueStore issues)
{
    /// <summary>The page. Everything that filters it is in its address.</summary>
    public async Task<Html> Get(Head head, Viewer viewer, StatusFilter status = StatusFilter.Open, string search = "", string label = "", int page = 1)
    {
        head.Title = "Issues · Tally";
        head.Description = "What is to be done, and what has been.";
        return $"""
            <section class="page">
              <header class="page-head">
                <h1>Issues</h1>
                {SearchForm(status, search, label)}
                {NewIssueLink(viewer)}
              </header>
              {await Live.List(status, search.Trim(), label, page)}
            </section>
            """;
    }

    /// <summary>
    /// The issues. Public: whoever finds this tracker may read it. Its parameters are the whole filter, so that an
    /// update shows everybody what they have asked for.
    /// </summary>
    [Live<Topics.IssueList>]
    private async Task<Html> List(StatusFilter status, string search, string label, int page)
    {
        var listing = await issues.ListAsync(new IssueFilter(status, search, label, page));
        return $"""
            <section id="issue-list" class="panel" aria-label="Issues">
              <div class="panel-head">
                <nav class="tabs" aria-label="Status">
                  {Tab(StatusFilter.Open, "Open", listing.Open)}
                  {Tab(StatusFilter.Closed, "Closed", listing.Closed)}
                  {Tab(StatusFilter.All, "All", listing.Open + listing.Closed)}
                </nav>
                {(label.Length > 0).When(() => $"""
                    <a class="chip chip-filter" href="{Routes.Href(status, search)}"><span class="visually-hidden">Remove the filter</span> {label} {Icon.Cross()}</a>
                    """)}
              </div>
              {(listing.Rows.Count > 0).When(() => IssueRows.Of(listing.Rows), () => Nothing(status, search, label))}
              {(listing.Pages > 1).When(() => Pager(listing))}
            </section>
            """;

        Html Tab(StatusFilter tab, string text, int count) => $"""
            <a class="tab" href="{Routes.Href(tab, search, label)}" {Html.Attr("aria-current", tab == status ? "true" : null)}>{text} <span class="count">{count}</span></a>
            """;

        Html Pager(IssueListing listing) => $"""
            <nav class="pager" aria-label="Pages">
              {(listing.Page > 1).When(() => $"""<a class="button" rel="prev" href="{Routes.Href(status, search, label, listing.Page - 1)}">Newer</a>""")}
              <span>Page {listing.Page} of {listing.Pages}</span>
              {(listing.Page < listing.Pages).When(() => $"""<a class="button" rel="next" href="{Routes.Href(status, search, label, listing.Page + 1)}">Older</a>""")}
            </nav>
            """;
    }

    private static Html Nothing(StatusFilter status, string search, string label) => search.Length + label.Length > 0
        ? EmptyState.Of(Icon.Search(), "Nothing matches", $"""Try other words, or <a href="{Routes.Href(status)}">look at all of them</a>.""")
        : EmptyState.Of(Icon.Closed(), "All done", $"There is no {(status == StatusFilter.Closed ? "closed" : "open")} issue. Enjoy it while it lasts.");

    /// <summary>Searches while one types, and on Enter where script does not run. What filters otherwise stays.</summary>
    private static Html SearchForm(StatusFilter status, string search, string label) => $"""
        <form class="search" role="search" {Routes.Get().Form()}>
          {(status != StatusFilter.Open).When(() => $"""<input type="hidden" name="status" value="{status}">""")}
          {(label.Length > 0).When(() => $"""<input type="hidden" name="label" value="{label}">""")}
          {Icon.Search()}
          <input type="search" id="search" name="search" value="{search}" placeholder="Search" aria-label="Search issues" autocomplete="off"
            data-indicator:_searching data-on:input__debounce.200ms="{Routes.Get().AsForm()}" data-preserve-attr="value">
          <span class="spinner" data-show="$_searching" style="display:none"></span>
        </form>
        """;

    /// <summary>A link to a page; where script runs and somebody has signed in, it opens that page's form over this one.</summary>
    private static Html NewIssueLink(Viewer viewer)
    {
        if (!viewer.IsAuthenticated)
        {
            return $"""<a class="button button-primary" href="{Routes.Issues.New.Href()}">{Icon.Plus()} New issue</a>""";
        }

        return $"""
            <a class="button button-primary" href="{Routes.Issues.New.Href()}"
              data-on:click="evt.ctrlKey || evt.metaKey || evt.shiftKey || (evt.preventDefault(), {Routes.Issues.New.Modal.Get()})">{Icon.Plus()} New issue</a>
            """;
    }
}
