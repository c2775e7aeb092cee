using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>An id that a member shows, itself or by what it calls.</summary>
/// <param name="Owner">The member that writes it out; <see langword="null"/> for the framework.</param>
/// <param name="Written">The id as it is written there.</param>
/// <param name="Site">What brings it, in the member that shows it: the id itself, or the outermost call.</param>
/// <param name="IsSure">Whether it is shown whenever the member is.</param>
internal readonly record struct FoundId(RenderedMember? Owner, ShownId Written, TextSpan Site, bool IsSure)
{
    public string Id => Written.Id;

    /// <summary>Whether it stands in the member itself.</summary>
    public bool IsOwn => Site == Written.Span;

    /// <summary>Whether a region is found by it.</summary>
    public bool IsRegion => Owner is { IsRegion: true } && Written.IsRoot;

    /// <summary>The member that writes it out, as messages name it.</summary>
    public string OwnerName => Owner is null ? "the document of HonoStar" : $"'{Owner.Part.Name}.{Owner.Name}'";
}
