namespace IssueTracker.Components;

/// <summary>
/// The fields of forms: a label, a control, and the place of its error. The error is named by the control, so that a
/// screen reader reads it with the field, whether the server rendered it or a reply set <c>$errors</c>.
/// </summary>
public static class Field
{
    /// <summary>A line of text.</summary>
    /// <param name="more">Further attributes of the control, such as <c>required</c>.</param>
    public static Html Text(FieldErrors errors, string name, string label, string value = "", string type = "text", string? hint = null, Attributes more = default) => $"""
        <div class="field">
          <label for="{name}">{label}</label>
          <input id="{name}" name="{name}" type="{type}" value="{errors.Value(name, value)}" {Described(errors, name)} {more}>
          {Hint(hint)}
          {errors.Message(name)}
        </div>
        """;

    /// <summary>Several lines of text.</summary>
    /// <param name="more">Further attributes of the control, such as <c>required</c>.</param>
    public static Html Area(FieldErrors errors, string name, string label, string value = "", int rows = 6, Attributes more = default) => $"""
        <div class="field">
          <label for="{name}">{label}</label>
          <textarea id="{name}" name="{name}" rows="{rows}" {Described(errors, name)} {more}>{errors.Value(name, value)}</textarea>
          {errors.Message(name)}
        </div>
        """;

    /// <summary>A picture.</summary>
    public static Html Image(FieldErrors errors, string name, string label) => $"""
        <div class="field">
          <label for="{name}">{label}</label>
          <input id="{name}" name="{name}" type="file" accept="{IssueTracker.Images.Image.Accept}" {Described(errors, name)}>
          {Hint("PNG, JPEG, GIF or WebP, up to 2 MB.")}
          {errors.Message(name)}
        </div>
        """;

    /// <summary>What a control says about its error.</summary>
    public static Attributes Described(FieldErrors errors, string name) =>
        Html.Attr("aria-describedby", name + "-error")
        + Html.Attr("aria-invalid", errors[name] is null ? null : "true")
#pragma warning disable HS0603 // Names of fields stand in the source.
        + Html.Attr("data-attr:aria-invalid", Js.Raw($"$errors.{name} ? 'true' : false"));
#pragma warning restore HS0603

    private static Html Hint(string? hint) => hint.When(text => $"""<p class="hint">{text}</p>""");
}
