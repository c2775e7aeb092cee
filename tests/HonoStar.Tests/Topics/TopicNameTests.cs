using System.Globalization;
using CsCheck;
using HonoStar.Runtime;

namespace HonoStar.Tests.Topics;

public sealed class TopicNameTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Füße", "Füße")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("*", "%2A")]
    [InlineData("a.>", "a%2E%3E")]
    [InlineData("50%", "50%25")]
    [InlineData("a b\n", "a%20b%0A")]
    [InlineData("", "%")]
    [InlineData(null, "%")]
    public void Text_is_escaped_where_a_bus_or_the_name_would_read_something_into_it(string? value, string expected) =>
        Assert.Equal(expected, TopicName.Value(value));

    [Fact]
    public void Numbers_and_dates_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");

            Assert.Equal("-5", TopicName.Value(-5));
            Assert.Equal("1%2E5", TopicName.Value(1.5));
            Assert.Equal("2026-01-02", TopicName.Value(new DateOnly(2026, 1, 2)));
            Assert.Equal("%", TopicName.Value((int?)null));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Different_texts_give_different_names_without_any_character_that_means_something() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
        {
            var name = TopicName.Value(a);
            return name.Length > 0
                && !name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) && c <= 0xA0 || ":*>.?[]\\^".Contains(c))
                && (a == b) == (name == TopicName.Value(b));
        });
}
