using HonoStar;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds presence to topics.</summary>
public static class PresenceBuilderExtensions
{
    /// <summary>
    /// Lets the viewers of a topic know of each other, through <see cref="IPresence{TTopic}"/>. No topic has presence otherwise: who
    /// looks at what is nobody's business by default.
    /// </summary>
    /// <typeparam name="TTopic">The topic. Its regions are rendered anew whenever somebody comes or goes: give presence a topic of its own.</typeparam>
    /// <param name="builder">The builder that <c>AddHonoStar()</c> returns.</param>
    /// <param name="describe">
    /// How a viewer who has signed in is known to the others; <see langword="null"/> for those who are only counted. Without it, by
    /// <see cref="Viewer.Id"/> and the name of their identity.
    /// </param>
    public static IHonoStarBuilder AddPresence<TTopic>(this IHonoStarBuilder builder, Func<Viewer, PresentViewer?>? describe = null)
        where TTopic : ITopic
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new PresenceTopic(TTopic.Template, describe ?? Describe));
        builder.Services.TryAddSingleton<IPresence<TTopic>, PresenceOf<TTopic>>();
        return builder;
    }

    private static PresentViewer? Describe(Viewer viewer) =>
        viewer.Id is { } id ? new PresentViewer(id, viewer.User.Identity?.Name ?? id) : null;
}
