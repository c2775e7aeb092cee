using CsCheck;
using HonoStar.Bus;

namespace HonoStar.Tests.Bus;

public sealed class TopicSubjectTests
{
    // Any UTF-16 text: wildcards, separators, controls, lone surrogates; short ones are equal now and then, long ones differ in one place.
    private static readonly Gen<string> s_topics = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["ab.*>%!~ \r\n:u0"], 0, 6],
        Gen.String[Gen.Char[char.MinValue, char.MaxValue], 0, 8],
        Gen.Select(Gen.Int[90, 400], Gen.Char["ab*%"]).Select((length, last) => new string('x', length) + last));

    [Fact]
    public void Distinct_topics_have_distinct_subjects() => Gen.Select(s_topics, s_topics).Sample(
        (one, other) => (one == other) == (TopicSubject.Of("honostar", one) == TopicSubject.Of("honostar", other)),
        iter: 50_000);

    [Fact]
    public void A_subject_is_one_harmless_token_behind_its_prefix_and_never_long() => s_topics.Sample(
        topic =>
        {
            var subject = TopicSubject.Of("honostar", topic);
            var token = subject["honostar.".Length..];
            return subject.StartsWith("honostar.", StringComparison.Ordinal) && subject.Length <= 250 && token.Length > 0 &&
                token.All(character => char.IsBetween(character, '!', '~') && !"*>.?[]\\^{}!$".Contains(character));
        },
        iter: 50_000);

    [Theory]
    [InlineData("issues", "honostar.issues")]
    [InlineData("issue:42:comments", "honostar.issue:42:comments")]
    [InlineData("", "honostar.%")]
    [InlineData("%", "honostar.%25")]
    [InlineData("a.b*>", "honostar.a%2Eb%2A%3E")]
    [InlineData("€", "honostar.%u20AC")]
    public void What_is_harmless_stands_as_it_is(string topic, string subject) => Assert.Equal(subject, TopicSubject.Of("honostar", topic));

    [Fact]
    public void No_topic_has_a_subject_that_the_bus_itself_uses()
    {
        Assert.NotEqual(TopicSubject.OfLost("honostar"), TopicSubject.Of("honostar", "!lost"));
        Assert.NotEqual(TopicSubject.OfBeat("honostar", 1), TopicSubject.Of("honostar", "!beat-0000000000000001"));
    }
}
