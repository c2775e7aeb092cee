namespace App.Pages;

[PageFolder]
[Tag("site", Weight = 2, Kinds = new[] { Kind.B, (Kind)7 }, Type = typeof(List<int>))]
public static class SiteFolder;

public enum Kind
{
    A,
    B,
}

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class TagAttribute(string name, params object?[] more) : Attribute
{
    public string Name { get; } = name;

    public object?[] More { get; } = more;

    public int Weight { get; set; }

    public Kind[]? Kinds { get; set; }

    public Type? Type { get; set; }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class TypedAttribute<T> : Attribute;
