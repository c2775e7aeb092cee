using System.Collections.Concurrent;
using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// What a page changes, and what it publishes, followed through its own methods: a command that changes something publishes
/// it, and what only shows changes nothing. Where the means to publish are handed on, the other side is trusted with it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangeAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ChangeNotPublished, Descriptors.ChangeWhileShowing];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(
            static start =>
            {
                var type = (INamedTypeSymbol)start.Symbol;
                if (type.Has("HonoStar", "PageAttribute") || type.GetMembers().Any(member => member is IMethodSymbol method && RegionHosts.IsRegion(method)))
                {
                    var members = new Members(type);
                    start.RegisterOperationAction(
                        operation =>
                        {
                            // What a field begins with is done by no method.
                            if (operation.ContainingSymbol is IMethodSymbol method)
                            {
                                members.Add(method, (IInvocationOperation)operation.Operation);
                            }
                        },
                        OperationKind.Invocation);
                    start.RegisterSymbolEndAction(members.Check);
                }
            },
            SymbolKind.NamedType);

    /// <summary>What the methods of one class do.</summary>
    private sealed class Members(INamedTypeSymbol type)
    {
        private readonly ConcurrentDictionary<IMethodSymbol, Doing> _byMethod = new(SymbolEqualityComparer.Default);

        public void Add(IMethodSymbol containing, IInvocationOperation call)
        {
            var doing = _byMethod.GetOrAdd(containing, static _ => new Doing());
            var target = call.TargetMethod.OriginalDefinition;
            if (Publishing.TopicOf(call) is { } topic)
            {
                doing.Published.Enqueue(topic.Unwrapped().Type);
            }
            else if (SymbolEqualityComparer.Default.Equals(target.ContainingType, type))
            {
                doing.Calls.Enqueue(target);
            }
            else if (call.Arguments.Any(argument => Publishing.IsPublisher(argument.Value.Unwrapped().Type)))
            {
                // Whoever gets it may publish anything.
                doing.Published.Enqueue(null);
            }

            if (Publishing.Saves(target))
            {
                doing.Changes.Enqueue(new Change(call, null));
            }

            foreach (var changed in Publishing.ChangedBy(target))
            {
                doing.Changes.Enqueue(new Change(call, changed));
            }
        }

        public void Check(SymbolAnalysisContext context)
        {
            foreach (var method in _byMethod.Keys)
            {
                if (method.IsCommand())
                {
                    CheckPublished(context, method);
                }
                else if (method.IsQuery() || RegionHosts.IsRegion(method))
                {
                    CheckNothingChanged(context, method);
                }
            }
        }

        private void CheckPublished(SymbolAnalysisContext context, IMethodSymbol method)
        {
            var reached = Reached(method);
            var published = reached.SelectMany(doing => doing.Published).ToList();
            foreach (var (call, topic) in reached.SelectMany(doing => doing.Changes))
            {
                // Where no page is live, there is nothing to publish.
                var isPublished = topic is null
                    ? published.Count > 0 || ApplicationFacts.Of(context.Compilation, context.CancellationToken).Watched.Count == 0
                    : published.Any(candidate => candidate is null or { TypeKind: TypeKind.Interface } || SymbolEqualityComparer.Default.Equals(candidate, topic));
                if (!isPublished)
                {
                    var advice = topic is null ? "publish the topic that has changed: fx.Publish(...)" : $"write fx.Publish(new {topic.Name}(...))";
                    Report(context, Descriptors.ChangeNotPublished, call, $"{type.Name}.{method.Name}", call.TargetMethod.Name, advice);
                    return;
                }
            }
        }

        private void CheckNothingChanged(SymbolAnalysisContext context, IMethodSymbol method)
        {
            if (Reached(method).SelectMany(doing => doing.Changes).FirstOrDefault() is { Call: { } call })
            {
                Report(context, Descriptors.ChangeWhileShowing, call, $"{type.Name}.{method.Name}", call.TargetMethod.Name);
            }
        }

        /// <summary>What a method does, and what those of the class do that it calls.</summary>
        private List<Doing> Reached(IMethodSymbol method)
        {
            var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method };
            var waiting = new Queue<IMethodSymbol>([method]);
            var found = new List<Doing>();
            while (waiting.Count > 0)
            {
                if (_byMethod.TryGetValue(waiting.Dequeue(), out var doing))
                {
                    found.Add(doing);
                    foreach (var next in doing.Calls.Where(seen.Add))
                    {
                        waiting.Enqueue(next);
                    }
                }
            }

            return found;
        }

        private static void Report(SymbolAnalysisContext context, DiagnosticDescriptor rule, IInvocationOperation call, params object[] arguments) =>
            context.Report(rule, call.Syntax.GetLocation(), arguments);
    }

    /// <summary>What one method does; of what it publishes, <see langword="null"/> stands for anything.</summary>
    private sealed class Doing
    {
        public ConcurrentQueue<Change> Changes { get; } = new();

        public ConcurrentQueue<ITypeSymbol?> Published { get; } = new();

        public ConcurrentQueue<IMethodSymbol> Calls { get; } = new();
    }

    /// <summary>A call that changes something, and the topic that it says.</summary>
    private readonly record struct Change(IInvocationOperation Call, INamedTypeSymbol? Topic);
}
