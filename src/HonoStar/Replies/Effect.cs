using HonoStar.Datastar;

namespace HonoStar;

/// <summary>One thing that a reply does in the tab that asked.</summary>
internal abstract record Effect
{
    private Effect()
    {
    }

    public sealed record Patch(Html Html, string? Selector, PatchMode Mode) : Effect;

    public sealed record Signals(ReadOnlyMemory<byte> Json, bool OnlyIfMissing) : Effect;

    public sealed record Script(string Source) : Effect;

    public sealed record Navigate(string Address) : Effect;

    public sealed record Toast(string Text, ToastKind Kind) : Effect;

    public sealed record Invalid(InputErrors Errors) : Effect;
}
