using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <content>HS01xx: pages and routing.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor PageWithoutRoute = new(
        RuleIdentifiers.PageWithoutRoute,
        "A page has no route",
        "Page '{0}' has no route, because '{1}' does not stand under 'Pages/': move the file there, or write the route, such as [Page(\"/about\")]",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PageWithoutRoute));

    public static readonly DiagnosticDescriptor DuplicateHandler = new(
        RuleIdentifiers.DuplicateHandler,
        "Two handlers answer the same method and route",
        "'{0}' and '{1}' both answer {2} {3}: give one of them another path or another HTTP method",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DuplicateHandler));

    public static readonly DiagnosticDescriptor UnbindableParameter = new(
        RuleIdentifiers.UnbindableParameter,
        "A parameter cannot be bound",
        "Parameter '{0}' of '{1}' cannot be bound: {2}",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnbindableParameter));

    public static readonly DiagnosticDescriptor UnusedRouteParameter = new(
        RuleIdentifiers.UnusedRouteParameter,
        "No handler takes a route parameter",
        "Route parameter '{0}' of '{1}' is taken by no handler: {2}",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnusedRouteParameter));

    public static readonly DiagnosticDescriptor RouteParameterTypes = new(
        RuleIdentifiers.RouteParameterTypes,
        "Handlers disagree about the type of a route parameter",
        "'{0}' takes route parameter '{1}' as '{2}', but '{3}' takes it as '{4}': give both the same type",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RouteParameterTypes));

    public static readonly DiagnosticDescriptor PageWithoutHandlers = new(
        RuleIdentifiers.PageWithoutHandlers,
        "A page has no handlers",
        "Page '{0}' has no handlers and answers nothing: add a public method 'Get' that returns Html, or one with [Get], [Post], [Put], [Patch] or [Delete]",
        Categories.Pages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PageWithoutHandlers));

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIdentifiers.NotPartial,
        "A type with generated members is not partial",
        "'{0}' must be partial, because {1} gets generated members: declare it '{2}'",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.NotPartial),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor SpecialClass = new(
        RuleIdentifiers.SpecialClass,
        "A special class is not what its attribute says",
        "{0} '{1}' {2}",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SpecialClass));

    public static readonly DiagnosticDescriptor UnanswerableResult = new(
        RuleIdentifiers.UnanswerableResult,
        "A handler returns what cannot be answered",
        "'{0}' returns '{1}', which is no answer: return Html, Reply, an IResult, IAsyncEnumerable<Reply>, a task of one of these, or nothing",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnanswerableResult));

    public static readonly DiagnosticDescriptor AmbiguousRoutes = new(
        RuleIdentifiers.AmbiguousRoutes,
        "Two routes cannot be told apart",
        "Routes '{0}' of '{1}' and '{2}' of '{3}' match the same addresses: change one of them, or give their parameters constraints that tell them apart, such as {{id:int}} and {{name:alpha}}",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AmbiguousRoutes));

    public static readonly DiagnosticDescriptor UnreadableInput = new(
        RuleIdentifiers.UnreadableInput,
        "A property of an input cannot be read",
        "Property '{0}' of input '{1}' has type '{2}', which cannot be read from signals or form fields: use string, bool, an enum, a type that is IParsable of itself, another input, or an array or list of one of these",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnreadableInput));

    public static readonly DiagnosticDescriptor PathBelowCatchAll = new(
        RuleIdentifiers.PathBelowCatchAll,
        "A handler's path stands below a catch-all",
        "'{0}' answers a path below '{1}', whose last parameter takes the rest of the address: move the handler to a page of its own, or leave out '{2}'",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PathBelowCatchAll));

    public static readonly DiagnosticDescriptor ClassCannotBeMade = new(
        RuleIdentifiers.ClassCannotBeMade,
        "A class cannot be made for a request",
        "'{0}' cannot be made for a request, because {1}",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ClassCannotBeMade));

    public static readonly DiagnosticDescriptor HandlerNeverCalled = new(
        RuleIdentifiers.HandlerNeverCalled,
        "A handler is never called",
        "'{0}' is never called, because {1}",
        Categories.Pages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HandlerNeverCalled),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownAddress = new(
        RuleIdentifiers.UnknownAddress,
        "No page answers an address",
        "No page answers '{0}': {1}",
        Categories.Routing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownAddress),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor OtherVerb = new(
        RuleIdentifiers.OtherVerb,
        "A page does not answer a method",
        "'{0}' is asked for by {1}, and '{2}' answers {3} alone: {4}",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.OtherVerb),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor AddressValue = new(
        RuleIdentifiers.AddressValue,
        "A value of an address does not fit its parameter",
        "'{0}' leads nowhere: '{1}' is no {2}, which '{3}' of '{4}' ('{5}') has to be",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AddressValue));

    public static readonly DiagnosticDescriptor AddressWrittenOut = new(
        RuleIdentifiers.AddressWrittenOut,
        "An address of a page is written out",
        "'{0}' is the address of '{1}' now: write {2}, which follows the page wherever it moves",
        Categories.Routing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AddressWrittenOut),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownQueryName = new(
        RuleIdentifiers.UnknownQueryName,
        "A page takes no query value of a name",
        "'{0}' is no value that '{1}' takes: write '{2}'",
        Categories.Routing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownQueryName),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor QueryValueMissing = new(
        RuleIdentifiers.QueryValueMissing,
        "An address lacks a value that its page needs",
        "'{0}' lacks '{1}', without which '{2}' answers 400: write {3}",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.QueryValueMissing));

    public static readonly DiagnosticDescriptor EndpointInPlaceOfPage = new(
        RuleIdentifiers.EndpointInPlaceOfPage,
        "An endpoint stands in the place of a page",
        "This endpoint and page '{3}' both answer {1} {2}, so that neither is reached: leave out {0}, or give it another path",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.EndpointInPlaceOfPage));

    public static readonly DiagnosticDescriptor ReservedPath = new(
        RuleIdentifiers.ReservedPath,
        "A page stands where the framework answers",
        "Page '{0}' has route '{1}', but everything below '/_/' is answered by HonoStar: give it another path",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ReservedPath));

    public static readonly DiagnosticDescriptor HiddenValue = new(
        RuleIdentifiers.HiddenValue,
        "A fixed route hides a value of another",
        "'{0}' never gets '{1}' as '{2}', because '{3}' of '{4}' answers it: allow no such value, or move one of them",
        Categories.Routing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HiddenValue));

    public static readonly DiagnosticDescriptor PageWithoutWayIn = new(
        RuleIdentifiers.PageWithoutWayIn,
        "Nothing leads to a page",
        "Nothing in the application leads to page '{0}': link to it, by {1}",
        Categories.Routing,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PageWithoutWayIn));

    public static readonly DiagnosticDescriptor FormOfOtherVerb = new(
        RuleIdentifiers.FormOfOtherVerb,
        "A form is written for a method that forms do not have",
        "HTML forms have GET and POST alone, so that this throws: make the handler that answers {0} of '{1}' a [Post], or send it by data-on:submit",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.FormOfOtherVerb));

    public static readonly DiagnosticDescriptor MissingFile = new(
        RuleIdentifiers.MissingFile,
        "There is no such file",
        "There is no file '{0}' under wwwroot: {1}",
        Categories.Routing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MissingFile),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor InvalidRouteTemplate = new(
        RuleIdentifiers.InvalidRouteTemplate,
        "A route template cannot be read",
        "'{0}' is no route template, so that no page is served: {1}",
        Categories.Routing,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.InvalidRouteTemplate));

    public static readonly DiagnosticDescriptor ParameterTakenForService = new(
        RuleIdentifiers.ParameterTakenForService,
        "A parameter is taken for a service",
        "Parameter '{0}' of '{1}' is taken for a service, and nothing here adds '{2}' to the services: mark it [Signals] or [Form], or take its values as parameters",
        Categories.Pages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ParameterTakenForService));

    public static readonly DiagnosticDescriptor ClassWithoutAttribute = new(
        RuleIdentifiers.ClassWithoutAttribute,
        "A class looks like a page and is none",
        "'{0}' stands where {1} does, and is none without its attribute: mark it [{2}]",
        Categories.Pages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ClassWithoutAttribute),
        customTags: TextFix.Tag);
}
