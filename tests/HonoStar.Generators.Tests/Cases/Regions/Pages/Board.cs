using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace App.Pages;

public enum Status
{
    Open,
    Closed,
}

[Page]
public sealed partial class BoardPage(TimeProvider time, Badge badge)
{
    public async Task<Html> Get(int id, Badge other) =>
        $"{Live.All()}{await Live.One(id)}{await Live.Filtered(Status.Open, null, "x")}{Live.Mine()}{badge.Live.Count(id)}{other.Live.Count(1)}{await Live.Rooms("r", 2)}";

    [Live<Topics.Issues>]
    private Html All() => $"""<ul id="all">{time.GetUtcNow()}</ul>""";

    [Live<Topics.Issue>]
    [Live<Topics.Issues>]
    private async Task<Html> One(int id, CancellationToken cancellation)
    {
        await Task.Delay(0, cancellation);
        return $"""<p id="one">{id}</p>""";
    }

    [Live<Topics.Issues>]
    private ValueTask<Html> Filtered(Status? status, DateTimeOffset? since, string? search, Status order = Status.Closed, int page = 1, bool compact = false) =>
        new((Html)$"""<p id="filtered">{status}{since}{search}{order}{page}{compact}</p>""");

    [Live<Topics.Issues>]
    [Authorize(Policy = "members")]
    private static Html Mine(Viewer viewer, ClaimsPrincipal user) => $"""<p id="mine">{viewer.Id}{user.Identity?.Name}</p>""";

    [Live<Topics.Room>]
    private Task<Html> Rooms(string name, int floor, TimeProvider clock, Badge badge, IServiceProvider services) =>
        Task.FromResult<Html>($"""<p id="rooms">{name}{floor}{clock}{badge}{services}</p>""");
}
