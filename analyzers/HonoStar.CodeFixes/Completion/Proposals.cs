using HonoStar.Analyzers;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.CodeFixes;

/// <summary>What can be written at a place, from the tables that the rules check by.</summary>
/// <param name="signals">The names of the signals in scope, which are looked for where one can stand.</param>
/// <param name="routes">The generated class <c>Routes</c>, if there is one.</param>
/// <param name="typedSignals">The generated class <c>Signals</c>, if there is one.</param>
internal sealed class Proposals(Lazy<IReadOnlyCollection<string>> signals, INamedTypeSymbol? routes, INamedTypeSymbol? typedSignals)
{
    private static readonly string[] s_events =
    [
        "click", "submit", "input", "change", "keydown", "keyup", "focus", "blur", "focusin", "focusout", "mouseenter", "mouseleave", "pointerdown", "pointerup", "scroll", "dragstart", "dragover",
        "drop", "close", "toggle",
    ];

    private static readonly char[] s_notOfPath = [':', '?', '#', ' ', MappedText.Hole];

    public IEnumerable<Proposal> At(TemplatePlace place) => place.Kind switch
    {
        PlaceKind.ElementName => Elements(place.Element),
        PlaceKind.EndTagName => [new Proposal(place.Closed + ">")],
        PlaceKind.AttributeName => AttributeNames(place.Element!, place.Written),
        _ => Values(place.Element!, place.Attribute!),
    };

    private static IEnumerable<Proposal> Elements(TemplateElement? parent) =>
        (parent?.Namespace switch { HtmlNamespace.Svg => ForeignElements.Svg, HtmlNamespace.MathMl => ForeignElements.MathMl, _ => HtmlVocabulary.Elements.Append("svg").Append("math") })
        .Select(static name => new Proposal(name));

    private IEnumerable<Proposal> AttributeNames(TemplateElement element, string written)
    {
        var modifiers = written.IndexOf("__", StringComparison.Ordinal);
        if (modifiers > 0 && DatastarName.Parse(written) is { } name && DatastarVocabulary.Attribute(name.Plugin) is { } modified)
        {
            return Modifiers(modified, written);
        }

        if (DatastarName.Parse(written) is { Key: not null } keyed && DatastarVocabulary.Attribute(keyed.Plugin) is not null)
        {
            return Keys(element, keyed.Plugin);
        }

        var present = new HashSet<string>(element.Attributes.Where(attribute => attribute.WrittenName.Text != written).Select(static attribute => attribute.Name), StringComparer.Ordinal);
        return Attributes(element).Where(attribute => !present.Contains(attribute)).Select(static attribute => new Proposal(attribute))
            .Concat(DatastarVocabulary.Attributes.Where(static attribute => attribute.Origin != Origin.Pro).SelectMany(Datastar).Where(proposal => !present.Contains(proposal.Text)));
    }

    private static IEnumerable<string> Attributes(TemplateElement element) =>
        (element.Namespace == HtmlNamespace.Html ? HtmlVocabulary.AttributesOf(element.Name) : ["class", "id", "style"]).Concat(Aria.Attributes);

    /// <summary>An attribute with the keys that are known; those of others are new names, classes and styles.</summary>
    private IEnumerable<Proposal> Keys(TemplateElement element, string plugin) => plugin switch
    {
        "on" => s_events.Select(static @event => new Proposal("data-on:" + @event, $"Runs when '{@event}' happens.")),
        "attr" => Attributes(element).Select(static attribute => new Proposal("data-attr:" + attribute)),
        "bind" => signals.Value.Select(KeyOf).OfType<string>().Select(static key => new Proposal("data-bind:" + key, "A signal.", ProposalRank.Signal)),
        _ => [],
    };

    /// <summary>A signal as a key, which the client turns into its name; <see langword="null"/> for one that it would make another of.</summary>
    private static string? KeyOf(string signal)
    {
        var key = string.Concat(signal.Select(static letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));
        return DatastarName.Parse("data-bind:" + key) is { Modifiers.IsEmpty: true } name && name.CasedKey(isSignal: true) == signal ? key : null;
    }

    /// <summary>An attribute without its key, with the colon behind which a key has to stand, or both.</summary>
    private static IEnumerable<Proposal> Datastar(DatastarAttribute attribute)
    {
        var name = DatastarName.Prefix + attribute.Name;
        if (attribute.Key != Need.Must)
        {
            yield return new Proposal(name, attribute.Summary);
        }

        if (attribute.Key != Need.Denied)
        {
            yield return new Proposal(name + ":", attribute.Summary);
        }
    }

