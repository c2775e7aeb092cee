namespace HonoStar.Application.Tests.Pages.Items;

public enum ItemStatus
{
    Open,
    Closed,
}

[Page]
public sealed class ItemsPage
{
    public Html Get(string? search, ItemStatus? status, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "tag")] string[] tags, DateTime? since, int page = 1) =>
        $"""<p id="query">{search}|{status}|{page}|{tags.Length}</p><time id="since">{since?.ToString("O")}</time>""";
}
