using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;

namespace HonoStar.Application.Tests.Pages.Commands;

/// <summary>Commands that take a while, and tell how far they are.</summary>
[Page]
public sealed class ImportPage(Inventory inventory)
{
    public Html Get() => $"""
        <form {Routes.Commands.Import.Post().Form()}>
          <input aria-label="file" name="file"><button>Import</button>
        </form>
        """;

    [Post]
    public async IAsyncEnumerable<Reply> ImportAsync([Form] ImportInput input, Fx fx, [EnumeratorCancellation] CancellationToken cancellation)
    {
        inventory.Executed++;
        fx.Publish(new Topics.Count());
        yield return Reply.Patch($"""<p id="progress">first half of {input.File}</p>""");
        await inventory.Gate.Task.WaitAsync(cancellation);
        inventory.Executed++;
        fx.Publish(new Topics.Count());
        yield return Reply.Toast("Imported " + input.File);
    }

    [Post("broken")]
    public async IAsyncEnumerable<Reply> BreakAsync(Fx fx)
    {
        inventory.Executed++;
        fx.Publish(new Topics.Count());
        yield return Reply.Patch($"""<p id="progress">first half</p>""");
        await Task.Yield();
        throw new InvalidOperationException("the secret of the second half");
    }

    [Post("refused")]
    public async IAsyncEnumerable<Reply> RefuseAsync()
    {
        await Task.Yield();
        if (inventory.Executed == 0)
        {
            throw new NotFoundException();
        }

        yield return Reply.None;
    }
}

public sealed record ImportInput([property: Required] string File);
