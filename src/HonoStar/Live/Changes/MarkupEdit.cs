using HonoStar.Datastar;

namespace HonoStar;

/// <summary>One event of a change.</summary>
/// <param name="Mode">How the elements are put into the page.</param>
/// <param name="Target">The target: a place in the old elements for <see cref="PatchMode.Remove"/>, in the new ones otherwise.</param>
/// <param name="Start">Where the elements begin in the new markup.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct MarkupEdit(PatchMode Mode, int Target, int Start = 0, int End = 0);
