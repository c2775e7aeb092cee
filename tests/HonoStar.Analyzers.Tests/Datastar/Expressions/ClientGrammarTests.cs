using System.Diagnostics;
using System.Text.Json;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers.Tests.Datastar.Expressions;

/// <summary>The rules' parser says of every expression what the client's says, which is asked itself.</summary>
public sealed class ClientGrammarTests
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_the_client_refuses_is_refused_and_nothing_else(int seed)
    {
        var random = new RandomExpressions(seed, CorpusTests.All);
        var sources = Enumerable.Range(0, Count).Select(_ => random.Next()).Distinct().ToList();
        var verdicts = await AskClientAsync(sources, TestContext.Current.CancellationToken);
        Assert.InRange(verdicts.Count(verdict => verdict[0] is not null), sources.Count / 7, sources.Count * 4 / 5);

        var differences = sources.Zip(verdicts)
            .SelectMany(one => new[] { (one.First, Returns: true, Client: one.Second[0]), (one.First, Returns: false, Client: one.Second[1]) })
            .Where(one => Verdict(one.First, one.Returns) is var ours && (ours is null != one.Client is null || (ours is not null && !ours.SequenceEqual(one.Client!))))
            .Select(one => $"{(one.Returns ? '=' : ';')} {JsonSerializer.Serialize(one.First)}: {DatastarExpression.Parse(one.First, one.Returns).Error?.ToString() ?? "understood"}, by the client {(one.Client is null ? "refused" : "understood")}")
            .ToList();
        Assert.Empty(differences);
    }

    /// <summary>The actions of an expression; <see langword="null"/> when it is refused.</summary>
    private static string[]? Verdict(string source, bool returns) =>
        DatastarExpression.Parse(source, returns) is { Error: null } expression
            ? [.. expression.Uses.Actions.Select(action => action.Text).Distinct().Order(StringComparer.Ordinal)]
            : null;

    private static async Task<List<string[]?[]>> AskClientAsync(IEnumerable<string> sources, CancellationToken cancellation)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["test/verdicts.mjs"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src/client"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var answers = node.StandardOutput.ReadToEndAsync(cancellation);
        foreach (var source in sources)
        {
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(source));
        }

        node.StandardInput.Close();
        var lines = (await answers).Split('\n');
        await node.WaitForExitAsync(cancellation);
        Assert.Equal(0, node.ExitCode);
        return [.. lines.Select(line => JsonSerializer.Deserialize<string[]?[]>(line)!)];
    }
}
