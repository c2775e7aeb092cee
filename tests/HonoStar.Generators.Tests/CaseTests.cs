namespace HonoStar.Generators.Tests;

public sealed class CaseTests
{
    public static TheoryData<string> Names => [.. Cases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_generated_is_what_is_expected_and_compiles_without_a_warning(string name)
    {
        var generated = Generated.From(Cases.Read(name));

        generated.AssertCompiles();
        Cases.AssertExpected(name, generated);
    }
}
