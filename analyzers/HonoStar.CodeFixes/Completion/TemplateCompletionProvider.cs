using System.Collections.Immutable;
using System.Composition;
using HonoStar.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.CodeFixes;

/// <summary>
/// Completes in templates: elements, attributes and their values, Datastar's attributes with their modifiers, signals and actions,
/// and links of <c>Routes</c> where an address stands.
/// </summary>
[ExportCompletionProvider(nameof(TemplateCompletionProvider), LanguageNames.CSharp)]
[Shared]
public sealed class TemplateCompletionProvider : CompletionProvider
{
    private const string Summary = "summary";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind != CompletionTriggerKind.Insertion || trigger.Character is '<' or '/' or ' ' or ':' or '_' or '.' or '-' or '"' or '\'' or '$' or '@' || char.IsLetter(trigger.Character);

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || TemplateAt(root, context.Position) is not { } written)
        {
            return;
        }

        // Strings that are added are one template.
        ExpressionSyntax template = written;
        while (template.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax)
        {
            template = (ExpressionSyntax)template.Parent;
        }

        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null
            || !Template.IsHtml(model.GetTypeInfo(template, context.CancellationToken).ConvertedType)
            || TemplatePlace.Find(template, context.Position, context.CancellationToken) is not { } place)
        {
            return;
        }

        var rendering = ApplicationRendering.Of(model.Compilation, ProjectOptions.Read(document.Project.AnalyzerOptions, model.Compilation).Directory, context.CancellationToken);
        var signals = new Lazy<IReadOnlyCollection<string>>(() => SignalNames.At(template, rendering, context.CancellationToken));
        var (span, proposals) = Propose(place, new Proposals(signals, Generated("Routes", model.Compilation), Generated("Signals", model.Compilation)), Dollars(written));
        context.CompletionListSpan = span;
        context.IsExclusive = true;
        foreach (var proposal in proposals)
        {
            // Who begins to write an address is shown the links that lead there.
            var filter = place.IsAddress && place.Written.StartsWith("/", StringComparison.Ordinal) ? proposal.Address ?? proposal.Text : proposal.Text;
            context.AddItem(CompletionItem.Create(
                proposal.Text,
                filterText: filter,
                sortText: $"{(int)proposal.Rank}{proposal.Text}",
                properties: ImmutableDictionary<string, string>.Empty.Add(Summary, proposal.Summary),
                rules: CompletionItemRules.Create(commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, ImmutableArray<char>.Empty)])));
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties.TryGetValue(Summary, out var summary) ? summary : ""));

    /// <summary>What can be written, and what of the file it replaces: in an expression, the word before the place; of an address, all of it.</summary>
    private static (TextSpan Span, IEnumerable<Proposal> Proposals) Propose(TemplatePlace place, Proposals proposals, int dollars)
    {
        var span = place.Span;
        if (place.Kind == PlaceKind.AttributeValue && !place.IsAddress)
        {
            var word = place.Written.Length;
            while (word > 0 && (char.IsLetterOrDigit(place.Written[word - 1]) || place.Written[word - 1] is '_' or '.' or '$' or '@' or '-'))
            {
                word--;
            }

            span = TextSpan.FromBounds(span.End - (place.Written.Length - word), span.End);
        }

        // In a string with several dollars a hole has as many braces.
        var proposed = proposals.At(place);
        return (span, dollars == 1 || place.Kind != PlaceKind.AttributeValue ? proposed : proposed.Select(proposal => proposal.Text[0] == '{' ? proposal with { Text = Braced(proposal.Text, dollars) } : proposal));
    }

    private static string Braced(string hole, int dollars) => new string('{', dollars - 1) + hole + new string('}', dollars - 1);

    /// <summary>The template whose markup, not one of whose holes, a position stands in.</summary>
    private static InterpolatedStringExpressionSyntax? TemplateAt(SyntaxNode root, int position)
    {
        for (var node = root.FindToken(position == 0 ? 0 : position - 1).Parent; node is not null; node = node.Parent)
        {
            if (node is InterpolationSyntax hole && hole.OpenBraceToken.Span.End <= position && position <= hole.CloseBraceToken.SpanStart)
            {
                return null;
            }

            if (node is InterpolatedStringExpressionSyntax template)
            {
                return template.StringStartToken.Span.End <= position && position <= template.StringEndToken.SpanStart ? template : null;
            }
        }

        return null;
    }

    private static int Dollars(InterpolatedStringExpressionSyntax template) =>
        template.StringStartToken.Kind() is SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            ? template.StringStartToken.Text.TakeWhile(static character => character == '$').Count()
            : 1;

    private static INamedTypeSymbol? Generated(string name, Compilation compilation) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>().FirstOrDefault(static type => type.IsStatic && type.ContainingType is null);
}
