namespace HonoStar;

/// <summary>
/// Says that a method changes what a topic stands for: whoever calls it in a command has to publish the topic, and the
/// compiler says so where that is forgotten (HS0309). It does nothing at run time.
/// </summary>
/// <typeparam name="TTopic">The topic.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ChangesAttribute<TTopic> : Attribute
    where TTopic : ITopic;
