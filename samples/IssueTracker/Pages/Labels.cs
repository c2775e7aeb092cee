namespace IssueTracker.Pages;

/// <summary>The labels that issues can have.</summary>
[Page]
public sealed partial class LabelsPage(LabelStore labels)
{
    /// <summary>The page.</summary>
    public async Task<Html> Get(Head head, Viewer viewer, FieldErrors errors)
    {
        head.Title = "Labels · Tally";
        return $"""
            <section class="page">
              <header class="page-head"><h1>Labels</h1></header>
              {viewer.IsAuthenticated.When(() => Form(errors))}
              {await Live.List()}
            </section>
            """;
    }

    /// <summary>Makes a label. Everybody with an account may.</summary>
    [Authorize]
    public async Task<Reply> Post([Form] LabelInput input, Fx fx)
    {
        if (await labels.CreateAsync(input.Name.Trim(), input.Color) is not { } label)
        {
            return Reply.Invalid("name", "There is a label of that name already.");
        }

        fx.Publish(new Topics.Labels());
        return Reply.Signals(Signals.LabelInput.Name.Set("")) + Reply.Toast($"Label {label.Name} created", ToastKind.Success);
    }

    /// <summary>The labels. Public; issues that are opened or closed change their numbers, too.</summary>
    [Live<Topics.Labels>]
    [Live<Topics.IssueList>]
    private async Task<Html> List()
    {
        var all = await labels.AllAsync();
        return $"""
            <section id="labels" class="panel" aria-label="All labels">
              {(all.Count == 0).When(() => EmptyState.Of(Icon.Tag(), "No labels yet", $"Labels tell a bug from a wish."))}
              <ul class="rows">{all.Each(Row)}</ul>
            </section>
            """;
    }

    private static Html Row(LabelCount count) => $"""
        <li class="row row-short" id="label-row-{count.Label.Id}">
          <span class="row-main">{Chip.Links([count.Label])}</span>
          <span class="row-meta">{count.OpenIssues} {(count.OpenIssues == 1 ? "open issue" : "open issues")}</span>
        </li>
        """;

    private static Html Form(FieldErrors errors) => $"""
        <form class="card form form-row" {Routes.Labels.Post().Form()} data-indicator:_creating>
          {Field.Text(errors, Signals.LabelInput.Name.Path, "New label", more: Html.Attr("required", true) + Html.Attr("maxlength", 40) + Html.Attr("autocomplete", "off") + Signals.LabelInput.Name.Bind())}
          {Field.Text(errors, Signals.LabelInput.Color.Path, "Colour", "#3b82f6", type: "color")}
          <button class="button button-primary" data-attr:disabled="$_creating">{Icon.Plus()} Create label</button>
        </form>
        """;
}

/// <summary>What a person fills in to make a label.</summary>
[Signals]
public sealed record LabelInput(
    [property: Required(ErrorMessage = "Give the label a name.")]
    [property: StringLength(40, ErrorMessage = "A label has at most 40 characters.")]
    string Name,
    [property: Required(ErrorMessage = "Choose a colour.")]
    [property: RegularExpression("^#[0-9a-fA-F]{6}$", ErrorMessage = "A colour is written as #rrggbb.")]
    string Color);
