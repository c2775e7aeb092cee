using Microsoft.AspNetCore.Http;

namespace HonoStar.Application.Tests.Pages.Items;

[Page]
public sealed class ItemPage(Inventory inventory)
{
    public Html Get(int id, Guid? version) => id switch
    {
        404 => throw new NotFoundException(),
        500 => throw new InvalidOperationException("a secret detail"),
        _ => $"""<h1 id="name">{inventory.NameOf(id)}</h1><p>{version}</p>""",
    };

    [Get("raw")]
    public IResult Raw(int id) => TypedResults.Text(inventory.NameOf(id));

    [Put]
    public Reply Rename(int id, [Signals] ItemName input)
    {
        inventory.Rename(id, input.Name);
        return Reply.Signals(input);
    }

    [Delete]
    public async Task<Reply> RemoveAsync(int id, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        inventory.Remove(id);
        return Reply.Remove("#name") + Reply.Toast("Removed");
    }
}

public sealed record ItemName([property: System.ComponentModel.DataAnnotations.Required, System.ComponentModel.DataAnnotations.StringLength(10)] string Name);
