using System.ComponentModel;

namespace HonoStar;

// What looks like a value and is none yet. These overloads exist so that the compiler says so.
public partial struct Html
{
    private const string Await = "This hole holds a task, not a value. Await it: {await ...}.";
    private const string Call = "This hole holds a function, not a value. Call it.";

    /// <summary>Does not compile: await the task.</summary>
    /// <param name="value">A task.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Await, error: true)]
    public void AppendFormatted(Task value) => throw new ArgumentException(Await, nameof(value));

    /// <summary>Does not compile: await the task.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">A task.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Await, error: true)]
    public void AppendFormatted<T>(Task<T> value) => throw new ArgumentException(Await, nameof(value));

    /// <summary>Does not compile: await the task.</summary>
    /// <param name="value">A task.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Await, error: true)]
    public void AppendFormatted(ValueTask value) => throw new ArgumentException(Await, nameof(value));

    /// <summary>Does not compile: await the task.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">A task.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Await, error: true)]
    public void AppendFormatted<T>(ValueTask<T> value) => throw new ArgumentException(Await, nameof(value));

    /// <summary>Does not compile: call the function.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">A function.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Call, error: true)]
    public void AppendFormatted<T>(Func<T> value) => throw new ArgumentException(Call, nameof(value));

    /// <summary>Does not compile: call the function.</summary>
    /// <typeparam name="TArg">The type of the argument.</typeparam>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">A function.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Call, error: true)]
    public void AppendFormatted<TArg, T>(Func<TArg, T> value) => throw new ArgumentException(Call, nameof(value));
}
