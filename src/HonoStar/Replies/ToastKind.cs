namespace HonoStar;

/// <summary>What kind of message a toast is.</summary>
public enum ToastKind
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Something has succeeded.</summary>
    Success,

    /// <summary>Something needs attention.</summary>
    Warning,

    /// <summary>Something has failed.</summary>
    Error,
}
