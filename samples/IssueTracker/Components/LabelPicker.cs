namespace IssueTracker.Components;

/// <summary>Boxes to tick labels with. A label that somebody else makes meanwhile appears among them.</summary>
public sealed partial class LabelPicker(LabelStore labels, IssueStore issues)
{
    /// <summary>
    /// The boxes. Public, as labels are: whoever may see an issue may see which ones it could have.
    /// </summary>
    /// <param name="id">The issue whose labels are ticked; 0 for a new one.</param>
    /// <param name="ticked">Other ids to tick, separated by commas: what a form that was refused had ticked.</param>
    [Live<Topics.Labels>]
    [Live<Topics.IssueDetail>]
    private async Task<Html> Choices(int id, string ticked = "")
    {
        var all = await labels.AllAsync();
        var chosen = ticked.Split(',').ToHashSet();
        var own = ticked.Length == 0 && id > 0 ? (await issues.FindAsync(id))?.Labels ?? [] : [];
        return $"""
            <div id="label-choices" class="choices">
              {all.Each(choice => Choice(choice.Label, chosen.Contains($"{choice.Label.Id}") || own.Contains(choice.Label)))}
            </div>
            """;
    }

    private static Html Choice(Label label, bool isTicked) => $"""
        <label class="choice" id="label-choice-{label.Id}">
          <input type="checkbox" id="label-{label.Id}" name="labels" value="{label.Id}" {Html.Attr("checked", isTicked)}>
          {Chip.Of(label)}
        </label>
        """;
}
