using System.Collections.Immutable;
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
        : PagesOf(context) is { Length: 0 } ? signals.TypeOf(signal.Text, null, context.CancellationToken)
        : TypeOf(context, signal.Text).Type;

    /// <summary>What kind of value a signal has on each of the pages that show the template.</summary>
    public KnownType TypeOf(TemplateContext context, string path)
    {
        var pages = PagesOf(context);
        if (pages.Length == 0)
        {
            return new KnownType(OwnScopeOf(context)?.TypeOf(path) ?? SignalType.Unknown, IsOfRecord: false);
        }

        KnownType? same = null;
        foreach (var page in pages)
        {
            var known = TypeOn(context, page, path);
            if (known.Type == SignalType.Unknown || (same is { } before && before.Type != known.Type))
            {
                return default;
            }

            same = known with { IsOfRecord = known.IsOfRecord && same?.IsOfRecord != false };
        }

        return same ?? default;
    }

    /// <summary>The names of all parts that a signal has on the pages that show the template; <see langword="null"/> when there may be more.</summary>
    public HashSet<string>? PartsOf(TemplateContext context, string path)
    {
        var cancellation = context.CancellationToken;
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in PagesOf(context))
        {
            var scopes = context.Rendering.ScopeOf(page, cancellation).ToList();
            if (scopes.Any(scope => scope.HasUnknown || Beginnings(path).Any(scope.IsOpen)))
            {
                return null;
            }

            foreach (var below in scopes.SelectMany(static scope => scope.Paths).Concat(signals.PathsOf(RecordsOf(scopes), cancellation)))
            {
                if (below.Length > path.Length && below[path.Length] == '.' && below.StartsWith(path, StringComparison.Ordinal))
                {
                    parts.Add(SignalScope.RootOf(below.Substring(path.Length + 1)));
                }
            }
        }

        return parts.Count > 0 ? parts : null;
    }

    private static ImmutableArray<RenderedPage> PagesOf(TemplateContext context) =>
        context.Member is { } member ? context.Rendering.PagesShowing(member, context.CancellationToken) : [];

    private static SignalScope? OwnScopeOf(TemplateContext context) =>
        context.Member is not { } member ? null
        : member.Part.Role is null ? context.Rendering.ScopeOf(member, context.CancellationToken)
        : context.Rendering.ScopeOf(context.Rendering.TypeOf(member.Part), context.CancellationToken);

    private static HashSet<string> RecordsOf(IEnumerable<SignalScope> scopes) =>
        new(scopes.SelectMany(static scope => scope.Records).Select(static record => record.Name), StringComparer.Ordinal);

    /// <summary>A path, and what it stands in.</summary>
    private static IEnumerable<string> Beginnings(string path)
    {
        for (var end = path.IndexOf('.'); end > 0; end = path.IndexOf('.', end + 1))
        {
            yield return path.Substring(0, end);
        }

        yield return path;
    }

    private KnownType TypeOn(TemplateContext context, RenderedPage page, string path)
    {
        var cancellation = context.CancellationToken;
        var scopes = context.Rendering.ScopeOf(page, cancellation).ToList();
        var ofRecords = signals.TypesOf(path, RecordsOf(scopes), cancellation);
        if (scopes.Any(scope => scope.IsDisputed(path)) || ofRecords.Contains(SignalType.Unknown))
        {
            return default;
        }

        var types = scopes.Select(scope => scope.TypeOf(path)).Where(static type => type != SignalType.Unknown).Concat(ofRecords).Distinct().Take(2).ToList();
        return types is [var only] ? new KnownType(only, ofRecords.Count > 0) : default;
    }
}
