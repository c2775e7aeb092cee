using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <content>HS04xx: attributes, expressions and signals of Datastar.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        RuleIdentifiers.UnknownAttribute,
        "An attribute is not known",
        "'{0}' is no attribute that the client knows, and does nothing{1}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownAttribute),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor DashInsteadOfColon = new(
        RuleIdentifiers.DashInsteadOfColon,
        "A key is separated by a dash",
        "'{0}' does nothing: a key is separated by a colon; write '{1}'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DashInsteadOfColon),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor RenamedAttribute = new(
        RuleIdentifiers.RenamedAttribute,
        "An attribute has another name now",
        "'{0}' does nothing any more: it is called '{1}' now",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RenamedAttribute),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownModifier = new(
        RuleIdentifiers.UnknownModifier,
        "A modifier is not known",
        "'data-{0}' has no modifier '__{1}'{2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownModifier),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor DuplicateModifier = new(
        RuleIdentifiers.DuplicateModifier,
        "A modifier stands twice",
        "'{0}' has the modifier '__{1}' twice, and the last one counts: leave one out",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DuplicateModifier),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor KeyAndValue = new(
        RuleIdentifiers.KeyAndValue,
        "An attribute lacks its key or value, or has one too many",
        "'{0}' {1}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.KeyAndValue),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UppercaseKey = new(
        RuleIdentifiers.UppercaseKey,
        "A key has upper-case letters",
        "Browsers turn '{0}' into lower case: write '{1}'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UppercaseKey),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor CaseTag = new(
        RuleIdentifiers.CaseTag,
        "__case does not say which case",
        "'{0}' {1}: write '__case.camel', '__case.kebab', '__case.snake' or '__case.pascal'",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.CaseTag),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor TimingTag = new(
        RuleIdentifiers.TimingTag,
        "A time is not one that the client reads",
        "'__{0}' {1}: write '__{0}.500ms' or '__{0}.2s', with flags behind",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TimingTag),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor Threshold = new(
        RuleIdentifiers.Threshold,
        "A threshold is no percentage",
        "'__threshold' {0}: write a percentage from 0 to 100, such as '__threshold.25'",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.Threshold),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor PassiveAndPrevent = new(
        RuleIdentifiers.PassiveAndPrevent,
        "A passive listener prevents",
        "'{0}' promises by '__passive' not to prevent anything, so '__prevent' does nothing: leave one out",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PassiveAndPrevent),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor TwoTargets = new(
        RuleIdentifiers.TwoTargets,
        "An event is listened to in two places",
        "'{0}' has '__{1}' and '__{2}', of which one counts: leave one out",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TwoTargets));

    public static readonly DiagnosticDescriptor ProAttribute = new(
        RuleIdentifiers.ProAttribute,
        "Only Datastar Pro has this",
        "'{0}' is part of Datastar Pro, which the client of HonoStar does not have{1}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ProAttribute));

    public static readonly DiagnosticDescriptor ForeignSyntax = new(
        RuleIdentifiers.ForeignSyntax,
        "An attribute belongs to another library",
        "'{0}' is an attribute of {1}: {2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ForeignSyntax));

    public static readonly DiagnosticDescriptor AliasedPrefix = new(
        RuleIdentifiers.AliasedPrefix,
        "An attribute has the prefix of another script",
        "'{0}' is only understood by Datastar's aliased script: write '{1}'",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AliasedPrefix),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor ExpressionSyntax = new(
        RuleIdentifiers.ExpressionSyntax,
        "An expression cannot be understood",
        "This expression cannot be understood: {0}, at column {1}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ExpressionSyntax));

    public static readonly DiagnosticDescriptor StatementAsValue = new(
        RuleIdentifiers.StatementAsValue,
        "The last part of a value is a statement",
        "'data-{0}' shows a value, but its last part is {1}: {2}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.StatementAsValue));

    public static readonly DiagnosticDescriptor HyphenInSignal = new(
        RuleIdentifiers.HyphenInSignal,
        "A minus sign became part of a signal's name",
        "'${0}' is the signal '{0}', not a subtraction: write '{1}'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HyphenInSignal),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownAction = new(
        RuleIdentifiers.UnknownAction,
        "An action is not known",
        "'@{0}' is no action that the client knows{1}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownAction),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor ActionArguments = new(
        RuleIdentifiers.ActionArguments,
        "An action has too few or too many arguments",
        "'@{0}' takes ({1}), but gets {2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ActionArguments));

    public static readonly DiagnosticDescriptor ActionWithoutAt = new(
        RuleIdentifiers.ActionWithoutAt,
        "An action lacks its at sign",
        "'{0}' is no function of the browser: the action is written '@{1}(...)'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ActionWithoutAt),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor BareSignal = new(
        RuleIdentifiers.BareSignal,
        "A signal lacks its dollar sign",
        "'{0}' is the name of a signal, but without '$' it is a variable of the page, which there is not: write '${0}'",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BareSignal),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor AssignedComputed = new(
        RuleIdentifiers.AssignedComputed,
        "A computed signal is assigned to",
        "'${0}' is computed, and what is assigned to it is dropped: assign to the signals that it is computed from",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AssignedComputed));

    public static readonly DiagnosticDescriptor ImpureComputed = new(
        RuleIdentifiers.ImpureComputed,
        "A value does something when it is computed",
        "A value may be computed at any time and any number of times: {0} belongs into 'data-effect' or a handler",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ImpureComputed));

    public static readonly DiagnosticDescriptor EffectWritesOwnInput = new(
        RuleIdentifiers.EffectWritesOwnInput,
        "An effect writes what it reads",
        "This effect reads '${0}' and writes it, so that it would run for ever: read it by '@peek(() => ${0})', or write another signal",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.EffectWritesOwnInput));

    public static readonly DiagnosticDescriptor ComputedNotFunction = new(
        RuleIdentifiers.ComputedNotFunction,
        "A computed signal of an object is no function",
        "'{0}' must be a function here: write '{0}: () => ...'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ComputedNotFunction),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor EventOutsideHandler = new(
        RuleIdentifiers.EventOutsideHandler,
        "There is no event here",
        "'{0}' has a value in {1} alone; in 'data-{2}' it is undefined",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.EventOutsideHandler));

    public static readonly DiagnosticDescriptor UnsafeInteger = new(
        RuleIdentifiers.UnsafeInteger,
        "A number is too large for JavaScript",
        "{0} is more than 9007199254740991, and is rounded in JavaScript: send it as text, in quotes",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnsafeInteger),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor SecretSignal = new(
        RuleIdentifiers.SecretSignal,
        "A signal holds a secret",
        "'{0}' looks like a secret, and is sent with every action of the page: {1}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SecretSignal));

    public static readonly DiagnosticDescriptor DollarInName = new(
        RuleIdentifiers.DollarInName,
        "The name of a signal has a dollar sign",
        "'data-{0}' takes the name of a signal, without '$': write '{1}'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DollarInName),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor BoundElement = new(
        RuleIdentifiers.BoundElement,
        "The bound element has no value",
        "<{0}> has no value that a person changes, so 'data-bind' does nothing on it: {1}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BoundElement));

    public static readonly DiagnosticDescriptor BoundType = new(
        RuleIdentifiers.BoundType,
        "A control and its signal have different types",
        "'${0}' is {1}, but {2}: {3}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BoundType));

    public static readonly DiagnosticDescriptor SentElement = new(
        RuleIdentifiers.SentElement,
        "A reference to an element is sent",
        "'{0}' holds an element, which would be sent with every action: name it '_{0}'",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SentElement),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor IndicatorAfterInit = new(
        RuleIdentifiers.IndicatorAfterInit,
        "An indicator stands behind the request that it shows",
        "Write 'data-indicator' before '{0}': attributes are applied in order, and the request is under way by then",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.IndicatorAfterInit),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor IndicatorWithoutRequest = new(
        RuleIdentifiers.IndicatorWithoutRequest,
        "An indicator's element sends no request",
        "'{0}' shows the requests that this <{1}> sends, but it sends none: move it to the element whose attribute has the action",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.IndicatorWithoutRequest));

    public static readonly DiagnosticDescriptor ShownBeforeScript = new(
        RuleIdentifiers.ShownBeforeScript,
        "An element is shown until the script hides it",
        "This <{0}> is shown until the script has run, whatever 'data-show' says: hide it first, by style=\"display:none\"",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ShownBeforeScript),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor ShowAndDisplay = new(
        RuleIdentifiers.ShowAndDisplay,
        "data-show stands beside another inline display",
        "With Datastar's own script 'data-show' loses 'display: {0}' when it hides the element: set it by a class",
        Categories.Datastar,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ShowAndDisplay));

    public static readonly DiagnosticDescriptor TwoWriters = new(
        RuleIdentifiers.TwoWriters,
        "Two attributes write the same",
        "'{0}' and '{1}' both write {2} of this element, and undo each other's work: leave one out",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TwoWriters));

    public static readonly DiagnosticDescriptor EventNeverFires = new(
        RuleIdentifiers.EventNeverFires,
        "An event never happens on this element",
        "'{0}' never happens on <{1}>: {2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.EventNeverFires),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor SubmitButtonAction = new(
        RuleIdentifiers.SubmitButtonAction,
        "A button also submits its form",
        "This button submits its form, which leaves the page before the action is answered: write type=\"button\", or '{0}__prevent'",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SubmitButtonAction),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor FormActionWithoutForm = new(
        RuleIdentifiers.FormActionWithoutForm,
        "There is no form to send",
        "The action sends a form, but <{0}> stands in none: put it into one, or name the form, as in {{contentType: 'form', selector: '#my-form'}}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.FormActionWithoutForm));

    public static readonly DiagnosticDescriptor FileNotSent = new(
        RuleIdentifiers.FileNotSent,
        "A file is not sent",
        "The file of this input is not sent, because {0}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.FileNotSent),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor PasswordInAddress = new(
        RuleIdentifiers.PasswordInAddress,
        "A password is sent in an address",
        "The form sends this password in an address, where logs and histories keep it: use POST",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PasswordInAddress));

    public static readonly DiagnosticDescriptor GetForChange = new(
        RuleIdentifiers.GetForChange,
        "A GET looks like a change",
        "'{0}' is asked for by GET, which must not change anything, and which browsers may repeat or ask for ahead: use '@post' or its kin",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.GetForChange));

    public static readonly DiagnosticDescriptor UnknownOption = new(
        RuleIdentifiers.UnknownOption,
        "An option is not known",
        "The actions have no option '{0}'{1}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownOption),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor OptionValue = new(
        RuleIdentifiers.OptionValue,
        "An option has a value that it does not take",
        "'{0}' is {1}, not {2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.OptionValue),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor InertOption = new(
        RuleIdentifiers.InertOption,
        "An option has no effect",
        "'{0}' is accepted, and has no effect: leave it out",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.InertOption),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor StreamWithoutRetry = new(
        RuleIdentifiers.StreamWithoutRetry,
        "A stream is not opened again",
        "'{0}' looks like a stream, which ends when the server restarts: add {{retry: 'always'}}, or show the data in a region by [Live]",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.StreamWithoutRetry));

    public static readonly DiagnosticDescriptor RequestsCancelEachOther = new(
        RuleIdentifiers.RequestsCancelEachOther,
        "Two elements send the same request",
        "'{0}' is also sent by another element of this template, and each cancels the other: send it once",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RequestsCancelEachOther));

    public static readonly DiagnosticDescriptor SignalRemoved = new(
        RuleIdentifiers.SignalRemoved,
        "A signal is removed",
        "'{0}' without a value removes the signal: give it one, such as '{0}=\"null\"' if that is meant",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SignalRemoved));

    public static readonly DiagnosticDescriptor SignalNeverDeclared = new(
        RuleIdentifiers.SignalNeverDeclared,
        "A signal is never declared",
        "'${0}' is read, but {1} declares or writes it{2}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SignalNeverDeclared),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor SignalDeclaredTwice = new(
        RuleIdentifiers.SignalDeclaredTwice,
        "A signal has two types",
        "'${0}' is {1} here and {2} elsewhere: give both the same type",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SignalDeclaredTwice),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor SignalComparedWithWrongType = new(
        RuleIdentifiers.SignalComparedWithWrongType,
        "A signal is compared with a value of another type, or gets one",
        "'{0}' is {1}, and {2}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SignalComparedWithWrongType));

    public static readonly DiagnosticDescriptor RedundantPrevent = new(
        RuleIdentifiers.RedundantPrevent,
        "A form's submit is prevented twice",
        "'data-on:submit' of a form prevents what the browser would do by itself: '__prevent' can be left out",
        Categories.Datastar,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RedundantPrevent),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor ValueInText = new(
        RuleIdentifiers.ValueInText,
        "A value stands inside of a text",
        "'{0}' is a literal with quotes of its own, which do not belong into {1}: write {2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ValueInText),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor SignalInText = new(
        RuleIdentifiers.SignalInText,
        "A signal stands where there is no expression",
        "'{0}' is the name of a signal here, which the client replaces in expressions alone: write {1}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SignalInText),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HiddenOtherwise = new(
        RuleIdentifiers.HiddenOtherwise,
        "An element that data-show cannot show",
        "'data-show' takes back style=\"display:none\" and nothing else: this <{0}> stays hidden by {1}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HiddenOtherwise),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor NoObject = new(
        RuleIdentifiers.NoObject,
        "A value is no object",
        "'{0}' without a key takes an object, such as {1}, and this is {2}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.NoObject));

    public static readonly DiagnosticDescriptor UndefinedName = new(
        RuleIdentifiers.UndefinedName,
        "A name is defined nowhere",
        "Nothing defines '{0}': {1}",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UndefinedName),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor RefusedByClient = new(
        RuleIdentifiers.RefusedByClient,
        "An expression names what the client refuses",
        "The client refuses {0}, by which code could come from text: {1}",
        Categories.Datastar,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RefusedByClient));

    public static readonly DiagnosticDescriptor MixedBindings = new(
        RuleIdentifiers.MixedBindings,
        "Controls of one list are bound in two ways",
        "'{0}' and '{1}' bind the list '${2}' in two ways, so that both begin with its first item: write '{1}' for all of its controls",
        Categories.Datastar,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MixedBindings),
        customTags: TextFix.Tag);
}
