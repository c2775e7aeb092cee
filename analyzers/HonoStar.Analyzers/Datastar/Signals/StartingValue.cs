using System.Globalization;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>
/// What an expression is worth when the page loads, as far as its template declares the signals in it with values that are written
/// out. Values are texts, numbers (<see cref="double"/>), truth values, and <see cref="Thing"/> for objects and arrays.
/// </summary>
internal static class StartingValue
{
    private const int DeepestNesting = 16;

    /// <summary>An object or an array, of which no more is known.</summary>
    public static object Thing { get; } = new();

    /// <summary>Whether a condition is true when the page loads; <see langword="null"/> when that cannot be seen.</summary>
    public static bool? IsTrue(DatastarTemplate template, ExpressionNode condition) => IsTrue(Of(template, condition, 0));

    private static bool? IsTrue(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        string text => text.Length > 0,
        double number => number != 0 && !double.IsNaN(number),
        _ => true,
    };

    private static object? Of(DatastarTemplate template, ExpressionNode node, int depth)
    {
        if (depth > DeepestNesting)
        {
            return null;
        }

        return node.Kind switch
        {
            ExpressionKind.Program or ExpressionKind.ExpressionStatement when node.Children.Length == 1 => Child(0),
            ExpressionKind.Parenthesised => Child(0),
            ExpressionKind.Constant => node.Text switch { "true" => true, "false" => false, _ => null },
            ExpressionKind.Text when !node.IsDynamic => node.Text,
            ExpressionKind.Number => double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            ExpressionKind.Array or ExpressionKind.Object => Thing,
            ExpressionKind.Signal when !node.IsDynamic && template.Declarations.TryGetValue(node.Text, out var declaration) => OfSignal(template, declaration, depth),
            ExpressionKind.Unary => Unary(node.Text, Child(0)),
            ExpressionKind.Binary => Binary(node, Child),
            ExpressionKind.Conditional => IsTrue(Child(0)) switch { true => Child(1), false => Child(2), null => null },
            _ => null,
        };

        object? Child(int index) => Of(template, node.Children[index], depth + 1);
    }

    private static object? OfSignal(DatastarTemplate template, SignalDeclaration declaration, int depth) =>
        declaration.Use.Is("indicator") ? false
        : declaration.Use.Is("signals") && declaration.Value is { } value ? Of(template, value, depth + 1)
        : null;

    private static object? Unary(string @operator, object? value) => (@operator, value) switch
    {
        ("!", not null) => !IsTrue(value),
        ("-", double number) => -number,
        ("+", double number) => number,
        _ => null,
    };

    private static object? Binary(ExpressionNode node, Func<int, object?> child)
    {
        var left = child(0);
        switch (node.Text)
        {
            case "&&":
                return IsTrue(left) switch { true => child(1), false => left, null => IsTrue(child(1)) == false ? false : null };
            case "||":
                return IsTrue(left) switch { true => left, false => child(1), null => null };
        }

        var right = child(1);
        return (node.Text, left, right) switch
        {
            (_, null, _) or (_, _, null) => null,
            ("==" or "===", _, _) when left.GetType() == right.GetType() && left != Thing => left.Equals(right),
            ("!=" or "!==", _, _) when left.GetType() == right.GetType() && left != Thing => !left.Equals(right),
            ("<", double one, double other) => one < other,
            (">", double one, double other) => one > other,
            ("<=", double one, double other) => one <= other,
            (">=", double one, double other) => one >= other,
            ("%", double one, double other) => one % other,
            _ => null,
        };
    }
}