    /// <summary>The modifiers that an attribute can have, and the flags of the one that is being written.</summary>
    private static IEnumerable<Proposal> Modifiers(DatastarAttribute attribute, string written)
    {
        var start = written.LastIndexOf("__", StringComparison.Ordinal) + 2;
        var parts = written.Substring(start).Split('.');
        if (parts.Length == 1)
        {
            return attribute.Modifiers.Select(modifier => new Proposal(written.Substring(0, start) + modifier.Name, modifier.Summary));
        }

        var before = written.Substring(0, written.LastIndexOf('.') + 1);
        var known = attribute.Modifier(parts[0]);
        return (known?.Flags ?? []).Concat(known?.Tags == TagKind.Time && parts.Length == 2 ? ["100ms", "500ms", "1s"] : []).Select(flag => new Proposal(before + flag, known!.Summary));
    }

    private IEnumerable<Proposal> Values(TemplateElement element, TemplateAttribute attribute)
    {
        if (attribute.Name == "role")
        {
            return Aria.Roles.Select(static role => new Proposal(role));
        }

        if (attribute.Name.StartsWith("aria-", StringComparison.Ordinal))
        {
            return (Aria.ValuesOf(attribute.Name) ?? []).Select(static value => new Proposal(value));
        }

        if (DatastarName.Parse(attribute.Name) is { } name && DatastarVocabulary.Attribute(name.Plugin) is { } datastar)
        {
            return datastar.ValueKind == AttributeValue.Signal ? TypedSignals().Concat(signals.Value.Select(static signal => new Proposal(signal, "A signal.", ProposalRank.Signal)))
                : datastar.HasExpression && !UnfinishedExpression.EndsInText(attribute.Value!.Text) ? Expressions(datastar.ValueKind == AttributeValue.Statements)
                : [];
        }

        if (AttributeContents.Of(element, attribute.Name) == AttributeContent.Address)
        {
            return Addresses(attribute.Value!.Text);
        }

        return (HtmlVocabulary.ValuesOf(element.Name, attribute.Name) ?? []).Select(static value => new Proposal(value));
    }

    /// <summary>The links that an address can be; one that is written out, or has holes, stays what it is.</summary>
    private IEnumerable<Proposal> Addresses(string written) =>
        written.IndexOfAny(s_notOfPath) >= 0 ? [] :
        Routes("Href")
            .Append(new Proposal("{Asset.Href(\"/\")}", "A link to a file under wwwroot."))
            .Append(new Proposal("{Url.External()}", "A link to another site."));

    private IEnumerable<Proposal> Expressions(bool runs) =>
        TypedSignals()
            .Concat(signals.Value.Select(static signal => new Proposal("$" + signal, "A signal.", ProposalRank.Signal)))
            .Concat(DatastarVocabulary.Actions.Where(static action => action.Origin != Origin.Pro).Select(static action => new Proposal($"@{action.Name}(", $"@{action.Name}({action.Signature}): {action.Summary}")))
            .Concat(runs ? Routes("Get", "Post", "Put", "Patch", "Delete") : []);

    /// <summary>The signals of the application's records, as holes.</summary>
    private IEnumerable<Proposal> TypedSignals() =>
        typedSignals is null
            ? []
            : typedSignals.GetTypeMembers().SelectMany(static record => record.GetMembers().OfType<IPropertySymbol>().Select(signal => new Proposal($"{{Signals.{record.Name}.{signal.Name}}}", "A signal, by its record.", ProposalRank.TypedSignal)));

    /// <summary>The calls of <c>Routes</c> that make a link or an action, as holes.</summary>
    private IEnumerable<Proposal> Routes(params string[] methods) => routes is null ? [] : Calls(routes, "Routes", methods);

    private static IEnumerable<Proposal> Calls(INamedTypeSymbol type, string path, string[] methods)
    {
        var template = type.GetMembers("Path").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.MethodKind == MethodKind.Ordinary && method.DeclaredAccessibility == Accessibility.Public && methods.Contains(method.Name))
            {
                var arguments = string.Join(", ", method.Parameters.Where(static parameter => !parameter.IsOptional).Select(static parameter => parameter.Name));
                yield return new Proposal($"{{{path}.{method.Name}({arguments})}}", method.Name == "Href" ? "A link to a page." : "A request to a handler.", Address: template);
            }
        }

        foreach (var call in type.GetTypeMembers().SelectMany(inner => Calls(inner, $"{path}.{inner.Name}", methods)))
        {
            yield return call;
        }
    }
}
