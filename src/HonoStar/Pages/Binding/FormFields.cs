using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Runtime;

/// <summary>The fields of a posted form, as generated code reads them; nested names are joined with dots.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormFields
{
    private readonly IFormCollection _form;
    private readonly string _prefix;

    internal FormFields(IFormCollection form, string prefix = "")
    {
        _form = form;
        _prefix = prefix;
    }

    /// <summary>The fields of a nested input.</summary>
    /// <param name="name">The nested input's name.</param>
    public FormFields Nested(string name) => new(_form, _prefix + name + ".");

    /// <summary>Whether the form has a field, even an empty one.</summary>
    /// <param name="name">The field's name.</param>
    public bool Has(string name) => _form.ContainsKey(_prefix + name);

    /// <summary>A field's text, or <see langword="null"/> when the form lacks it.</summary>
    /// <param name="name">The field's name.</param>
    public string? StringOrNull(string name) => _form.TryGetValue(_prefix + name, out var values) ? values[0] : null;

    /// <summary>A field's text, or a fallback when the form lacks it.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="fallback">What to return when the form lacks the field.</param>
    public string String(string name, string fallback = "") => StringOrNull(name) ?? fallback;

    /// <summary>All texts of a field.</summary>
    /// <param name="name">The field's name.</param>
    public string[] Strings(string name) =>
        _form.TryGetValue(_prefix + name, out var values) ? [.. values.Select(v => v ?? "")] : [];

    /// <summary>A check box or a boolean text: <c>on</c>, <c>true</c> and <c>1</c> are true; missing, empty, <c>false</c> and <c>0</c> are false.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="fallback">What to return when the form lacks the field.</param>
    /// <exception cref="BadHttpRequestException">The field holds another text.</exception>
    public bool Bool(string name, bool fallback = false) => BoolOrNull(name) ?? fallback;

    /// <summary>As <see cref="Bool"/>, <see langword="null"/> for a missing field.</summary>
    /// <param name="name">The field's name.</param>
    /// <exception cref="BadHttpRequestException">The field holds another text.</exception>
    public bool? BoolOrNull(string name) => StringOrNull(name) switch
    {
        null => null,
        "on" or "true" or "True" or "1" => true,
        "" or "false" or "False" or "0" => false,
        _ => throw Invalid(name),
    };

    /// <summary>A parsed field; missing or empty gives the fallback.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="fallback">What to return when the field is missing or empty.</param>
    /// <exception cref="BadHttpRequestException">The text does not parse.</exception>
    public T Get<T>(string name, T fallback = default!)
        where T : IParsable<T> =>
        StringOrNull(name) is { Length: > 0 } text ? Parse<T>(name, text) : fallback;

    /// <summary>A parsed field, or <see langword="null"/> when it is missing or empty.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <exception cref="BadHttpRequestException">The text does not parse.</exception>
    public T? GetOrNull<T>(string name)
        where T : struct, IParsable<T> =>
        StringOrNull(name) is { Length: > 0 } text ? Parse<T>(name, text) : null;

    /// <summary>All parsed values of a field; empty ones are left out.</summary>
    /// <typeparam name="T">The type to parse, in the invariant culture.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <exception cref="BadHttpRequestException">A text does not parse.</exception>
    public T[] GetAll<T>(string name)
        where T : IParsable<T> =>
        [.. Strings(name).Where(text => text.Length > 0).Select(text => Parse<T>(name, text))];

    /// <summary>A field that names a member of an enumeration; missing or empty gives the fallback.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="fallback">What to return when the field is missing or empty.</param>
    /// <exception cref="BadHttpRequestException">The text names no member.</exception>
    public T Enum<T>(string name, T fallback = default)
        where T : struct, Enum => EnumOrNull<T>(name) ?? fallback;

    /// <summary>A field that names a member of an enumeration, or <see langword="null"/> when it is missing or empty.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <exception cref="BadHttpRequestException">The text names no member.</exception>
    public T? EnumOrNull<T>(string name)
        where T : struct, Enum =>
        StringOrNull(name) is not { Length: > 0 } text ? null
        : EnumValue.TryParse<T>(text, out var value) ? value
        : throw Invalid(name);

    /// <summary>All members of an enumeration that a field names.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <exception cref="BadHttpRequestException">A text names no member.</exception>
    public T[] Enums<T>(string name)
        where T : struct, Enum =>
        [.. Strings(name).Where(text => text.Length > 0).Select(text => EnumValue.TryParse<T>(text, out var value) ? value : throw Invalid(name))];

    /// <summary>An uploaded file; <see langword="null"/> when there is none or it is empty.</summary>
    /// <param name="name">The field's name.</param>
    public IFormFile? File(string name) => _form.Files.GetFile(_prefix + name) is { Length: > 0 } file ? file : null;

    /// <summary>All uploaded files of a field.</summary>
    /// <param name="name">The field's name.</param>
    public IReadOnlyList<IFormFile> Files(string name) => _form.Files.GetFiles(_prefix + name);

    private T Parse<T>(string name, string text)
        where T : IParsable<T> =>
        InvariantText.TryParse<T>(text, out var value) ? value : throw Invalid(name);

    private BindingException Invalid(string name) => BindingException.Invalid("form field", _prefix + name);
}
