using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Finds out what kind of value a signal holds where a template names it.</summary>
internal sealed class SignalTypeLookup(ApplicationSignals signals)
{
    /// <summary>What kind of value a signal has; unknown where declarations disagree, or none is seen.</summary>
    /// <param name="context">The template.</param>
    /// <param name="use">The attribute that names the signal.</param>
    /// <param name="signal">Where it does.</param>
    public SignalType TypeOf(TemplateContext context, DatastarUse use, ExpressionNode signal) =>
        SignalTypes.Referred(signal, use) is { } referred ? SignalTypes.Of(referred)
        : DatastarTemplate.Of(context.Template).Declarations.TryGetValue(signal.Text, out var declaration) ? declaration.Type
        : TypeOnPage(context, signal.Text);

    /// <summary>What kind of value a signal has on the pages that show the template, where all say the same.</summary>
    private SignalType TypeOnPage(TemplateContext context, string path)
    {
        var cancellation = context.CancellationToken;
        if (context.Member is not { } member || context.Rendering.PagesShowing(member, cancellation) is not { Length: > 0 } pages)
        {
            return signals.TypeOf(path, null, cancellation);
        }

        SignalType? same = null;
        foreach (var page in pages)
        {
            var scopes = context.Rendering.ScopeOf(page, cancellation).ToList();
            var records = scopes.SelectMany(static scope => scope.Records).Select(static record => record.Name).ToList();
            var types = scopes.Select(scope => scope.TypeOf(path)).Append(signals.TypeOf(path, records, cancellation)).Where(static type => type != SignalType.Unknown).Distinct().ToList();
            if (types is not [var only] || (same ?? only) != only)
            {
                return SignalType.Unknown;
            }

            same = only;
        }

        return same ?? SignalType.Unknown;
    }
}
