using System.Globalization;

namespace HonoStar;

/// <summary>A viewer who wants to watch a topic.</summary>
public sealed class TopicAccess
{
    private string? _template;

    internal TopicAccess(string topic, Viewer viewer)
    {
        Topic = topic;
        Viewer = viewer;
    }

    /// <summary>The topic's name, for example <c>issue:42:comments</c>.</summary>
    public string Topic { get; }

    /// <summary>Who wants to watch.</summary>
    public Viewer Viewer { get; }

    /// <summary>Whether the topic is one of a kind. If so, <see cref="Value{T}"/> reads its parameters.</summary>
    /// <typeparam name="TTopic">The record that is marked <see cref="TopicAttribute"/>.</typeparam>
    public bool Is<TTopic>()
        where TTopic : ITopic
    {
        if (!TopicTemplate.Matches(TTopic.Template, Topic))
        {
            return false;
        }

        _template = TTopic.Template;
        return true;
    }

    /// <summary>The value of one of the topic's parameters.</summary>
    /// <param name="parameter">The name that stands between braces in the topic's template.</param>
    /// <exception cref="InvalidOperationException"><see cref="Is{TTopic}"/> was not called before, or said no.</exception>
    /// <exception cref="ArgumentException">The template has no such parameter.</exception>
    /// <exception cref="FormatException">The value is absent or not a <typeparamref name="T"/>.</exception>
    public T Value<T>(string parameter)
        where T : IParsable<T>
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var template = _template ?? throw new InvalidOperationException("Ask Is<TTopic>() first: it says which parameters the topic has.");
        var text = TopicTemplate.Value(template, Topic, parameter) ?? throw new FormatException($"The topic's '{parameter}' is absent.");
        return T.Parse(text, CultureInfo.InvariantCulture);
    }
}
