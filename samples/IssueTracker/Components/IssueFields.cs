namespace IssueTracker.Components;

/// <summary>The fields of the forms that report and edit issues.</summary>
public static class IssueFields
{
    /// <summary>Title, description, picture.</summary>
    public static Html Texts(FieldErrors errors, string title = "", string description = "") => $"""
        {Field.Text(errors, "title", "Title", title, more: Html.Attr("required", true) + Html.Attr("maxlength", 200) + Html.Attr("autocomplete", "off") + Html.Attr("autofocus", true))}
        {Field.Area(errors, "description", "Description", description, more: Html.Attr("maxlength", 10_000))}
        {Field.Image(errors, "image", "Image")}
        """;

    /// <summary>The labels that there are, and one that there is not.</summary>
    public static Html Labels(FieldErrors errors, Html choices) => $"""
        <fieldset class="field">
          <legend>Labels</legend>
          {choices}
        </fieldset>
        {Field.Text(errors, "newLabel", "Another label", hint: "It is made if there is none of that name.", more: Html.Attr("maxlength", 40) + Html.Attr("autocomplete", "off"))}
        """;
}
