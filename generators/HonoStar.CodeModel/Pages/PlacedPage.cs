namespace HonoStar.CodeModel;

/// <summary>A page in its place: with its route and what the folders round it say.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Template">Its route template.</param>
/// <param name="Handlers">Its handlers.</param>
/// <param name="Layouts">The full names of the layouts round it, the outermost first.</param>
/// <param name="ErrorPage">The full name of its error page.</param>
/// <param name="NotFoundPage">The full name of its not-found page.</param>
internal sealed record PlacedPage(
    ClassModel Class,
    string Template,
    EquatableArray<PlacedHandler> Handlers,
    EquatableArray<string> Layouts,
    string? ErrorPage,
    string? NotFoundPage)
{
    /// <summary>The handlers that generated code can call.</summary>
    public IEnumerable<PlacedHandler> Callable => Handlers.Where(handler => handler.Handler.IsCallable && Class.CanCall(handler.Handler.IsStatic));
}

/// <summary>A handler with its route.</summary>
/// <param name="Handler">The handler, its parameters bound.</param>
/// <param name="Template">The full route template.</param>
/// <param name="Metadata">The attributes of its folders, its page and itself.</param>
/// <param name="RequiredCatchAll">The catch-all parameter that must not be empty and that the handler does not take.</param>
/// <param name="Route">The route, for <c>Routes</c>.</param>
internal sealed record PlacedHandler(HandlerModel Handler, string Template, EquatableArray<string> Metadata, string? RequiredCatchAll, RouteModel Route);

/// <summary>A layout, error page or not-found page in its place.</summary>
/// <param name="Special">The class.</param>
/// <param name="Handler">Its method, its parameters bound.</param>
/// <param name="Folder">The path that it serves.</param>
/// <param name="Depth">How deep its folder stands.</param>
/// <param name="Layouts">The full names of the layouts round it, the outermost first.</param>
internal sealed record PlacedSpecial(SpecialModel Special, HandlerModel Handler, string Folder, int Depth, EquatableArray<string> Layouts);
