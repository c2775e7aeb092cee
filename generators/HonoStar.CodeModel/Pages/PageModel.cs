namespace HonoStar.CodeModel;

/// <summary>A page, as its class declares it.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Template">The template of <c>[Page("...")]</c>, or <see langword="null"/>.</param>
/// <param name="Handlers">Its handlers.</param>
internal sealed record PageModel(ClassModel Class, string? Template, EquatableArray<HandlerModel> Handlers);

/// <summary>A layout, error page, not-found page or folder, as its class declares it.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Class">Its class.</param>
/// <param name="Handler">Its method; <see langword="null"/> for a folder, and where it is missing.</param>
internal sealed record SpecialModel(SpecialKind Kind, ClassModel Class, HandlerModel? Handler)
{
    /// <summary>Whether generated code can use it.</summary>
    public bool IsUsable => Kind switch
    {
        SpecialKind.Folder => true,
        SpecialKind.Layout => IsCallable && Handler!.Result == ResultKind.Html && Handler.Parameters.Any(parameter => parameter.Source == ParameterSource.Content),
        _ => IsCallable && Handler!.Result != ResultKind.Nothing,
    };

    private bool IsCallable => Handler is { IsCallable: true } && Class.CanCall(Handler.IsStatic);
}

/// <summary>The files that say something of the pages in their folder and below.</summary>
internal enum SpecialKind
{
    Layout,
    ErrorPage,
    NotFoundPage,
    Folder,
}
