using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HonoStar.Faults.Tests.Outbox;

public sealed partial class DocumentationTests
{
    [Fact]
    public void The_code_of_the_documentation_is_the_code_that_is_tested()
    {
        var here = Path.GetDirectoryName(SourceFile())!;
        var sources = string.Join('\n', Directory.GetFiles(here, "*.cs").Select(file => Normalize(File.ReadAllText(file))));
        var blocks = CodeBlocks().Matches(File.ReadAllText(Path.Combine(here, "../../../docs/outbox.md")));

        Assert.True(blocks.Count > 4);
        Assert.All(blocks, block => Assert.Contains(Normalize(block.Groups[1].Value), sources, StringComparison.Ordinal));
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;

    private static string Normalize(string code) =>
        string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
