namespace HonoStar;

/// <summary>Input that was read but did not pass its validation: the handler is not called.</summary>
internal sealed class InvalidInputException(InputErrors errors) : Exception("The input is not valid.")
{
    public InputErrors Errors { get; } = errors;
}
