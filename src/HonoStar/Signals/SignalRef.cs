using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace HonoStar;

/// <summary>
/// A signal by its type: <c>Signals.NewIssue.Title</c>, generated for each property of a record marked <c>[Signals]</c>.
/// In a hole it is written as its place wants it: as the name that <c>data-bind</c>, <c>data-ref</c> and
/// <c>data-indicator</c> take, as <c>$title</c> in any other expression. Renaming the property renames the signal
/// everywhere, or does not compile.
/// </summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <example><code>&lt;input data-bind="{Signals.NewIssue.Title}">&lt;p data-text="{Signals.NewIssue.Title}.length">&lt;/p></code></example>
public readonly struct SignalRef<T> : IHtmlWritable, IEquatable<SignalRef<T>>
{
    private readonly string? _path;
    private readonly Action<Utf8JsonWriter, T>? _write;

    /// <summary>Makes the reference; generated code calls it.</summary>
    /// <param name="path">The signal's path, such as <c>address.city</c>.</param>
    /// <param name="write">How its value is written as JSON; by default as any text, number, truth value, enum or list of these.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SignalRef(string path, Action<Utf8JsonWriter, T>? write = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _write = write;
    }

    /// <summary>The signal's path, such as <c>address.city</c>: also the name of the form field that becomes the same property.</summary>
    /// <exception cref="InvalidOperationException">This is <see langword="default"/>, and no reference.</exception>
    public string Path => _path ?? throw new InvalidOperationException($"This SignalRef<{typeof(T).Name}> is the default value, which refers to no signal.");

    /// <summary>The signal that <see cref="Reply.Invalid(InputErrors)"/> puts the error of this one into.</summary>
    public SignalRef<string> Error => new("errors." + Path);

    /// <summary>The attribute that binds a form control to the signal: <c>&lt;input {Signals.NewIssue.Title.Bind()}></c>.</summary>
    /// <returns>The attribute <c>data-bind</c>.</returns>
    public Attributes Bind() => Html.Attr("data-bind", this);

    /// <summary>A value for the signal, to be sent with <see cref="Reply.Signals(ReadOnlySpan{SignalValue})"/>.</summary>
    /// <param name="value">The value; null removes the signal.</param>
    /// <returns>The signal with the value.</returns>
    public SignalValue Set(T value) => SignalValue.Of(Path, value, _write);

    /// <summary>The signal in an expression, such as <c>$title</c>.</summary>
    /// <returns>The expression; with a name that is not ASCII, <c>$['größe']</c>.</returns>
    public override string ToString() => Ascii.IsValid(Path) ? "$" + Path : "$" + string.Concat(Path.Split('.').Select(part => $"['{part}']"));

    /// <summary>Whether both refer to the same signal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(SignalRef<T> other) => _path == other._path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SignalRef<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_path, StringComparison.Ordinal);

    /// <summary>Whether both refer to the same signal.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator ==(SignalRef<T> left, SignalRef<T> right) => left.Equals(right);

    /// <summary>Whether they refer to different signals.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static bool operator !=(SignalRef<T> left, SignalRef<T> right) => !left.Equals(right);

    void IHtmlWritable.WriteTo(ref Html html)
    {
        html.WriteEncoded(SignalPlace.WantsName(html.Utf8Span) ? Path : ToString());
    }
}
