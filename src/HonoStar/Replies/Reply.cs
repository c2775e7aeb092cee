using System.Buffers;
using System.Text.Json;
using HonoStar.Datastar;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>
/// What a command answers to the tab that asked: any number of effects, in order, in the response of the action
/// itself. Combine replies with <c>+</c>. An application adds its own effects as extension methods that return a
/// <see cref="Reply"/>.
/// </summary>
/// <example><code>return Reply.Signals(new NewComment("")) + Reply.Toast("Comment added");</code></example>
public sealed class Reply
{
    private readonly Effect[] _effects;

    private Reply(params Effect[] effects) => _effects = effects;

    /// <summary>Nothing to do for the tab that asked.</summary>
    public static Reply None { get; } = new();

    internal ReadOnlySpan<Effect> Effects => _effects;

    /// <summary>
    /// The same reply, which takes back the errors of an earlier attempt first; still one effect if it sets signals alone. They become
    /// empty and are not removed: the official client tells nobody of a signal that is removed, and the old errors would stay.
    /// </summary>
    internal static Reply ClearErrors(Reply reply)
    {
        if (reply._effects is [Effect.Signals { OnlyIfMissing: false, Json.Length: > 2 } signals])
        {
            return new Reply(new Effect.Signals((byte[])[.. "{\"errors\":\"\","u8, .. signals.Json.Span[1..]], OnlyIfMissing: false));
        }

        return new Reply(new Effect.Signals("{\"errors\":\"\"}"u8.ToArray(), OnlyIfMissing: false)) + reply;
    }

    /// <summary>Does one reply, then another.</summary>
    /// <param name="left">What is done first.</param>
    /// <param name="right">What is done then.</param>
    public static Reply operator +(Reply left, Reply right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Reply([.. left._effects, .. right._effects]);
    }

    /// <summary>Does one reply, then another.</summary>
    /// <param name="left">What is done first.</param>
    /// <param name="right">What is done then.</param>
    public static Reply Add(Reply left, Reply right) => left + right;

    /// <summary>Replaces elements by morphing: each top-level element takes the place of the one with its id.</summary>
    /// <param name="html">Elements, each with an id.</param>
    public static Reply Patch(Html html) => new(new Effect.Patch(html, null, PatchMode.Outer));

    /// <summary>Patches the elements that a selector matches.</summary>
    /// <param name="html">The elements.</param>
    /// <param name="selector">A CSS selector.</param>
    /// <param name="mode">What is done with the elements that it matches.</param>
    public static Reply Patch(Html html, string selector, PatchMode mode = PatchMode.Outer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(selector);
        return new Reply(new Effect.Patch(html, selector, mode));
    }

    /// <summary>Puts elements behind the last child of what a selector matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <param name="html">The elements.</param>
    public static Reply Append(string selector, Html html) => Patch(html, selector, PatchMode.Append);

    /// <summary>Puts elements before the first child of what a selector matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <param name="html">The elements.</param>
    public static Reply Prepend(string selector, Html html) => Patch(html, selector, PatchMode.Prepend);

    /// <summary>Puts elements before what a selector matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <param name="html">The elements.</param>
    public static Reply Before(string selector, Html html) => Patch(html, selector, PatchMode.Before);

    /// <summary>Puts elements behind what a selector matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <param name="html">The elements.</param>
    public static Reply After(string selector, Html html) => Patch(html, selector, PatchMode.After);

    /// <summary>Shows a modal over the page, where <c>data-modal</c> elements live.</summary>
    /// <param name="html">One element with an id and the attribute <c>data-modal</c>.</param>
    public static Reply Modal(Html html) => Append("#" + Document.OverlaysId, html);

    /// <summary>Removes the elements that a selector matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    public static Reply Remove(string selector)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(selector);
        return new Reply(new Effect.Patch(default, selector, PatchMode.Remove));
    }

    /// <summary>Sets the signals that are named after a record's properties, in camel case; null removes one.</summary>
    /// <typeparam name="T">A type that a handler takes by <see cref="SignalsAttribute"/>, or that carries it.</typeparam>
    /// <param name="signals">The values.</param>
    /// <param name="onlyIfMissing">Whether signals that exist keep their value.</param>
    /// <exception cref="InvalidOperationException">The generator knows nothing of the type.</exception>
    public static Reply Signals<T>(T signals, bool onlyIfMissing = false) => new(new Effect.Signals(InputModel<T>.ToJson(signals), onlyIfMissing));

    /// <summary>Sets one signal: <c>Reply.Signals(Signals.NewIssue.Title.Set(""))</c>; others stay as they are.</summary>
    /// <param name="value">The signal with its value; null removes it.</param>
    /// <exception cref="ArgumentException">The value is the default one, which is of no signal.</exception>
    public static Reply Signals(SignalValue value) => Signals([value]);

    /// <summary>Sets single signals: <c>Reply.Signals(Signals.NewIssue.Title.Set(""))</c>; others stay as they are.</summary>
    /// <param name="values">The signals with their values; null removes one.</param>
    public static Reply Signals(params ReadOnlySpan<SignalValue> values)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            SignalJson.WriteAll(writer, values);
        }

        return new Reply(new Effect.Signals(json.WrittenMemory, OnlyIfMissing: false));
    }

    /// <summary>Executes a script in the tab. Values in it must be written by <see cref="Js.Value(string)"/>.</summary>
    /// <param name="script">JavaScript statements.</param>
    public static Reply Script(Js script) => new(new Effect.Script(script.ToString()));

    /// <summary>Leads the tab to another page; a form that was posted without script is redirected (303).</summary>
    /// <param name="link">The page.</param>
    public static Reply Redirect(Href link) => new(new Effect.Navigate(link.ToString()));

    /// <summary>Shows a short message that vanishes by itself, on the next page too if this reply leads there.</summary>
    /// <param name="text">The message.</param>
    /// <param name="kind">What kind of message it is; written as the class <c>toast-info</c> and its like.</param>
    public static Reply Toast(string text, ToastKind kind = ToastKind.Info) => new(new Effect.Toast(text, kind));

    /// <summary>Shows errors next to fields: sets the signals <c>errors.field</c>.</summary>
    /// <param name="errors">The errors.</param>
    public static Reply Invalid(InputErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return new Reply(new Effect.Invalid(errors));
    }

    /// <summary>Shows an error next to one field: sets the signal <c>errors.field</c>.</summary>
    /// <param name="field">The field's name in camel case; empty for the whole form.</param>
    /// <param name="message">What is wrong.</param>
    public static Reply Invalid(string field, string message)
    {
        var errors = new InputErrors();
        errors.Add(field, message);
        return Invalid(errors);
    }

    /// <summary>Shows an error next to the field that a signal is bound to.</summary>
    /// <typeparam name="T">The type of the signal.</typeparam>
    /// <param name="field">The signal, such as <c>Signals.NewIssue.Title</c>.</param>
    /// <param name="message">What is wrong.</param>
    public static Reply Invalid<T>(SignalRef<T> field, string message) => Invalid(field.Path, message);
}
