using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>
/// Who is looking at a topic: the viewers whose open pages, on any node, show a region that depends on it. It is live like any other
/// state: the topic itself is marked dirty when somebody comes or goes, so that the region that shows them is rendered anew.
/// </summary>
/// <typeparam name="TTopic">A topic that presence was added for by <c>AddPresence</c>.</typeparam>
/// <example>
/// <code>
/// [Live&lt;Topics.Readers&gt;]
/// private Html Readers(int id) => $"""&lt;p id="readers"&gt;{presence.Of(new Topics.Readers(id)).Count} are looking&lt;/p&gt;""";
/// </code>
/// </example>
public interface IPresence<TTopic>
    where TTopic : ITopic
{
    /// <summary>Who is looking now, as far as this node knows: of other nodes, at most about a second late.</summary>
    /// <param name="topic">The topic.</param>
    [SuppressMessage("Naming", "CA1716", Justification = "It is called, and never written, by applications: in other languages it is [Of].")]
    Presence Of(TTopic topic);
}
