using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Tags, comments and character references are written as the HTML standard has them.</summary>
internal sealed class SyntaxRule : TemplateRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [Analyzers.Descriptors.MalformedMarkup, Analyzers.Descriptors.CharacterReference, Analyzers.Descriptors.DuplicateAttribute];

    public override void Check(TemplateContext context)
    {
        if (context.Template.IsRaw)
        {
            return;
        }

        foreach (var flaw in context.Template.Flaws)
        {
            if (flaw.Kind == FlawKind.DuplicateAttribute)
            {
                var second = flaw.Element!.Attributes.Last(attribute => attribute.NameSpan == flaw.Span);
                context.Report(Analyzers.Descriptors.DuplicateAttribute, flaw.Span, new TextFix($"Remove '{flaw.Name}'").Remove(second.Span), flaw.Element.Name, flaw.Name);
            }
            else if (MarkupProblem(flaw.Kind) is { } problem)
            {
                context.Report(Analyzers.Descriptors.MalformedMarkup, flaw.Span, MarkupFix(flaw), problem);
            }
            else if (ReferenceProblem(flaw.Kind) is { } ambiguity)
            {
                context.Report(Analyzers.Descriptors.CharacterReference, flaw.Span, ReferenceFix(flaw), ambiguity);
            }
        }
    }

    private static string? MarkupProblem(FlawKind kind) => kind switch
    {
        FlawKind.EndInTag => "the tag goes on to the end of the template; close it with > and its values with their quotes",
        FlawKind.EndInComment => "the comment goes on to the end of the template; close it with -->",
        FlawKind.UnescapedLessThan => "< begins a tag; write &lt; for the character",
        FlawKind.MissingEndTagName => "</ begins an end tag, but there is no name; write &lt;/ for the characters",
        FlawKind.EndTagWithAttributes => "an end tag has no attributes; write them into the start tag",
        FlawKind.IncorrectlyOpenedComment => "<! and <? begin comments that browsers do not show; write <!-- ... -->, or &lt; for the character",
        FlawKind.OddComment => "a comment ends with the first -->, and holds no other; write <!-- ... -->",
        FlawKind.UnexpectedSolidus => "a slash stands amid the tag; remove it, or put quotes round the value that it belongs to",
        FlawKind.MissingSpaceBetweenAttributes => "there is no space between two attributes; write one",
        FlawKind.MissingAttributeValue => "the attribute has an equals sign and no value; write one in quotes, or leave out the equals sign",
        FlawKind.UnexpectedCharacterInAttributeName => "a quote, < or = stands in the name of an attribute; most often a quote or > before it is missing",
        FlawKind.UnexpectedCharacterInUnquotedValue => "a quote, <, = or ` stands in a value without quotes; put quotes round the value",
        _ => null,
    };

    private static TextFix? MarkupFix(TemplateFlaw flaw) => flaw.Kind switch
    {
        FlawKind.UnescapedLessThan => new TextFix("Write &lt;").Replace(flaw.Span, "&lt;"),
        FlawKind.UnexpectedSolidus => new TextFix("Remove the slash").Remove(flaw.Span),
        FlawKind.MissingSpaceBetweenAttributes => new TextFix("Write a space").Insert(flaw.Span.Start, " "),
        _ => null,
    };

    private static string? ReferenceProblem(FlawKind kind) => kind switch
    {
        FlawKind.MissingSemicolonAfterCharacterReference => "This is read as a character reference without its semicolon: write the semicolon, or &amp; for the ampersand",
        FlawKind.UnknownNamedCharacterReference => "There is no character reference of this name: write &amp; for the ampersand",
        FlawKind.AbsenceOfDigitsInNumericCharacterReference => "A character reference by number has no number: write &amp; for the ampersand",
        FlawKind.CharacterReferenceOutsideUnicodeRange => "No character has this number, and browsers show a replacement: write another",
        FlawKind.HoleInCharacterReference => "What the hole holds can make a character reference of this ampersand: write &amp;",
        _ => null,
    };

    private static TextFix? ReferenceFix(TemplateFlaw flaw) => flaw.Kind switch
    {
        FlawKind.MissingSemicolonAfterCharacterReference => new TextFix("Write the semicolon").Insert(flaw.Span.End, ";"),
        FlawKind.CharacterReferenceOutsideUnicodeRange => null,
        _ => new TextFix("Write &amp;").Insert(flaw.Span.Start + 1, "amp;"),
    };
}
