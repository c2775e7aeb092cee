using System.Reflection;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Injection;

/// <summary>The templates of the attempts, as the compiler with our analyzers takes them: refused, or methods that render.</summary>
internal sealed class Templates
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private readonly Dictionary<string, MethodInfo> _methods = [];

    private Templates(IReadOnlySet<string> refused) => Refused = refused;

    /// <summary>The templates for which the compiler reports an error.</summary>
    public IReadOnlySet<string> Refused { get; }

    public static async Task<Templates> CompileAsync(IEnumerable<string> expressions, CancellationToken cancellation)
    {
        var all = expressions.Distinct().ToList();
        var compilation = Compile(all, cancellation);
        var diagnostics = await compilation.WithAnalyzers([new MarkupAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
        var refused = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => all[IndexOf(diagnostic.Location)]).ToHashSet();
        var accepted = all.Where(expression => !refused.Contains(expression)).ToList();
        var templates = new Templates(refused);
        using var code = new MemoryStream();
        Assert.True(Compile(accepted, cancellation).Emit(code, cancellationToken: cancellation).Success);
        var methods = Assembly.Load(code.ToArray()).GetType("Templates")!;
        for (var i = 0; i < accepted.Count; i++)
        {
            templates._methods.Add(accepted[i], methods.GetMethod($"Make{i}")!);
        }

        return templates;
    }

    /// <summary>What a template makes of what was typed; <see langword="null"/> when a method that it calls refuses that.</summary>
    public string? Render(string expression, string typed)
    {
        try
        {
            return _methods[expression].Invoke(null, [typed, Html.Raw(typed)])!.ToString();
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
        {
            return null;
        }
    }

    private static CSharpCompilation Compile(IReadOnlyList<string> expressions, CancellationToken cancellation)
    {
        var methods = expressions.Select((expression, index) => $"    public static Html Make{index}(string x, object o) => {expression};");
        var text = "using System.Linq; using HonoStar;\npublic static class Templates\n{\n" + string.Join('\n', methods) + "\n}\n";
        var compilation = CSharpCompilation.Create(
            "Attempts" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(text, s_parsing, cancellationToken: cancellation)],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>Each method stands in a line of its own, behind three others.</summary>
    private static int IndexOf(Location location) => location.GetLineSpan().StartLinePosition.Line - 3;
}
