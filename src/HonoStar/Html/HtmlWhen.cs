namespace HonoStar;

/// <summary>Choices in templates: <c>{isOpen.When(() => $"&lt;p&gt;...&lt;/p&gt;")}</c>.</summary>
public static class HtmlWhen
{
    /// <summary>A piece if the condition holds; else nothing.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Makes the piece; called only if the condition holds.</param>
    /// <returns>The piece.</returns>
    public static Html When(this bool condition, Func<Html> then)
    {
        ArgumentNullException.ThrowIfNull(then);
        return condition ? then() : default;
    }

    /// <summary>One piece or another.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Makes the piece if the condition holds.</param>
    /// <param name="otherwise">Makes the piece if it does not.</param>
    /// <returns>The piece.</returns>
    public static Html When(this bool condition, Func<Html> then, Func<Html> otherwise)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(otherwise);
        return condition ? then() : otherwise();
    }

    /// <summary>A text if the condition holds, else nothing: <c>class="{isActive.When("active")}"</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">The text.</param>
    /// <param name="otherwise">The text if the condition does not hold.</param>
    /// <returns>The text, which is encoded where it is written.</returns>
    public static string? When(this bool condition, string? then, string? otherwise = null) => condition ? then : otherwise;

    /// <summary>A piece of what is there; nothing of null: <c>{issue.Owner.When(o => $"&lt;b&gt;{o.Name}&lt;/b&gt;")}</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="then">Makes the piece; called only if the value is not null.</param>
    /// <returns>The piece.</returns>
    public static Html When<T>(this T? value, Func<T, Html> then)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(then);
        return value is null ? default : then(value);
    }
}
