using System.Text.RegularExpressions;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers.Tests.Datastar.Vocabulary;

/// <summary>The table says what the client's own sources say: they are read here as text.</summary>
public sealed partial class VocabularyTests
{
    private static readonly string s_client = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src/client/src"), "*.ts", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText));

    private static IEnumerable<DatastarAttribute> Ours => DatastarVocabulary.Attributes.Where(one => one.Origin != Origin.Pro);

    [Fact]
    public void Attributes_need_what_the_client_says()
    {
        var registered = Plugins().ToList();

        Assert.True(registered.Count >= 17, "The client's attributes are not written as they were.");
        Assert.All(registered, plugin =>
        {
            var ours = Ours.SingleOrDefault(one => one.Name == plugin.Name);
            Assert.True(ours is not null, $"data-{plugin.Name} is not in the table");
            Assert.Equal(
                (plugin.Name, plugin.Key, plugin.Value, plugin.IsExclusive, plugin.Returns),
                (ours.Name, ours.Key, ours.Value, ours.IsExclusive, ours.ValueKind switch
                {
                    AttributeValue.Expression => true,
                    AttributeValue.Statements => false,
                    _ => (bool?)null,
                }));
            Assert.Equal((plugin.Name, string.Join(' ', plugin.Modifiers.Order())), (ours.Name, string.Join(' ', ours.Modifiers.Select(one => one.Name).Order())));
        });
    }

    [Fact]
    public void Every_other_attribute_is_one_that_the_client_reads()
    {
        var known = Plugins().Select(plugin => plugin.Name).Concat(Strings("const OTHERS = new Set([", "]"));

        Assert.Equal(known.Distinct().Order(), Ours.Select(one => one.Name).Order());
    }

    [Fact]
    public void Actions_are_those_of_the_client()
    {
        var registered = Action().Matches(s_client).Select(match => match.Groups[1].Value)
            .Concat(Strings("for (const method of [", "]").Select(method => method.ToLowerInvariant()));

        Assert.Equal(registered.Distinct().Order(), DatastarVocabulary.Actions.Where(one => one.Origin != Origin.Pro).Select(one => one.Name).Order());
    }

    [Fact]
    public void Options_are_those_of_the_client() =>
        Assert.Equal(Strings("const OPTIONS = [", "]").Order(), DatastarVocabulary.Options.Select(one => one.Name).Order());

    [Fact]
    public void What_the_client_calls_renamed_is_renamed()
    {
        var renamed = Pair().Matches(Between("const RENAMED: Record<string, string> = {", "}"));

        Assert.NotEmpty(renamed);
        Assert.All(renamed, pair => Assert.Equal(pair.Groups[2].Value, DatastarVocabulary.RenamedAttributes[pair.Groups[1].Value]));
    }

    [Fact]
    public void Every_new_name_is_known()
    {
        Assert.All(DatastarVocabulary.RenamedAttributes.Values, name => Assert.NotNull(DatastarVocabulary.Attribute(DatastarName.Parse("data-" + name)!.Plugin)));
        Assert.All(DatastarVocabulary.RenamedOptions.Values, name => Assert.NotNull(DatastarVocabulary.Option(name)));
    }

    private sealed record Plugin(string Name, Need Key, Need Value, bool IsExclusive, bool? Returns, IReadOnlyList<string> Modifiers);

    private static IEnumerable<Plugin> Plugins()
    {
        var timing = Strings("export const TIMING = [", "]");
        foreach (Match match in PluginHead().Matches(s_client))
        {
            var head = match.Groups[2].Value;
            var modifiers = Modifiers().Match(head) is { Success: true } list
                ? Text().Matches(list.Groups[1].Value).Select(text => text.Groups[1].Value).Concat(list.Value.Contains("...TIMING", StringComparison.Ordinal) ? timing : [])
                : [];
            yield return new Plugin(
                match.Groups[1].Value,
                NeedOf("key"),
                NeedOf("value"),
                head.Contains("exclusive: true", StringComparison.Ordinal),
                head.Contains("returns: true", StringComparison.Ordinal) ? true : head.Contains("returns: false", StringComparison.Ordinal) ? false : null,
                [.. modifiers]);

            Need NeedOf(string part) => Regex.Match(head, $"\\b{part}: \"(\\w+)\"") is { Success: true } found ? Enum.Parse<Need>(found.Groups[1].Value, ignoreCase: true) : Need.Allowed;
        }
    }

    private static IEnumerable<string> Strings(string start, string end) => Text().Matches(Between(start, end)).Select(match => match.Groups[1].Value);

    private static string Between(string start, string end)
    {
        var from = s_client.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The client has no `{start}` any more.");
        from += start.Length;
        return s_client[from..s_client.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex("""(?m)^\s+name: "([\w-]+)",\n((?:.*\n)*?)\s+apply\(""")]
    private static partial Regex PluginHead();

    [GeneratedRegex("""modifiers: \[([^\]]*)\]""")]
    private static partial Regex Modifiers();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Text();

    [GeneratedRegex("""(?m)^\s*action\("(\w+)",""")]
    private static partial Regex Action();

    [GeneratedRegex("(?<=[{,\\s])\"?([\\w-]+)\"?: \"([\\w-]+)\"")]
    private static partial Regex Pair();
}
