#pragma warning disable
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>What a document or a reply carries so that the regions that it shows stay live.</summary>
internal sealed class Subscription
{
    public Html Render(PageRequest request) => $"""<div id="{Document.LiveId}" hidden data-live="{FrameworkEndpoints.EventsPath}"></div>""";

    public Html RenderAddition(PageRequest request) => default;
}
