namespace IssueTracker.Components;

/// <summary>What stands where there is nothing to show.</summary>
public static class EmptyState
{
    /// <summary>What is missing, and what can be done about it.</summary>
    public static Html Of(Html icon, string title, Html text) => $"""
        <div class="empty">
          <span class="empty-icon">{icon}</span>
          <p class="empty-title">{title}</p>
          <p>{text}</p>
        </div>
        """;
}
