using CsCheck;
using HonoStar.CodeModel;

namespace HonoStar.Generators.Tests.Naming;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Issues", "issues")]
    [InlineData("AboutUs", "about-us")]
    [InlineData("APIKeys", "api-keys")]
    [InlineData("UserAPI", "user-api")]
    [InlineData("Html5Page", "html5-page")]
    [InlineData("robots.txt", "robots.txt")]
    [InlineData("Robots.Txt", "robots.txt")]
    [InlineData("already-kebab", "already-kebab")]
    [InlineData("Snake_Case", "snake-case")]
    [InlineData("A", "a")]
    [InlineData("ABC", "abc")]
    [InlineData("ÄrgerFrei", "ärger-frei")]
    public void A_file_s_name_becomes_a_segment_in_kebab_case(string name, string expected) =>
        Assert.Equal(expected, Names.ToKebabCase(name));

    [Theory]
    [InlineData("Title", "title")]
    [InlineData("ID", "id")]
    [InlineData("IssueID", "issueID")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("x", "x")]
    [InlineData("_under", "_under")]
    public void Signals_have_the_names_that_System_Text_Json_gives(string name, string expected)
    {
        Assert.Equal(expected, Names.ToCamelCase(name));
        Assert.Equal(expected, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name));
    }

    [Fact]
    public void Every_name_is_in_the_camel_case_of_System_Text_Json() =>
        Gen.String["AbCdEFg19_"].Where(name => name.Length > 0).Sample(name =>
            Names.ToCamelCase(name) == System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name));

    [Fact]
    public void A_kebab_case_segment_is_in_lower_case_stays_as_it_is_and_has_no_hyphen_at_its_ends_or_doubled() =>
        Gen.String["AbCdEF19_-."].Sample(name =>
        {
            var kebab = Names.ToKebabCase(name);
            return kebab == Names.ToKebabCase(kebab)
                && !kebab.Any(char.IsUpper)
                && !kebab.StartsWith('-')
                && !kebab.EndsWith('-')
                && !kebab.Contains("--", StringComparison.Ordinal);
        });

    [Fact]
    public void Words_in_pascal_case_come_back_from_their_segment() =>
        Gen.Char['a', 'z'].Array[2, 6].Array[1, 4].Sample(words =>
        {
            var pascal = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + new string(word[1..])));
            return Names.ToPascalCase(Names.ToKebabCase(pascal)) == pascal;
        });

    // Where a part of a name begins or ends with an underscore, one cannot tell it from the dot's.
    [Fact]
    public void Different_full_names_give_different_identifiers()
    {
        var part = Gen.Select(Gen.Char["ab"], Gen.Char["ab_"].Array[0, 3], Gen.Char["ab"], (first, inner, last) => first + new string(inner) + last);
        var name = part.Array[1, 3].Select(parts => string.Join('.', parts));

        Gen.Select(name, name).Sample((first, second) => first == second || Names.ToIdentifier(first) != Names.ToIdentifier(second));
    }

    [Theory]
    [InlineData("/home/app/Pages/Index.cs", "/home/app/", "", "Index", "/")]
    [InlineData("/home/app/Pages/Issues/Index.cs", "/home/app", "Issues", "Index", "/issues")]
    [InlineData(@"C:\app\Pages\Issues\[Id].cs", @"C:\app\", "Issues", "[Id]", "/issues/{id}")]
    [InlineData("/home/app/Pages/(Shop)/Cart.cs", "/home/app/", "(Shop)", "Cart", "/cart")]
    [InlineData("/home/app/Pages/Files/[...Path].cs", "/home/app/", "Files", "[...Path]", "/files/{**path}")]
    [InlineData("/home/app/Pages/[[...Slug]].cs", "/home/app/", "", "[[...Slug]]", "/{**slug}")]
    [InlineData("/elsewhere/Pages/About.cs", "/home/app/", "", "About", "/about")]
    [InlineData("/home/app/Pages/Pages/About.cs", "/home/app/", "Pages", "About", "/pages/about")]
    public void A_file_gives_a_route(string path, string project, string folder, string name, string template)
    {
        var file = PageFile.Of(path, project);

        Assert.Equal(new PageFile(folder, name), file);
        Assert.Equal(template, RoutePattern.Normalize(string.Join('/', file!.Segments.Select(segment => segment.ToTemplate()))));
    }

    [Theory]
    [InlineData("/home/app/Components/Index.cs")]
    [InlineData("/home/app/MyPages/Index.cs")]
    public void A_file_elsewhere_gives_none(string path) => Assert.Null(PageFile.Of(path, "/home/app/"));
}
