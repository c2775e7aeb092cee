using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Security;

public sealed class BlockedAddressTests
{
    [Theory]
    [InlineData("<img src='[|https://a.example/x.png|]' alt=''>")]
    [InlineData("<img srcset='/x.png 1x, [|//a.example/x.png|] 2x' alt=''>")]
    [InlineData("<img src='[|https://a.example/{1}.png|]' alt=''>")]
    [InlineData("<img src='[|{Url.External(\"https://a.example/x.png\")}|]' alt=''>")]
    [InlineData("<iframe src='[|https://a.example/|]' title='x'></iframe>")]
    [InlineData("<video src='[|https://a.example/x.mp4|]' poster='[|https://a.example/x.png|]'></video>")]
    [InlineData("<script src='[|https://a.example/x.js|]'></script>")]
    [InlineData("<link rel='stylesheet' href='[|https://a.example/x.css|]'>")]
    [InlineData("<link rel='preload' as='font' href='[|https://a.example/x.woff2|]' crossorigin>")]
    [InlineData("<form action='[|https://a.example/search|]'><button>x</button></form>")]
    [InlineData("<svg><image href='[|https://a.example/x.png|]'></image></svg>")]
    [InlineData("<button data-on:click=\\\"@get([|'https://a.example/x'|])\\\">x</button>")]
    public Task What_the_policy_does_not_allow_is_reported(string markup) => CheckAsync(markup);

    [Theory]
    [InlineData("<img src='/x.png' alt=''><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt=''>")]
    [InlineData("<a href='https://a.example/'>x</a><link rel='canonical' href='https://a.example/'>")]
    [InlineData("<link rel='preconnect' href='https://a.example'>")]
    [InlineData("<blockquote cite='https://a.example/'>x</blockquote>")]
    [InlineData("<script src='https://a.example/x.js' nonce='{1}'></script>")]
    [InlineData("<img src='https://{1}.example/x.png' alt=''>")]
    public Task What_it_allows_or_what_loads_nothing_is_not(string markup) => CheckAsync(markup);

    [Theory]
    [InlineData("'self' https://a.example", true)]
    [InlineData("'self' a.example", true)]
    [InlineData("http://a.example", true)]
    [InlineData("https:", true)]
    [InlineData("*", true)]
    [InlineData("*.example", true)]
    [InlineData("https://a.example:*", true)]
    [InlineData("https://a.example/images/", true)]
    [InlineData("https://a.example/images/x.png", true)]
    [InlineData("'self' data:", false)]
    [InlineData("https://b.example", false)]
    [InlineData("https://*.a.example", false)]
    [InlineData("https://a.example:8443", false)]
    [InlineData("https://a.example/files/", false)]
    [InlineData("wss://a.example", false)]
    public Task Sources_are_matched_as_browsers_match_them(string sources, bool allows) => CheckAsync(
        allows ? "<img src='https://a.example/images/x.png' alt=''>" : "<img src='[|https://a.example/images/x.png|]' alt=''>",
        application => application.With("Setup.cs", Setup($"options.ContentSecurity.Directives[\"img-src\"] = \"{sources}\";")));

    [Theory]
    [InlineData("""{ "HonoStar": { "ContentSecurity": { "Directives": { "img-src": "'self' https://a.example" } } } }""", true)]
    [InlineData("""{ "HonoStar:ContentSecurity:Directives:img-src": "'self' https://a.example" }""", true)]
    [InlineData("""{ "HonoStar": { "ContentSecurity": { "Enabled": false } } }""", true)]
    [InlineData("""{ "HonoStar": { "ContentSecurity": { "Directives": { "font-src": "https://a.example" } } } }""", false)]
    [InlineData("""{ "Other": { "img-src": "https://a.example" } }""", false)]
    public Task Configuration_files_count(string json, bool allows) => CheckAsync(
        allows ? "<img src='https://a.example/x.png' alt=''>" : "<img src='[|https://a.example/x.png|]' alt=''>",
        application => application.WithText("appsettings.Production.json", json));

    [Theory]
    [InlineData("options.ContentSecurity.Enabled = false;")]
    [InlineData("options.ContentSecurity.Directives.Clear();")]
    [InlineData("options.ContentSecurity.Directives[\"img-src\"] = Environment.MachineName;")]
    public Task Nothing_is_said_of_a_policy_that_cannot_be_read(string statement) => CheckAsync(
        "<img src='https://a.example/x.png' alt=''>",
        application => application.With("Setup.cs", Setup(statement)).Without(RuleIdentifiers.PolicyOpened));

    [Fact]
    public async Task The_message_says_what_to_write() => Assert.Equal(
        ["Browsers load nothing of 'https://a.example' here, because the policy of documents does not allow it: "
            + "write options.ContentSecurity.Directives[\"frame-src\"] = \"'self' https://a.example\" in AddHonoStar, or in appsettings.json"],
        await CheckAsync("<iframe src='[|https://a.example/embed|]' title='x'></iframe>"));

    [Fact]
    public Task Nothing_is_said_in_a_library() =>
        PageApplication.With(RuleIdentifiers.BlockedAddress, "public Html Get() => $\"<img src='https://a.example/x.png' alt=''>\";").CheckAsync();

    [Fact]
    public void The_policy_is_the_one_that_documents_have() => Assert.All(
        new ContentSecurityOptions().Directives.Where(directive => ContentPolicy.Defaults.ContainsKey(directive.Key)),
        directive => Assert.Equal(directive.Value, ContentPolicy.Defaults[directive.Key]));

    [Fact]
    public void Every_directive_that_decides_about_addresses_is_known() => Assert.Equal(
        new ContentSecurityOptions().Directives.Keys.Except(["style-src-attr", "frame-ancestors", "require-trusted-types-for", "trusted-types"]).Order(StringComparer.Ordinal),
        ContentPolicy.Defaults.Keys.Order(StringComparer.Ordinal));

    private static string Setup(string statement) => $"public static class Setup {{ public static void Configure(HonoStarOptions options) {{ {statement} }} }}";

    private static Task<IReadOnlyList<string>> CheckAsync(string markup, Func<Application, Application>? also = null)
    {
        var application = PageApplication.With(RuleIdentifiers.BlockedAddress, $"public Html Get() => $\"{markup}\";").AsWhole().Without(RuleIdentifiers.PageWithoutWayIn);
        return (also?.Invoke(application) ?? application).CheckAsync();
    }
}
