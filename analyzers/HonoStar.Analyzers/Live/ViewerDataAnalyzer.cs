using System.Collections.Concurrent;
using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// A region without a viewer is rendered once for everybody, where there is no request: whatever it reaches must not ask
/// who is looking. Calls are followed through all that is compiled here, also through interfaces.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ViewerDataAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ViewerDataInSharedRegion];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var calls = new Calls(context.Compilation.Assembly);
        context.RegisterOperationAction(operation => calls.Add(operation.ContainingSymbol, ((IInvocationOperation)operation.Operation).TargetMethod), OperationKind.Invocation);
        context.RegisterOperationAction(operation => calls.Add(operation.ContainingSymbol, (IPropertyReferenceOperation)operation.Operation), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => calls.Add(operation.ContainingSymbol, ((IFieldReferenceOperation)operation.Operation).Field), OperationKind.FieldReference);
        context.RegisterCompilationEndAction(calls.Report);
    }

    /// <summary>Who calls whom.</summary>
    private sealed class Calls(IAssemblySymbol assembly)
    {
        private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentQueue<IMethodSymbol>> _targets = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentQueue<IFieldSymbol>> _reads = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentDictionary<IFieldSymbol, string> _askingFields = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentDictionary<IMethodSymbol, string> _asking = new(SymbolEqualityComparer.Default);

        public void Add(ISymbol containing, IMethodSymbol target)
        {
            if (containing is IMethodSymbol from && SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, assembly))
            {
                _targets.GetOrAdd(from, static _ => new()).Enqueue(target.OriginalDefinition);
            }
        }

        public void Add(ISymbol containing, IPropertyReferenceOperation reference)
        {
            var property = reference.Property;
            if (AskedBy(property) is { } asked)
            {
                NoteAsking(containing, reference, asked);
            }
            else if (property.GetMethod is { } getter)
            {
                Add(containing, getter);
            }
        }

        /// <summary>A field of the class itself may hold what its constructor asked.</summary>
        public void Add(ISymbol containing, IFieldSymbol field)
        {
            if (containing is IMethodSymbol from && field is { IsReadOnly: true, IsStatic: false } && SymbolEqualityComparer.Default.Equals(field.ContainingType, from.ContainingType))
            {
                _reads.GetOrAdd(from, static _ => new()).Enqueue(field);
            }
        }

        public void Report(CompilationAnalysisContext context)
        {
            foreach (var (method, fields) in _reads.Select(static read => (read.Key, read.Value)))
            {
                if (fields.FirstOrDefault(_askingFields.ContainsKey) is { } field)
                {
                    _asking.TryAdd(method, _askingFields[field]);
                }
            }

            if (_asking.IsEmpty)
            {
                return;
            }

            var implementations = Implementations();
            foreach (var region in _targets.Keys.Concat(_asking.Keys).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).Where(IsShared))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (PathFrom(region, implementations) is { } path)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.ViewerDataInSharedRegion, region.NameLocation(), region.Name, path));
                }
            }
        }

        /// <summary>What is asked by reading a property: the request, or the user that it came from.</summary>
        private static string? AskedBy(IPropertySymbol property) => property.Name switch
        {
            "HttpContext" when property.IsOf("Microsoft.AspNetCore.Http", "IHttpContextAccessor") => "IHttpContextAccessor",
            "Current" when property.IsOf("System.Security.Claims", "ClaimsPrincipal") => "ClaimsPrincipal.Current",
            "CurrentPrincipal" when property.IsOf("System.Threading", "Thread") => "Thread.CurrentPrincipal",
            _ => null,
        };

        /// <summary>Notes who asks; what is asked when an object is made, is asked by whoever reads what came of it.</summary>
        private void NoteAsking(ISymbol containing, IOperation reference, string asked)
        {
            var kept = containing is IMethodSymbol { MethodKind: MethodKind.Constructor } ? AssignedWith(reference) : containing;
            if (kept is IPropertySymbol { GetMethod: { } getter })
            {
                _asking[getter] = asked;
            }
            else if (kept is IFieldSymbol field)
            {
                _askingFields[field] = asked;
            }
            else if (containing is IMethodSymbol from)
            {
                _asking[from] = asked;
            }
        }

        private static ISymbol? AssignedWith(IOperation value)
        {
            for (var operation = value.Parent; operation is not null; operation = operation.Parent)
            {
                if (operation is IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } })
                {
                    return member;
                }
            }

            return null;
        }

        private static bool IsShared(IMethodSymbol method) =>
            RegionHosts.IsRegion(method)
            && !method.Parameters.Any(parameter => parameter.Type.Is("HonoStar", "Viewer") || parameter.Type.Is("System.Security.Claims", "ClaimsPrincipal"));

        /// <summary>The shortest way to a method that asks who is looking.</summary>
        private string? PathFrom(IMethodSymbol region, ILookup<ISymbol, IMethodSymbol> implementations)
        {
            var from = new Dictionary<IMethodSymbol, IMethodSymbol?>(SymbolEqualityComparer.Default) { [region] = null };
            var waiting = new Queue<IMethodSymbol>([region]);
            while (waiting.Count > 0)
            {
                var method = waiting.Dequeue();
                if (_asking.TryGetValue(method, out var asked))
                {
                    return string.Join(" -> ", Way(method, from).Select(step => $"{step.ContainingType.Name}.{NameOf(step)}").Append(asked));
                }

                IEnumerable<IMethodSymbol> next = _targets.TryGetValue(method, out var targets) ? targets : [];
                foreach (var target in next.Concat(implementations[method]).Where(target => !from.ContainsKey(target)).ToList())
                {
                    from[target] = method;
                    waiting.Enqueue(target);
                }
            }

            return null;
        }

        private static Stack<IMethodSymbol> Way(IMethodSymbol to, Dictionary<IMethodSymbol, IMethodSymbol?> from)
        {
            var way = new Stack<IMethodSymbol>();
            for (IMethodSymbol? step = to; step is not null; step = from[step])
            {
                way.Push(step);
            }

            return way;
        }

        private static string NameOf(IMethodSymbol method) => method.AssociatedSymbol?.Name ?? method.Name;

        /// <summary>What stands behind the methods of interfaces and base classes.</summary>
        private ILookup<ISymbol, IMethodSymbol> Implementations() =>
            (from method in _targets.Keys.Concat(_asking.Keys).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
             from declared in DeclaredBy(method)
             select (declared, method)).ToLookup<(ISymbol, IMethodSymbol), ISymbol, IMethodSymbol>(pair => pair.Item1, pair => pair.Item2, SymbolEqualityComparer.Default);

        private static IEnumerable<ISymbol> DeclaredBy(IMethodSymbol method)
        {
            if (method.OverriddenMethod is { } overridden)
            {
                yield return overridden.OriginalDefinition;
            }

            foreach (var member in method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member.OriginalDefinition;
                }
            }
        }
    }
}
