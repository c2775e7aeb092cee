namespace HonoStar.Application.Tests.Pages;

/// <summary>A page whose GET does something.</summary>
[Page]
[NoPrefetch]
public sealed partial class VisitsPage(Inventory inventory)
{
    public Html Get() => $"<p>Visit {++inventory.Executed}</p>";
}
