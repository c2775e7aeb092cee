using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// The addresses in <c>data-*</c> attributes: of actions, of what leads the browser elsewhere, such as <c>location.href = '/x'</c>, and
/// of attributes that the client writes.
/// </summary>
internal sealed class ExpressionAddresses(TemplateAddresses addresses, SignalTypeLookup types)
{
    private static readonly string[] s_signs = ["@get(", "@post(", "@put(", "@patch(", "@delete(", "location", "open("];

    public void Check(TemplateContext context, TemplateElement element, TemplateAttribute attribute)
    {
        if (DatastarName.Parse(attribute.Name) is not { } name || !(name.Plugin == "attr" || HasSign(attribute.Value!.Text)))
        {
            return;
        }

        var use = new DatastarUse(element, attribute, name);
        var expression = use.Expression ?? DatastarExpression.Parse(attribute.Value!.Text, returns: false);
        foreach (var node in expression.Program.All())
        {
            switch (node)
            {
                case { Kind: ExpressionKind.Action, Text: "get" or "post" or "put" or "patch" or "delete", Children: [var target, ..] }:
                    foreach (var branch in BranchesOf(target))
                    {
                        CheckAction(context, use, node, branch);
                    }

                    break;
                case { Kind: ExpressionKind.Assignment, Text: "=", Children: [var place, var value] } when IsLocation(place):
                case { Kind: ExpressionKind.Call, Children: [{ } callee, { } first, ..] } when IsNavigation(callee) && (value = first) is not null:
                    CheckValue(context, use, value, AddressUse.Link);
                    break;
            }
        }

        if (name.Plugin == "attr")
        {
            CheckWritten(context, use, expression);
        }
    }

    private static bool HasSign(string text) => s_signs.Any(sign => text.IndexOf(sign, StringComparison.Ordinal) >= 0);

    /// <summary>Of <c>a ? '/x' : '/y'</c> both.</summary>
    private static IEnumerable<ExpressionNode> BranchesOf(ExpressionNode value) => value.Bare is { Kind: ExpressionKind.Conditional, Children: [_, var yes, var no] }
        ? BranchesOf(yes).Concat(BranchesOf(no))
        : [value.Bare];

    private static bool IsLocation(ExpressionNode node) => node switch
    {
        { Kind: ExpressionKind.Name, Text: "location" } => true,
        { Kind: ExpressionKind.Member, Text: "location", Children: [{ Kind: ExpressionKind.Name, Text: "window" or "document" or "self" or "top" or "parent" }, ..] } => true,
        { Kind: ExpressionKind.Member, Text: "href", Children: [var location, ..] } => IsLocation(location),
        _ => false,
    };

    private static bool IsNavigation(ExpressionNode callee) => callee switch
    {
        { Kind: ExpressionKind.Member, Text: "assign" or "replace", Children: [var location, ..] } => IsLocation(location),
        { Kind: ExpressionKind.Member, Text: "open", Children: [{ Kind: ExpressionKind.Name, Text: "window" }, ..] } => true,
        _ => false,
    };

    /// <summary>What <c>data-attr</c> writes into an attribute that has an address.</summary>
    private void CheckWritten(TemplateContext context, DatastarUse use, DatastarExpression expression)
    {
        if (expression is not { Error: null, Program.Children: [{ Kind: ExpressionKind.ExpressionStatement, Children: [var value, ..] }] })
        {
            return;
        }

        var written = use.HasKey ? [(Name: use.Name.Key!, Value: value)]
            : value.Bare is { Kind: ExpressionKind.Object } properties
                ? properties.Children
                    .Where(static property => property is { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text, IsDynamic: false }, _] })
                    .Select(static property => (Name: property.Children[0].Text, Value: property.Children[1]))
            : [];
        foreach (var (name, address) in written)
        {
            if (TemplateAddresses.UseOf(use.Element, name) is { } asked)
            {
                CheckValue(context, use, address, asked);
            }
        }
    }

    private void CheckValue(TemplateContext context, DatastarUse use, ExpressionNode value, AddressUse asked)
    {
        foreach (var branch in BranchesOf(value))
        {
            if (ExpressionAddress.Read(branch, use.Attribute, node => ValueOf(context, use, node)) is { } written)
            {
                // There is no member of Routes that an expression takes in its place.
                addresses.Check(context, written.Text, [.. written.Holes], asked with { MayBeWrittenOut = true }, use.SpanOf(branch), static _ => null);
            }
        }
    }

    private void CheckAction(TemplateContext context, DatastarUse use, ExpressionNode action, ExpressionNode target)
    {
        if (ExpressionAddress.Read(target, use.Attribute, node => ValueOf(context, use, node)) is not { } written)
        {
            return;
        }

        var asked = new AddressUse(action.Text.ToUpperInvariant(), null, HasValues: action.Children.Length == 1, MayBeWrittenOut: written.Text[0] == '?');
        var ending = target == action.Children[0] && use.Attribute.Quote != '\0' ? EndingOf(action, use.Attribute.Value!.Text) : null;
        addresses.Check(
            context,
            written.Text,
            [.. written.Holes],
            asked,
            use.SpanOf(target),
            finding => finding.Call is not null && ending is not null && TemplateAddresses.HoleOf(context, finding.Call + ending) is { } hole
                ? new TextFix($"Write {hole}").Replace(use.SpanOf(action), hole)
                : null);
    }

    /// <summary>What is known of a value that the client has: its type, which tells whether it can be one of a route.</summary>
    private AddressHole? ValueOf(TemplateContext context, DatastarUse use, ExpressionNode node)
    {
        if (SignalTypes.Referred(node, use) is { } referred)
        {
            var shown = $"{use.Attribute.HoleAt(node.Start).Expression} ({referred.Readable()})";
            return new AddressHole(null, referred, IsLoose: referred.SpecialType == SpecialType.System_String, shown);
        }

        if (node is { Kind: ExpressionKind.Call, Children: [{ Kind: ExpressionKind.Name, Text: "encodeURIComponent" }, ..] })
        {
            return new AddressHole(null, null);
        }

        if (node is not { Kind: ExpressionKind.Signal, IsDynamic: false })
        {
            return null;
        }

        // A text may hold a number as well, and a list has its only item written.
        var type = types.TypeOf(context, use, node);
        SpecialType? written = type == SignalType.Number ? SpecialType.System_Double : type == SignalType.Boolean ? SpecialType.System_Boolean : null;
        return written is { } special ? new AddressHole(null, context.Compilation.GetSpecialType(special), Shown: $"${node.Text} ({type.Describe()})") : null;
    }

    /// <summary>What <c>RouteAction</c> says of the options of an action; <see langword="null"/> when it has no word for them.</summary>
    private static string? EndingOf(ExpressionNode action, string text) => action.Children.Length switch
    {
        1 => "",
        2 when text.Substring(action.Children[1].Start, action.Children[1].End - action.Children[1].Start).Replace(" ", "").Replace('"', '\'') == "{contentType:'form'}" => ".AsForm()",
        _ => null,
    };
}
