using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>The signals that a member makes, by the attributes of its templates, by writing to them, or by attributes and scripts that are made in code.</summary>
internal sealed class MemberSignals
{
    private static readonly Regex s_script = new("<script[^>]*>(?<text>.*?)</script", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);
    private static readonly Regex s_inScript = new(@"\$(?:\['|\[""|\.)?(?<name>[A-Za-z_][\w.]*)", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly RenderedMember _member;

    private MemberSignals(RenderedMember member, CancellationToken cancellation)
    {
        _member = member;
        if (!member.Part.File.MakesMarkup)
        {
            return;
        }

        foreach (var text in member.Uses.Templates)
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.DescendantTokens().Any(static token => MayMakeSignals(token.Text)))
            {
                Add(Template.Parse(text, cancellation));
            }
        }

        foreach (var call in member.Uses.Calls)
        {
            Add(call, cancellation);
        }
    }

    /// <summary>The paths of the signals, each with the type of value that one declaration gives it.</summary>
    public List<(string Path, SignalType Type)> Declared { get; } = [];

    /// <summary>The paths of the signals whose values are handed to a function.</summary>
    public List<string> HandedOver { get; } = [];

    /// <summary>Whether it makes signals that cannot be seen.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>The addresses of the actions that are written out, with a mark for each hole.</summary>
    public List<string> Addresses { get; } = [];

    public static MemberSignals Of(RenderedMember member, CancellationToken cancellation) => new(member, cancellation);

    private static bool MayMakeSignals(string text) =>
        text.IndexOf(DatastarName.Prefix, StringComparison.Ordinal) >= 0 || text.IndexOf("<script", StringComparison.OrdinalIgnoreCase) >= 0;

    private void Add(Template template)
    {
        foreach (var use in DatastarTemplate.Of(template).Uses)
        {
            if (use.Definition is null or { Origin: Origin.Pro })
            {
                AddOfPlugin(use);
            }
            else
            {
                Add(use);
            }
        }

        foreach (Match script in s_script.Matches(template.Text.Text))
        {
            Declared.AddRange(ScriptNames.In(script.Groups["text"].Value).Select(static name => (name, SignalType.Unknown)));
        }
    }

    /// <summary>An attribute of a plugin makes what signals it likes: by its key, it may well be, and by what it runs.</summary>
    private void AddOfPlugin(DatastarUse use)
    {
        if (use.HasKey && !use.Attribute.HasUnknownName)
        {
            Declared.Add((use.Name.CasedKey(isSignal: true), SignalType.Unknown));
        }

        if (use.Attribute.Value is { Length: > 0 } value && value.Text.IndexOf('$') >= 0)
        {
            Declared.AddRange(DatastarExpression.Parse(value.Text, returns: false).Uses.Signals.Where(static signal => signal.IsWritten).Select(static signal => (signal.Path, SignalType.Unknown)));
        }
    }

    private void Add(DatastarUse use)
    {
        foreach (var declaration in SignalDeclaration.Of(use))
        {
            Declared.Add((declaration.Path, declaration.HasUnknownParts ? SignalType.Unknown : declaration.Type));
        }

        HasUnknown |= use.Definition!.KeyKind == AttributeKey.Signal && DeclaresUnknown(use);
        if (use.Expression is not { } expression)
        {
            return;
        }

        HasUnknown |= expression.Uses.UsesAnySignal;
        foreach (var signal in expression.Uses.Signals.Where(static signal => signal.IsWritten))
        {
            HasUnknown |= signal.IsDynamic;
            Declared.Add((signal.Path, SignalType.Unknown));
        }

        // Whatever is called may put more into an object: Object.assign($user, {...}).
        HandedOver.AddRange(expression.Program.All()
            .Where(static node => node.Kind == ExpressionKind.Call)
            .SelectMany(static call => call.Children.Skip(1))
            .Where(static argument => argument.Bare is { Kind: ExpressionKind.Signal, IsDynamic: false })
            .Select(static argument => argument.Bare.Text));

        foreach (var action in expression.Uses.Actions.Where(static action => DatastarVocabulary.Action(action.Text) is { IsRequest: true }))
        {
            AddAddress(action, use.Attribute);
        }
    }

    private void AddAddress(ExpressionNode action, TemplateAttribute attribute)
    {
        if (action.Children is [var target, ..] && ExpressionAddress.Read(target, attribute) is { } address)
        {
            Addresses.Add(address.Text);
        }
        else
        {
            // Whatever answers may bring signals along.
            HasUnknown = true;
        }
    }

    /// <summary>Whether an attribute declares what cannot be seen.</summary>
    private bool DeclaresUnknown(DatastarUse use)
    {
        if (use.Attribute.HasUnknownName)
        {
            return true;
        }

        if (use.HasKey)
        {
            // An object in a hole has any parts.
            return false;
        }

        if (use.Definition!.ValueKind == AttributeValue.Signal)
        {
            return use.Attribute.Holes.Any(hole => !IsTypedSignal(hole.Expression));
        }

        if (use.Attribute is { Value.Length: 1, Holes: [var only] } && IsRecord(only.Expression))
        {
            // Its signals are declared wherever the record is named.
            return false;
        }

        return use.Expression is { } expression
            && !(expression.Program.Children is [{ Kind: ExpressionKind.ExpressionStatement } statement]
                && statement.Children[0].Bare is { Kind: ExpressionKind.Object } signals
                && signals.Children.All(property => property is { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text, IsDynamic: false }, _] }));
    }

    /// <summary>Whether an expression is <c>Js.Signals</c> of a record that it names.</summary>
    private static bool IsRecord(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Js" }, Name: { Identifier.ValueText: "Signals" } name }, ArgumentList.Arguments: [var argument] }
        && (name is GenericNameSyntax || argument.Expression is ObjectCreationExpressionSyntax);

    /// <summary>Whether an expression is a member of <c>Signals</c>, or a variable that holds one: whoever gave it named it.</summary>
    private bool IsTypedSignal(ExpressionSyntax expression)
    {
        while (expression is MemberAccessExpressionSyntax access)
        {
            expression = access.Expression;
        }

        return expression is IdentifierNameSyntax name
            && (name.Identifier.ValueText == "Signals"
                || ((_member.Uses.TryGetType(name.Identifier.ValueText, out var type) || _member.Part.TryGetType(name.Identifier.ValueText, out type)) && type == "SignalRef"));
    }

    /// <summary>Attributes and scripts that are made in code, markup that is no literal, and signals that are sent as JSON.</summary>
    private void Add(InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name: var method } => $"{type.Identifier.ValueText}.{method.Identifier.ValueText}",
            MemberAccessExpressionSyntax { Name: var method } => "." + method.Identifier.ValueText,
            _ => "",
        };
        var first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        switch (name)
        {
            case "Html.Attr":
                AddAttribute(call.ArgumentList, first);
                break;
            case "Html.Raw" when first is LiteralExpressionSyntax { Token.Value: string text }:
                if (MayMakeSignals(text))
                {
                    Add(Template.Parse(first, cancellation));
                }

                break;
            case "Js.Raw":
                AddScript(first);
                break;
            case "Html.Raw":
            case var _ when name.IndexOf("PatchSignals", StringComparison.Ordinal) >= 0:
                HasUnknown = true;
                break;
        }
    }

    private void AddAttribute(ArgumentListSyntax arguments, ExpressionSyntax? first)
    {
        if (first is not LiteralExpressionSyntax { Token.Value: string name })
        {
            HasUnknown = true;
        }
        else if (DatastarName.Parse(name) is { HasKeyOfSignal: true } parsed)
        {
            Declared.Add((parsed.CasedKey(isSignal: true), SignalType.Unknown));
        }
        else if (name is "data-signals" or "data-computed")
        {
            HasUnknown = true;
        }
        else if (name is "data-bind" or "data-ref" or "data-indicator" && arguments.Arguments.Count > 1)
        {
            var value = arguments.Arguments[1].Expression;
            if (value is LiteralExpressionSyntax { Token.Value: string signal })
            {
                Declared.Add((signal, SignalType.Unknown));
            }
            else
            {
                HasUnknown |= !IsTypedSignal(value);
            }
        }
    }

    /// <summary>What a script names, it may also write.</summary>
    private void AddScript(ExpressionSyntax? script)
    {
        if (script is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax))
        {
            HasUnknown = true;
            return;
        }

        var text = TemplateText.Read(script).Text.Text;
        HasUnknown |= text.IndexOf("$" + MappedText.Hole, StringComparison.Ordinal) >= 0 || text.IndexOf("$[" + MappedText.Hole, StringComparison.Ordinal) >= 0;
        foreach (Match match in s_inScript.Matches(text))
        {
            Declared.Add((match.Groups["name"].Value.TrimEnd('.'), SignalType.Unknown));
        }

        Declared.AddRange(ScriptNames.In(text).Select(static name => (name, SignalType.Unknown)));
    }
}
