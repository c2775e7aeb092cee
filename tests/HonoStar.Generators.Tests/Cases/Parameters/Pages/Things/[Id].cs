using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;

namespace App.Pages.Things;

[Page]
public sealed class ThingPage(IClock clock, Store? store, IServiceProvider provider, [FromKeyedServices("blue")] IClock blue, IEnumerable<IClock> clocks)
{
    public Html Get(
        HttpContext context,
        HttpRequest @in,
        HttpResponse response,
        CancellationToken cancellation,
        ClaimsPrincipal user,
        Viewer viewer,
        TabId tab,
        Fx fx,
        Head head,
        FieldErrors errors,
        IServiceProvider services) => $"{clock.Now}{store}{provider}{blue}{clocks.Count()}";

    [Get("values")]
    public Html Values(
        Guid id,
        string text,
        string? maybeText,
        string textOr,
        int number,
        int? maybeNumber,
        bool flag,
        bool? maybeFlag,
        Color color,
        Color? maybeColor,
        Sku sku,
        Sku? maybeSku,
        DateTimeOffset at,
        string[] texts,
        int[] numbers,
        Color[] colors,
        Sku[] skus,
        bool[] flags,
        [FromQuery(Name = "q")] string query,
        [FromRoute(Name = "id")] Guid same,
        [FromHeader(Name = "User-Agent")] string? agent,
        [FromHeader] string accept,
        string word = "a \"word\"",
        int page = 1,
        int? limit = 20,
        Color shade = Color.Green,
        Color? tint = Color.Red,
        double ratio = 0.5,
        decimal price = 9.99m,
        long big = 5_000_000_000,
        char letter = 'x',
        DateOnly day = default,
        bool on = true,
        string? none = null) => $"";

    [Post("files")]
    public Reply Files(IFormFile image, IFormFile? extra, IFormFileCollection all, IFormCollection form) => Reply.None;

    [Post("inputs")]
    public Reply Inputs(Guid id, [Signals] Filter signals, [Form] Filter form) => Reply.None;

    [Post("services")]
    public Reply Services(Store store, IClock clock, Panel panel, [FromServices] Store? maybe, [FromKeyedServices("blue")] IClock blue, [FromKeyedServices(Color.Red)] IClock red) => Reply.None;

    // Names that generated code could confuse with its own.
    [Post("names")]
    public Reply Names(string request, string page, string @class, string content, string error) => Reply.None;
}
