using System.Runtime.CompilerServices;

namespace HonoStar;

/// <summary>Loops in templates: <c>{comments.Each(c => $"&lt;p&gt;{c.Text}&lt;/p&gt;")}</c>.</summary>
public static class HtmlEach
{
    /// <summary>A piece for each item, one behind the other.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; null is none.</param>
    /// <param name="render">Makes the piece of an item.</param>
    /// <returns>The pieces.</returns>
    public static Html Each<T>(this IEnumerable<T>? items, Func<T, Html> render)
    {
        ArgumentNullException.ThrowIfNull(render);
        var html = new Html(0, 0);
        switch (items)
        {
            case null:
                break;
            case T[] array:
                foreach (var item in array)
                {
                    html.AppendPiece(render(item));
                }

                break;
            case List<T> list:
                foreach (var item in list)
                {
                    html.AppendPiece(render(item));
                }

                break;
            case IReadOnlyList<T> list:
                for (var i = 0; i < list.Count; i++)
                {
                    html.AppendPiece(render(list[i]));
                }

                break;
            default:
                foreach (var item in items)
                {
                    html.AppendPiece(render(item));
                }

                break;
        }

        return html;
    }

    /// <summary>A piece for each item and its number, one behind the other.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; null is none.</param>
    /// <param name="render">Makes the piece of an item and its number, from 0.</param>
    /// <returns>The pieces.</returns>
    public static Html Each<T>(this IEnumerable<T>? items, Func<T, int, Html> render)
    {
        ArgumentNullException.ThrowIfNull(render);
        var html = new Html(0, 0);
        if (items is IReadOnlyList<T> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                html.AppendPiece(render(list[i], i));
            }

            return html;
        }

        var number = 0;
        foreach (var item in items ?? [])
        {
            html.AppendPiece(render(item, number++));
        }

        return html;
    }

    /// <summary>A piece for each item, one after the other.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; null is none.</param>
    /// <param name="render">Makes the piece of an item; it is awaited before the next one begins.</param>
    /// <returns>The pieces.</returns>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Html> EachAsync<T>(this IEnumerable<T>? items, Func<T, ValueTask<Html>> render)
    {
        ArgumentNullException.ThrowIfNull(render);
        var html = new Html(0, 0);
        foreach (var item in items ?? [])
        {
            html.AppendPiece(await render(item));
        }

        return html;
    }

    /// <inheritdoc cref="EachAsync{T}(IEnumerable{T}?, Func{T, ValueTask{Html}})"/>
    public static async ValueTask<Html> EachAsync<T>(this IEnumerable<T>? items, Func<T, Task<Html>> render)
    {
        ArgumentNullException.ThrowIfNull(render);
        var html = new Html(0, 0);
        foreach (var item in items ?? [])
        {
            html.AppendPiece(await render(item));
        }

        return html;
    }

    /// <summary>A piece for each item as they come, one behind the other.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="render">Makes the piece of an item.</param>
    /// <returns>The pieces.</returns>
    public static async ValueTask<Html> EachAsync<T>(this IAsyncEnumerable<T> items, Func<T, Html> render)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(render);
        var html = new Html(0, 0);
        await foreach (var item in items)
        {
            html.AppendPiece(render(item));
        }

        return html;
    }
}
