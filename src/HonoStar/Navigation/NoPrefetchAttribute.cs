namespace HonoStar;

/// <summary>
/// Keeps browsers from fetching a page before a person has followed a link to it: for pages whose GET does something, such as counting
/// a visit, or takes much to render.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NoPrefetchAttribute : Attribute;
