using HonoStar.Runtime;

namespace HonoStar.Tests.Topics;

public sealed class TopicTemplateTests
{
    [Theory]
    [InlineData("issues", "issues", true)]
    [InlineData("issues", "issue", false)]
    [InlineData("issue:{id}", "issue:42", true)]
    [InlineData("issue:{id}", "issue:42:comments", false)]
    [InlineData("issue:{id}:comments", "issue:42:comments", true)]
    [InlineData("issue:{id}:comments", "issue:42:labels", false)]
    [InlineData("issue:{id}", "issue:", false)]
    [InlineData("issue:{id}", "issue", false)]
    [InlineData("room-{id}", "room-a-b", true)]
    [InlineData("room-{id}", "hall-a", false)]
    public void A_name_is_of_a_template_or_not(string template, string name, bool isOf) =>
        Assert.Equal(isOf, TopicTemplate.Matches(template, name));

    [Theory]
    [InlineData("plain")]
    [InlineData("with:colon and %")]
    [InlineData("*.>?[]\\^")]
    [InlineData("Ünïcode \u00a0 🙂")]
    public void A_value_is_read_back_as_it_was(string value) =>
        Assert.Equal(value, TopicTemplate.Value("a:{x}:b:{y}", $"a:{TopicName.Value(value)}:b:1", "x"));

    [Fact]
    public void An_absent_value_is_none() =>
        Assert.Null(TopicTemplate.Value("a:{x}", $"a:{TopicName.Value((string?)null)}", "x"));

    [Fact]
    public void Values_that_nothing_separates_are_refused_not_guessed() =>
        Assert.Throws<InvalidOperationException>(() => TopicTemplate.Value("{a}-{b}", "x-y-z", "a"));

    [Fact]
    public void A_parameter_that_the_template_does_not_have_is_named()
    {
        var failure = Assert.Throws<ArgumentException>(() => TopicTemplate.Value("issue:{id}", "issue:42", "name"));

        Assert.Contains("'name'", failure.Message, StringComparison.Ordinal);
    }
}
