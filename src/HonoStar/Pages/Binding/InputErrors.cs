using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HonoStar;

/// <summary>The errors of an input, by field; the first error of a field is the one that is shown.</summary>
public sealed class InputErrors
{
    private readonly Dictionary<string, string> _messages = [];

    /// <summary>The first error of each field, by the field's name in camel case; an empty name stands for the whole input.</summary>
    public IReadOnlyDictionary<string, string> Messages => _messages;

    /// <summary>Whether there is any error.</summary>
    public bool Any => _messages.Count > 0;

    /// <summary>Adds an error, unless the field has one already.</summary>
    /// <param name="field">The field's name in camel case, nested ones with dots; empty for the whole input.</param>
    /// <param name="message">What is wrong, for the person who typed it.</param>
    public void Add(string field, string message) => _messages.TryAdd(field, message);

    /// <summary>Runs one validation attribute; generated code calls it.</summary>
    /// <param name="attribute">The attribute as it stands on the property.</param>
    /// <param name="field">The field's name in camel case.</param>
    /// <param name="displayName">The name that messages use.</param>
    /// <param name="value">The property's value.</param>
    /// <param name="instance">The input that has the property.</param>
    /// <param name="services">The services that a validation attribute may ask for.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Check(ValidationAttribute attribute, string field, string displayName, object? value, object instance, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        var context = new ValidationContext(instance, displayName, services, items: null) { MemberName = field };
        if (attribute.GetValidationResult(value, context) is { } result && result != ValidationResult.Success)
        {
            Add(field, result.ErrorMessage ?? attribute.FormatErrorMessage(displayName));
        }
    }

    /// <summary>Runs <see cref="IValidatableObject.Validate"/>; generated code calls it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="prefix">What stands before the names of its members: empty, or the path of a nested input with a dot at its end.</param>
    /// <param name="services">The services that the validation may ask for.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Check(IValidatableObject input, string prefix, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(input);
        var context = new ValidationContext(input, input.GetType().Name, services, items: null);
        foreach (var result in input.Validate(context))
        {
            var member = result.MemberNames.FirstOrDefault();
            var field = member is null ? prefix.TrimEnd('.') : prefix + System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member);
            Add(field, result.ErrorMessage ?? "The input is not valid.");
        }
    }
}
