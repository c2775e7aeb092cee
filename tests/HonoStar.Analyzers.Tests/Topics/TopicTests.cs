using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Topics;

public sealed class TopicTests
{
    [Fact]
    public async Task A_name_in_the_template_that_is_no_parameter_is_reported_in_the_template()
    {
        var messages = await new Application(RuleIdentifiers.TopicTemplate)
            .WithCompilerErrors() // Nothing is generated for such a topic.
            .With("Topics.cs", """[Topic("issue:{[|number|]}:comments:{id}")] public readonly partial record struct Comments(int Id);""")
            .CheckAsync();

        Assert.Equal("Topic 'Comments': '{number}' of the template is no parameter of the record; add one, or write one of its own in braces", Assert.Single(messages));
    }

    [Fact]
    public async Task A_parameter_that_does_not_stand_in_the_template_is_reported_at_its_name()
    {
        var messages = await new Application(RuleIdentifiers.TopicTemplate)
            .With("Topics.cs", """[Topic("issue:{id}")] public readonly partial record struct Comments(int Id, int [|PageNumber|]);""")
            .CheckAsync();

        Assert.Equal("Topic 'Comments': its parameter 'PageNumber' does not stand in the template, so that all its values share one name; add '{pageNumber}' to the template, or leave the parameter out", Assert.Single(messages));
    }

    [Fact]
    public async Task A_parameter_that_cannot_stand_in_a_name_is_reported_at_its_type()
    {
        var messages = await new Application(RuleIdentifiers.TopicTemplate)
            .WithCompilerErrors()
            .With("Topics.cs", """[Topic("issue:{ids}")] public readonly partial record struct Comments([|int[]|] Ids);""")
            .CheckAsync();

        Assert.Equal("Topic 'Comments': 'Ids' is a 'int[]', which cannot stand in a name; take a string, bool, enum, or a type that is IParsable of itself", messages[0].Replace("'ids'", "'Ids'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_topic_that_is_no_record_is_reported_at_its_name()
    {
        var messages = await new Application(RuleIdentifiers.TopicTemplate)
            .With("Topics.cs", """[Topic("issues")] public readonly partial struct [|Issues|];""")
            .CheckAsync();

        Assert.Equal("Topic 'Issues': it is no record; declare it 'readonly partial record struct Issues'", Assert.Single(messages));
    }

    [Fact]
    public Task A_template_and_a_record_that_agree_are_not_reported() =>
        new Application(RuleIdentifiers.TopicTemplate)
            .With("Topics.cs", """
                public static partial class Topics
                {
                    [Topic("issues")] public readonly partial record struct Issues;
                    [Topic("issue:{id}:comments:{day}")] public readonly partial record struct Comments(int Id, DayOfWeek? Day);
                    [Topic("room:{name}")] public readonly partial record struct Room(string Name);
                }
                """)
            .CheckAsync();
}
