using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Says in what a piece of code stands.</summary>
internal static class Handlers
{
    /// <summary>Whether a method is a handler of a page that changes state: one of any method but GET.</summary>
    public static bool IsCommand(this ISymbol symbol) => symbol is IMethodSymbol method && IsOnPage(method) && HandlerReader.Read(method).Any(handler => handler.Verb != "GET");

    /// <summary>Whether a method is a handler of a page that only shows.</summary>
    public static bool IsQuery(this ISymbol symbol) => symbol is IMethodSymbol method && IsOnPage(method) && HandlerReader.Read(method).Any(handler => handler.Verb == "GET");

    public static bool IsHandler(this ISymbol symbol) => symbol is IMethodSymbol method && IsOnPage(method) && HandlerReader.Read(method).Any();

    private static bool IsOnPage(IMethodSymbol method) => method.ContainingType?.Has("HonoStar", "PageAttribute") == true;
}
