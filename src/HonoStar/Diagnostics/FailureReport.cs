namespace HonoStar;

/// <summary>What a tab is told of a handler that failed.</summary>
/// <param name="Status">The status code.</param>
/// <param name="RequestId">What the failure is found by in the log.</param>
/// <param name="Text">The words.</param>
/// <param name="IsForDevelopers">Whether the words are all that is known, to be shown over the page; otherwise they are a short message.</param>
internal sealed record FailureReport(int Status, string RequestId, string Text, bool IsForDevelopers)
{
    /// <summary>The same as the last effect of a reply that is being streamed: its status and headers have left already.</summary>
    public Reply ToReply() => IsForDevelopers
        ? Reply.Modal($"""<dialog data-modal aria-label="The handler failed"><pre data-style:white-space="'pre-wrap'">{Text}</pre><button data-modal-close>Close</button></dialog>""")
        : Reply.Toast(Text, ToastKind.Error);
}
