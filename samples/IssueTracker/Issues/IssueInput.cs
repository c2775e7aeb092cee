namespace IssueTracker.Issues;

/// <summary>What a person fills in to report an issue.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">What is to be known.</param>
/// <param name="Labels">The ids of its labels.</param>
/// <param name="NewLabel">One more label, by name; it is made if there is none of that name.</param>
/// <param name="Image">A picture.</param>
public sealed record NewIssueInput(
    [property: Required(ErrorMessage = "Give the issue a title.")]
    [property: StringLength(200, ErrorMessage = "A title has at most 200 characters.")]
    string Title,
    [property: StringLength(10_000, ErrorMessage = "A description has at most 10,000 characters.")]
    string Description,
    int[] Labels,
    [property: StringLength(40, ErrorMessage = "A label has at most 40 characters.")]
    string NewLabel,
    IFormFile? Image);

/// <summary>What a person changes of an issue's text.</summary>
public sealed record EditIssueInput(
    [property: Required(ErrorMessage = "An issue needs a title.")]
    [property: StringLength(200, ErrorMessage = "A title has at most 200 characters.")]
    string Title,
    [property: StringLength(10_000, ErrorMessage = "A description has at most 10,000 characters.")]
    string Description,
    IFormFile? Image);

/// <summary>Which labels an issue is to have: some that there are, and perhaps one more.</summary>
public sealed record LabelsInput(
    int[] Labels,
    [property: StringLength(40, ErrorMessage = "A label has at most 40 characters.")]
    string NewLabel);

/// <summary>Whether an issue is to be open or closed.</summary>
public sealed record StatusInput(IssueStatus Status);

/// <summary>Whether whoever asks is to work on an issue, or nobody.</summary>
public sealed record AssigneeInput(bool ToMe);

/// <summary>What a person says about an issue.</summary>
[Signals]
public sealed record CommentInput(
    [property: Required(ErrorMessage = "Write something first.")]
    [property: StringLength(4_000, ErrorMessage = "A comment has at most 4,000 characters.")]
    string Text);
