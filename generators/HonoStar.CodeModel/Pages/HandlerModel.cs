namespace HonoStar.CodeModel;

/// <summary>A handler of a page, as its method declares it.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Verb">The HTTP method, in upper case.</param>
/// <param name="Template">The template below the page's own, or <see langword="null"/>.</param>
/// <param name="Result">What it returns.</param>
/// <param name="IsAwaited">Whether that comes in a task.</param>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Metadata">Its attributes that become metadata, as expressions.</param>
internal sealed record HandlerModel(
    string Method,
    string Verb,
    string? Template,
    ResultKind Result,
    bool IsAwaited,
    bool IsStatic,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Metadata)
{
    /// <summary>Whether generated code can call it.</summary>
    public bool IsCallable => Result != ResultKind.Unsupported && Parameters.All(parameter => parameter.Source != ParameterSource.Unbindable);
}

/// <summary>What a handler returns.</summary>
internal enum ResultKind
{
    /// <summary>Something that is no response: an error of the application.</summary>
    Unsupported,
    Nothing,
    Html,
    Reply,
    Replies,
    Result,
}
