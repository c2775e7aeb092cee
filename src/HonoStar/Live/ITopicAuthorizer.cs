namespace HonoStar;

/// <summary>
/// Decides who may watch a topic, and so who is shown the regions that depend on it. Register any number as services, of any lifetime:
/// <c>builder.Services.AddScoped&lt;ITopicAuthorizer, ProjectAuthorizer&gt;()</c>. A region is shown, and streamed, to those whom all
/// of them allow all of its topics, besides <c>[Authorize]</c> on its method.
/// </summary>
/// <remarks>
/// Asked when a region is shown and again whenever a stream connects, which it does anew when the viewer's identity changes (see
/// <see cref="IViewerSessions"/>). A region that stands inside a shared one is asked for as nobody in particular: shared bytes go to
/// everyone who may see the outer region.
/// </remarks>
/// <example>
/// <code>
/// public async ValueTask&lt;bool&gt; IsAllowedAsync(TopicAccess access, CancellationToken cancellation) =>
///     !access.Is&lt;Topics.Project&gt;() || await projects.HasMemberAsync(access.Value&lt;int&gt;("id"), access.Viewer.Id);
/// </code>
/// </example>
public interface ITopicAuthorizer
{
    /// <summary>Whether a viewer may watch a topic. What it throws, refuses.</summary>
    /// <param name="access">Who wants to watch what.</param>
    /// <param name="cancellation">Cancelled when nobody waits for the answer any more.</param>
    ValueTask<bool> IsAllowedAsync(TopicAccess access, CancellationToken cancellation);
}
