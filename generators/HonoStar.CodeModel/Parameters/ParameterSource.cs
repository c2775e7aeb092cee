namespace HonoStar.CodeModel;

/// <summary>What a parameter is bound to.</summary>
internal enum ParameterSource
{
    /// <summary>Nothing that is known: an error of the application.</summary>
    Unbindable,
    HttpContext,
    HttpRequest,
    HttpResponse,
    Cancellation,
    User,
    Viewer,
    Tab,
    Fx,
    Head,
    FieldErrors,
    ServiceProvider,

    /// <summary>What a layout stands round.</summary>
    Content,

    /// <summary>The failure that an error page reports.</summary>
    ErrorInfo,
    File,
    Files,
    FormCollection,
    Signals,
    Form,
    Service,

    /// <summary>A class with regions, which is made for the request.</summary>
    RegionHost,
    Header,

    /// <summary>A route value if the template has its name, else a query value.</summary>
    Value,
    Route,
    Query,
}
