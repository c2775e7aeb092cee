using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Finds the handlers of a page.</summary>
internal static class HandlerReader
{
    public static EquatableArray<HandlerModel> ReadAll(INamedTypeSymbol page) =>
        page.GetMembers().OfType<IMethodSymbol>().SelectMany(Read).ToEquatableArray();

    /// <summary>A method of a layout or a special page.</summary>
    public static HandlerModel? ReadNamed(INamedTypeSymbol type, string name)
    {
        var method = type.GetMembers().OfType<IMethodSymbol>()
            .Where(candidate => (candidate.Name == name || candidate.Name == name + "Async") && CanBeCalled(candidate))
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        return method is null ? null : Read(method, "", null);
    }

    /// <summary>What a method handles: nothing, or one HTTP method and template for each of its attributes.</summary>
    public static IEnumerable<HandlerModel> Read(IMethodSymbol method)
    {
        if (!CanBeCalled(method))
        {
            yield break;
        }

        var isMarked = false;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.BaseType.Is("HonoStar", "HandlerAttribute") && VerbOf(type.Name.Replace("Attribute", "")) is { } verb)
            {
                isMarked = true;
                var template = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null;
                yield return Read(method, verb, template?.Trim('/') is { Length: > 0 } below ? below : null);
            }
        }

        if (!isMarked && method.DeclaredAccessibility == Accessibility.Public && VerbOf(method.Name) is { } named)
        {
            yield return Read(method, named, null);
        }
    }

    /// <summary>What comes back from a method of a return type, and whether it comes in a task.</summary>
    public static (ResultKind Result, bool IsAwaited) ReadResult(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && task.IsIn("System.Threading.Tasks"))
        {
            return (task.TypeArguments.Length == 0 ? ResultKind.Nothing : KindOf(task.TypeArguments[0]), true);
        }

        return (KindOf(type), false);
    }

    private static HandlerModel Read(IMethodSymbol method, string verb, string? template)
    {
        var (result, isAwaited) = ReadResult(method.ReturnType);
        return new HandlerModel(
            method.Name,
            verb,
            template,
            method.RefKind == RefKind.None ? result : ResultKind.Unsupported,
            isAwaited,
            method.IsStatic,
            method.Parameters.Select(ParameterReader.Read).ToEquatableArray(),
            AttributeReader.Metadata(method));
    }

    private static ResultKind KindOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => ResultKind.Nothing,
        _ when type.Is("HonoStar", "Html") => ResultKind.Html,
        _ when type.DerivesFrom("HonoStar", "Reply") => ResultKind.Reply,
        _ when IsReplies(type) || type.AllInterfaces.Any(IsReplies) => ResultKind.Replies,
        _ when type.Is("Microsoft.AspNetCore.Http", "IResult") || type.Implements("Microsoft.AspNetCore.Http", "IResult") => ResultKind.Result,
        _ => ResultKind.Unsupported,
    };

    private static bool IsReplies(ITypeSymbol type) =>
        type.Is("System.Collections.Generic", "IAsyncEnumerable") && ((INamedTypeSymbol)type).TypeArguments[0].DerivesFrom("HonoStar", "Reply");

    private static bool CanBeCalled(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAbstract: false }
        && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static string? VerbOf(string name) => name switch
    {
        "Get" or "GetAsync" => "GET",
        "Post" or "PostAsync" => "POST",
        "Put" or "PutAsync" => "PUT",
        "Patch" or "PatchAsync" => "PATCH",
        "Delete" or "DeleteAsync" => "DELETE",
        _ => null,
    };
}
