namespace HonoStar.Analyzers.Tests.Security;

public sealed class AddressTests
{
    [Theory]
    [InlineData("public IResult Get(string returnUrl) => Results.Redirect([|returnUrl|]);")]
    [InlineData("public Reply Post(string returnUrl) => Reply.Redirect(Url.External([|returnUrl|]));")]
    [InlineData("public IResult Get() => Results.Redirect(\"/about\");")]
    [InlineData("public Reply Post(string returnUrl) => Reply.Redirect(Url.Local(returnUrl));")]
    [InlineData("private static Href Of(string address) => Url.External(address);")]
    public Task A_redirect_to_what_the_request_says_is_reported(string member) => PageApplication.With(RuleIdentifiers.OpenRedirect, member).CheckAsync();

    [Theory]
    [InlineData("$\"<p>{[|System.Net.WebUtility.HtmlEncode(text)|]}</p>\"", "$\"<p>{text}</p>\"")]
    [InlineData("$\"<a href='{Routes.Home.Find.Href([|Uri.EscapeDataString(text)|])}'>x</a>\"", "$\"<a href='{Routes.Home.Find.Href(text)}'>x</a>\"")]
    public Task What_is_encoded_twice_is_reported_and_mended(string twice, string once) =>
        PageApplication.With(RuleIdentifiers.EncodedTwice, Members(twice), Members(once)).CheckAsync();

    [Theory]
    [InlineData("$\"<p>{text}</p>\"")]
    [InlineData("$\"<p>{Uri.EscapeDataString(text)}</p>\"")]
    public Task What_is_encoded_once_is_not(string template) => PageApplication.With(RuleIdentifiers.EncodedTwice, Members(template)).CheckAsync();

    [Fact]
    public Task Json_in_an_address_is_reported() =>
        PageApplication
            .With(RuleIdentifiers.JsonInAddress, Members("$\"<a href='{Routes.Home.Find.Href([|System.Text.Json.JsonSerializer.Serialize(new[] { 1 })|])}'>x</a>\""))
            .CheckAsync();

    private static string Members(string template) => $"""
        [Get("find")] public Html Find(string text) => $"";
        [Get("show")] public Html Show(string text) => {template};
        """;
}
