using System.ComponentModel.DataAnnotations;

namespace HonoStar.Application.Tests.Pages.Commands;

/// <summary>Sends back what it was sent.</summary>
[Page]
public sealed class EchoPage
{
    public Html Get(FieldErrors errors) => $"""
        <form {Routes.Commands.Echo.Form.Post().Form()}>
          <input aria-label="city" name="address.city" value="{errors.Value("address.city")}">{errors.Message("address.city")}
          <button>Send</button>
        </form>
        """;

    [Post]
    public Reply Echo([Signals] Order order) => Reply.Signals(order);

    [Post("form")]
    public Reply EchoForm([Form] Order order) => Reply.Signals(order);
}

public sealed record Order(
    string Name,
    string? Note,
    int Count,
    long? Total,
    decimal Price,
    double Weight,
    bool IsUrgent,
    Guid Id,
    DateOnly Day,
    DateTimeOffset? At,
    DayOfWeek Weekday,
    string[] Tags,
    List<int> Numbers,
    Address? Address,
    List<Line> Lines);

public sealed record Address([property: Required(ErrorMessage = "A city, please.")] string City, string? Street = null);

public sealed record Line(string Text, int Votes);
