using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>
/// The errors of a form that was posted without script and refused, and what had been typed: a page takes it as a
/// parameter and shows both again. Empty on any other request.
/// </summary>
public sealed class FieldErrors
{
    internal static readonly FieldErrors None = new([], []);

    private readonly Dictionary<string, string> _messages;
    private readonly Dictionary<string, string> _values;

    internal FieldErrors(Dictionary<string, string> messages, Dictionary<string, string> values)
    {
        _messages = messages;
        _values = values;
    }

    /// <summary>Whether there is any error.</summary>
    public bool Any => _messages.Count > 0;

    /// <summary>The names of the fields that have an error, in camel case; an empty name stands for the whole form.</summary>
    public IReadOnlyCollection<string> Fields => _messages.Keys;

    /// <summary>The error of a field, or <see langword="null"/>.</summary>
    /// <param name="field">The field's name, in camel case; empty for the whole form.</param>
    public string? this[string field] => _messages.GetValueOrDefault(field);

    /// <summary>What had been typed into a field.</summary>
    /// <param name="field">The field's name, in camel case.</param>
    /// <param name="otherwise">What to return when nothing is known of the field.</param>
    /// <returns>The text that was posted, or <paramref name="otherwise"/>.</returns>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public string? Value(string field, string? otherwise = null) => _values.GetValueOrDefault(field, otherwise!);

    /// <summary>
    /// The place where a field's error stands: empty while there is none, filled by the server for a form that was
    /// posted without script, and by the signal <c>errors.field</c> for one that was sent by an action.
    /// </summary>
    /// <param name="field">The field's name, in camel case.</param>
    /// <returns>A paragraph with the id <c>field-error</c>, to be named by the control's <c>aria-describedby</c>.</returns>
    public Html Message(string field)
    {
        FieldName.ThrowIfInvalid(field);
        var message = this[field];
        var signal = Html.Raw($"$errors.{field}");
        var hidden = message is null ? Html.Attr<Css>("style", Css.Raw("display:none")) : default;
        return $"""<p class="field-error" id="{field}-error" role="alert" data-show="{signal}" data-text="{signal}" {hidden}>{message}</p>""";
    }
}
