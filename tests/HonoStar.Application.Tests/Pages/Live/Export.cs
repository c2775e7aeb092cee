namespace HonoStar.Application.Tests.Pages.Live;

/// <summary>Nothing here is live, but the tab is to be reached.</summary>
[Page]
public sealed class ExportPage
{
    public Html Get(TabId tab) => $"<p id=\"tab\">{tab.ToString()}</p>";

    public Reply Post(TabId tab) => Reply.Patch($"<p id=\"tab\">{tab.ToString()}</p>");
}
