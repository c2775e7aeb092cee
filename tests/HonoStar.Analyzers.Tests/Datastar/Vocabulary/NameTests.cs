using HonoStar.CodeModel;

namespace HonoStar.Analyzers.Tests.Datastar.Vocabulary;

public sealed class NameTests
{
    [Theory]
    [InlineData("data-text", "text", null, "")]
    [InlineData("data-on:click", "on", "click", "")]
    [InlineData("data-on:input__debounce.200ms.leading__prevent", "on", "input", "debounce[200ms,leading] prevent[]")]
    [InlineData("data-signals:a.b-c:d", "signals", "a.b-c:d", "")]
    [InlineData("data-signals__ifmissing", "signals", null, "ifmissing[]")]
    [InlineData("data-on:a__", "on", "a", "[]")]
    public void A_name_is_taken_apart(string name, string plugin, string? key, string modifiers)
    {
        var parsed = DatastarName.Parse(name)!;

        Assert.Equal(plugin, parsed.Plugin);
        Assert.Equal(key, parsed.Key);
        Assert.Equal(modifiers, string.Join(' ', parsed.Modifiers.Select(modifier => $"{modifier.Name}[{string.Join(',', modifier.Tags)}]")));
        Assert.All(parsed.Modifiers, modifier => Assert.StartsWith("__" + modifier.Name, name.Substring(modifier.At, modifier.Length), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("data-bind:first-name", "firstName")]
    [InlineData("data-bind:user.first-name", "user.firstName")]
    [InlineData("data-bind:a-1", "a-1")]
    [InlineData("data-bind:first-name__case.kebab", "first-name")]
    [InlineData("data-bind:first-name__case.snake", "first_name")]
    [InlineData("data-bind:first-name__case.pascal", "FirstName")]
    public void A_key_is_cased_as_the_client_does(string name, string signal) =>
        Assert.Equal(signal, DatastarName.Parse(name)!.CasedKey(isSignal: true));

    [Fact]
    public void Other_attributes_have_no_such_name() => Assert.Null(DatastarName.Parse("class"));

    [Theory]
    [InlineData("texxt", "text")]
    [InlineData("debuonce", "debounce")]
    [InlineData("prevnet", "prevent")]
    [InlineData("xyz", null)]
    [InlineData("text", null)]
    public void The_nearest_name_is_found(string name, string? expected) =>
        Assert.Equal(expected, Nearest.To(name, ["text", "show", "debounce", "prevent"]));
}
