using System.Text.RegularExpressions;
using System.Text.Json;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers.Tests.Datastar.Expressions;

/// <summary>The client and the analyzers have the same grammar: the client's tests read the same file.</summary>
public sealed partial class CorpusTests
{
    private static readonly string s_clientTable = File.ReadAllText(Path.Combine(Repository.Root, "src/client/test/expressions.table.ts"));

    [Fact]
    public void What_the_corpus_accepts_is_accepted() =>
        Assert.All(Corpus('='), text => Assert.Null(DatastarExpression.Parse(text, returns: true).Error));

    [Fact]
    public void Statements_of_the_corpus_are_accepted() =>
        Assert.All(Corpus(';'), text => Assert.Null(DatastarExpression.Parse(text, returns: false).Error));

    [Fact]
    public void What_the_corpus_refuses_is_refused() =>
        Assert.All(Corpus('!'), text =>
        {
            Assert.NotNull(DatastarExpression.Parse(text, returns: true).Error);
            Assert.NotNull(DatastarExpression.Parse(text, returns: false).Error);
        });

    [Fact]
    public void What_the_client_evaluates_is_accepted() =>
        Assert.All(ClientTable("EXPRESSIONS"), text => Assert.Null(DatastarExpression.Parse(text, returns: true).Error));

    [Fact]
    public void What_the_client_refuses_is_refused() =>
        Assert.All(ClientTable("REFUSED"), text => Assert.NotNull(DatastarExpression.Parse(text, returns: true).Error));

    /// <summary>All expressions of the corpus and of the client's table, whether they are understood or refused.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Corpus('='), .. Corpus(';'), .. Corpus('!'), .. ClientTable("EXPRESSIONS"), .. ClientTable("REFUSED")];

    private static List<string> Corpus(char kind)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests/Shared/expressions.txt"))
            .Where(line => line.Length > 2 && line[0] == kind)
            .Select(line => line[2..].Replace('␤', '\n'))
            .ToList();
        Assert.True(lines.Count > 35, "The corpus is not where it was.");
        return lines;
    }

    /// <summary>The strings of a table in the client's tests, which are JSON but for what only JavaScript can escape.</summary>
    private static List<string> ClientTable(string name)
    {
        var start = s_clientTable.IndexOf($"export const {name}", StringComparison.Ordinal);
        var table = s_clientTable[start..s_clientTable.IndexOf("\n];", start, StringComparison.Ordinal)];
        var found = Literal().Matches(string.Join('\n', table.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))))
            .Select(match => match.Value.StartsWith('\'') ? match.Value[1..^1] : JsonSerializer.Deserialize<string>(match.Value)!)
            .ToList();
        Assert.True(found.Count > 50, "The table is not where it was.");
        return found;
    }

    [GeneratedRegex("""(?<=[\s,])(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?=,)""")]
    private static partial Regex Literal();
}
