namespace HonoStar;

/// <summary>Which scripts documents load.</summary>
public sealed class AssetsOptions
{
    /// <summary>The official Datastar script, for applications that use it instead of the framework's client.</summary>
    public DatastarScriptOptions Datastar { get; } = new();
}
