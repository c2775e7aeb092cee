namespace HonoStar;

/// <summary>
/// Marks a method that returns <see cref="Html"/> as a region: it is rendered again whenever <typeparamref name="TTopic"/>
/// is published. Several may stand on one method. The topic's parameters are the region's parameters of the same name.
/// </summary>
/// <typeparam name="TTopic">The topic the region depends on.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class LiveAttribute<TTopic> : Attribute
    where TTopic : ITopic;
