using System.Collections.Immutable;

namespace HonoStar.CodeModel;

internal static partial class DatastarVocabulary
{
    private static readonly DatastarModifier s_case = new("case", "The case of the key.", TagKind.Flags, ["camel", "kebab", "snake", "pascal"]);
    private static readonly DatastarModifier s_delay = new("delay", "Runs later.", TagKind.Time);
    private static readonly DatastarModifier s_debounce =
        new("debounce", "Runs once it has been quiet for a time.", TagKind.Time, ["leading", "notrailing"]);
    private static readonly DatastarModifier s_throttle =
        new("throttle", "Runs at most once in a time.", TagKind.Time, ["noleading", "trailing"]);
    private static readonly DatastarModifier s_viewTransition = new("viewtransition", "Runs in a view transition.");

    private static readonly ImmutableArray<DatastarAttribute> s_allAttributes =
    [
        new("signals", "Makes signals, or gives them values.")
        {
            KeyKind = AttributeKey.Signal,
            ValueKind = AttributeValue.Expression,
            Modifiers = [s_case, new("ifmissing", "Leaves signals alone that there are.")],
        },
        new("computed", "Makes a signal that is computed from others.")
        {
            Value = Need.Must,
            KeyKind = AttributeKey.Signal,
            ValueKind = AttributeValue.Expression,
            Modifiers = [s_case],
        },
        new("bind", "Keeps a signal and the value of a form control the same.")
        {
            IsExclusive = true,
            KeyKind = AttributeKey.Signal,
            ValueKind = AttributeValue.Signal,
            Modifiers = [s_case, new("prop", "Binds a property of the element.", TagKind.Names), new("event", "Listens to other events.", TagKind.Names)],
        },
        new("ref", "Makes a signal that is the element.")
        {
            IsExclusive = true,
            KeyKind = AttributeKey.Signal,
            ValueKind = AttributeValue.Signal,
            Modifiers = [s_case],
        },
        new("indicator", "Makes a signal that is true while a request of the element is under way.")
        {
            IsExclusive = true,
            KeyKind = AttributeKey.Signal,
            ValueKind = AttributeValue.Signal,
            Modifiers = [s_case],
        },
        new("text", "Shows a value as the element's text.") { Key = Need.Denied, Value = Need.Must, ValueKind = AttributeValue.Expression },
        new("show", "Shows the element, or hides it.") { Key = Need.Denied, Value = Need.Must, ValueKind = AttributeValue.Expression },
        new("class", "Adds classes, or removes them.")
        {
            Value = Need.Must,
            KeyKind = AttributeKey.Class,
            ValueKind = AttributeValue.Expression,
            Modifiers = [s_case],
        },
        new("style", "Sets inline styles.") { Value = Need.Must, KeyKind = AttributeKey.Property, ValueKind = AttributeValue.Expression },
        new("attr", "Sets attributes.") { Value = Need.Must, KeyKind = AttributeKey.Attribute, ValueKind = AttributeValue.Expression },
        new("effect", "Runs now, and whenever a signal changes that it reads.") { Key = Need.Denied, Value = Need.Must, ValueKind = AttributeValue.Statements },
        new("init", "Runs when the element appears.")
        {
            Key = Need.Denied,
            Value = Need.Must,
            ValueKind = AttributeValue.Statements,
            Modifiers = [s_delay, s_viewTransition],
        },
        new("on", "Runs when an event happens.")
        {
            Key = Need.Must,
            Value = Need.Must,
            KeyKind = AttributeKey.Event,
            ValueKind = AttributeValue.Statements,
            Modifiers =
            [
                new("once", "Runs the first time only."),
                new("passive", "Promises not to prevent what the browser does."),
                new("capture", "Listens on the way down."),
                s_case,
                new("window", "Listens on the window."),
                new("document", "Listens on the document."),
                new("outside", "Runs when the event happens outside the element."),
                new("prevent", "Prevents what the browser does."),
                new("stop", "Stops the event."),
                s_delay,
                s_debounce,
                s_throttle,
                s_viewTransition,
            ],
        },
        new("on-intersect", "Runs when the element comes into view.")
        {
            Key = Need.Denied,
            Value = Need.Must,
            ValueKind = AttributeValue.Statements,
            Modifiers =
            [
                new("once", "Runs the first time only."),
                new("exit", "Runs when the element leaves the view."),
                new("half", "Half of it must be in view."),
                new("full", "All of it must be in view."),
                new("threshold", "So many per cent of it must be in view.", TagKind.Percent),
                s_delay,
                s_debounce,
                s_throttle,
                s_viewTransition,
            ],
        },
        new("on-interval", "Runs again and again, every second or as long as it says.")
        {
            Key = Need.Denied,
            Value = Need.Must,
            ValueKind = AttributeValue.Statements,
            Modifiers = [new("duration", "How long to wait.", TagKind.Time, ["leading"]), s_viewTransition],
        },
        new("on-signal-patch", "Runs when signals change.")
        {
            Value = Need.Must,
            ValueKind = AttributeValue.Statements,
            Modifiers = [s_delay, s_debounce, s_throttle],
        },
        new("on-signal-patch-filter", "Which signals data-on-signal-patch of the same element is about.")
        {
            Key = Need.Denied,
            Value = Need.Must,
            ValueKind = AttributeValue.Expression,
        },
        new("json-signals", "Shows signals as JSON.")
        {
            Key = Need.Denied,
            ValueKind = AttributeValue.Expression,
            Modifiers = [new("terse", "Without line breaks.")],
        },
        new("ignore", "Leaves the element and what is in it alone.")
        {
            Key = Need.Denied,
            Value = Need.Denied,
            Modifiers = [new("self", "Leaves only the element alone.")],
        },
        new("ignore-morph", "Keeps the element as it is when a patch covers it.") { Key = Need.Denied, Value = Need.Denied },
        new("preserve-attr", "Keeps these attributes as they are when a patch covers the element.") { Key = Need.Denied, Value = Need.Must },
        new("nonce", "The nonce of Datastar's own script.") { Key = Need.Denied },

        new("modal", "Shows the element as a modal over the page.") { Key = Need.Denied, Origin = Origin.HonoStar },
        new("modal-close", "Closes the modal that the element is in.") { Key = Need.Denied, Value = Need.Denied, Origin = Origin.HonoStar },
        new("toast", "How many milliseconds a toast stays; 0 until it is closed.") { Key = Need.Denied, Origin = Origin.HonoStar },
        new("theme", "The theme of the page: light, dark or system.") { Key = Need.Denied, Origin = Origin.HonoStar },
        new("theme-resolved", "What the theme comes to.") { Key = Need.Denied, Origin = Origin.HonoStar },
        new("live", "Written by the framework.") { Origin = Origin.HonoStar },
        new("subscription", "Written by the framework.") { Origin = Origin.HonoStar },
        new("regions", "Written by the framework.") { Origin = Origin.HonoStar },
        new("honostar-stream", "Written by the client.") { Origin = Origin.HonoStar },

        new("animate", "Animates attributes.") { Origin = Origin.Pro },
        new("custom-validity", "Sets a control's validation message.") { Origin = Origin.Pro },
        new("match-media", "Makes a signal of a media query.") { Origin = Origin.Pro },
        new("on-raf", "Runs on every frame.") { Origin = Origin.Pro },
        new("on-resize", "Runs when the element's size changes.") { Origin = Origin.Pro },
        new("persist", "Keeps signals in the browser's storage.") { Origin = Origin.Pro },
        new("query-string", "Keeps signals in the address.") { Origin = Origin.Pro },
        new("replace-url", "Replaces the address.") { Origin = Origin.Pro },
        new("scroll-into-view", "Scrolls the element into view.") { Origin = Origin.Pro },
        new("view-transition", "Names the element in view transitions.") { Origin = Origin.Pro },
    ];
}
