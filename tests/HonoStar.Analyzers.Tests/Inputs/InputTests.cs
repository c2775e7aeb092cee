using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Inputs;

public sealed class InputTests
{
    private const string Page = "[Page] public sealed class NotePage { public void Post([Signals] Note note) { } }";

    [Theory]
    [InlineData("[|object|]")]
    [InlineData("[|Dictionary<string, string>|]")]
    [InlineData("[|(int, int)|]")]
    [InlineData("[|List<int?>|]")]
    public async Task A_property_that_cannot_be_read_is_reported_at_its_type(string type)
    {
        var messages = await new Application(RuleIdentifiers.UnreadableInput)
            .With("Pages/Note.cs", Page)
            .With("Note.cs", $"public sealed record Note(string Text, {type} Value);")
            .CheckAsync();

        Assert.StartsWith($"Property 'Value' of input 'Note' has type '{type[2..^2]}', which cannot be read from signals or form fields:", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task So_is_one_of_an_input_that_stands_in_another() =>
        new Application(RuleIdentifiers.UnreadableInput)
            .With("Pages/Note.cs", Page)
            .With("Note.cs", "public sealed record Note(Author[] Authors); public sealed class Author { public string Name { get; set; } = \"\"; public [|object?|] Tag { get; set; } }")
            .CheckAsync();

    [Fact]
    public Task So_is_one_of_a_record_that_is_only_sent() =>
        new Application(RuleIdentifiers.UnreadableInput)
            .With("Note.cs", "[Signals] public sealed record Note([|Uri[]|] Links);")
            .CheckAsync();

    [Fact]
    public Task What_can_be_read_is_not_reported() =>
        new Application(RuleIdentifiers.UnreadableInput)
            .With("Pages/Note.cs", Page)
            .With("Note.cs", "public sealed record Note(string Text, int? Number, DayOfWeek Day, Guid[] Ids, List<Author> Authors, bool Done) { public int Length => Text.Length; public object Tag => Text; } public sealed record Author(string Name);")
            .CheckAsync();

    [Fact]
    public Task A_record_that_is_no_input_is_not_reported() =>
        new Application(RuleIdentifiers.UnreadableInput)
            .With("Other.cs", "public sealed record Other(object Value);")
            .CheckAsync();
}
