using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace App;

public enum Size
{
    Small,
    Large,
}

public readonly record struct Money(decimal Amount, string Currency = "EUR");

public sealed record Search(string Text, string? Tag, int Page = 1, Size Size = Size.Large, bool Exact = true);

public sealed record Address(
    [property: Required, StringLength(100, MinimumLength = 2)] string Street,
    [Required(ErrorMessage = "A \"city\", please.")] string City,
    Address? Billing = null);

/// <summary>Everything that can stand in an input.</summary>
public sealed record Order(
    Address Address,
    Address? Alternative,
    Money Total,
    Money? Discount,
    IReadOnlyList<Line> Lines,
    string[] Tags,
    List<int>? Numbers,
    Size[] Sizes,
    Guid Id,
    Guid? Parent,
    DateTime At,
    DateOnly? Day,
    TimeOnly Time,
    DateTimeOffset Moment,
    TimeSpan Span,
    byte Small,
    ulong Huge,
    double Ratio,
    float? Part,
    char Letter,
    Size? Size) : IValidatableObject
{
    public bool IsEmpty => Lines.Count == 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsEmpty)
        {
            yield return new ValidationResult("There is nothing in it.", [nameof(Lines)]);
        }
    }
}

public sealed class Line
{
    [Range(1, 99)]
    [Display(Name = "How many")]
    public int Count { get; set; } = 1;

    [MinLength(1), MaxLength(3)]
    public List<string> Notes { get; set; } = [];

    public required string Product { get; init; }

    [JsonIgnore]
    public string Secret { get; set; } = "";

    public static int Total { get; set; }
}

[Signals]
public record Base
{
    [EmailAddress]
    public string? Email { get; set; }
}

[Matching]
public sealed record Settings : Base
{
    public const string Initial = "en";

    public string Language { get; init; } = Initial;

    public Size Size { get; init; } = Size.Large;

    public string Password { get; init; } = "";

    [Compare(nameof(Password), ErrorMessage = "The passwords differ.")]
    public string Repeated { get; init; } = "";

    public Dictionary<string, string> Ignored { get; } = [];
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class MatchingAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is Settings;
}

public sealed record Upload(IFormFile Image, IFormFile? Extra, IReadOnlyList<IFormFile> Others, string Title, IFormFile[] More);

[Signals]
public sealed record Tree(string Name, Tree? Left, IReadOnlyList<Tree> Children);

[Signals]
public readonly record struct Position(double X, double Y);
