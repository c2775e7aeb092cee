using System.ComponentModel.DataAnnotations;

namespace HonoStar.Application.Tests.Pages.Commands;

[Page]
public sealed class FormPage(Inventory inventory)
{
    public Html Get(FieldErrors errors) => $"""
        <form {Routes.Commands.Form.Post().Form()} class="stacked">
          <input aria-label="title" name="title" value="{errors.Value("title")}">{errors.Message("title")}
          <button>Send</button>
        </form>
        """;

    public Reply Post([Form] NewTitle input)
    {
        inventory.Executed++;
        return Reply.Toast("Saved " + input.Title) + Reply.Redirect(Routes.Href());
    }

    [Post("in-place")]
    public Reply InPlace([Form] NewTitle input)
    {
        inventory.Executed++;
        return Reply.Invalid("title", "Taken: " + input.Title);
    }
}

public sealed record NewTitle([property: Required(ErrorMessage = "A title, please."), StringLength(20)] string Title, int? Weight = null);
