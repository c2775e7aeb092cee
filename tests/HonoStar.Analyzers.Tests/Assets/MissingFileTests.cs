using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Assets;

public sealed class MissingFileTests
{
    [Theory]
    [InlineData("<img src='[|/images/lgoo.png|]' alt=''>")]
    [InlineData("<img src='[|/images/Logo.png|]' alt=''>")]
    [InlineData("<img src='[|/images/lgoo.png?v=1|]' alt=''>")]
    [InlineData("<img srcset='/images/logo.png 1x, [|/images/logo@2x.png|] 2x' alt=''>")]
    [InlineData("<link rel='icon' href='[|/favicon.ico|]'>")]
    [InlineData("<script type='module' src='[|/app.mjs|]'></script>")]
    [InlineData("<a href='[|/terms.pdf|]'>Terms</a>")]
    [InlineData("<svg><use href='[|/icons.svg#star|]'></use></svg>")]
    public Task An_address_of_a_file_that_is_not_there_is_reported(string markup) => CheckAsync(Get(markup));

    [Theory]
    [InlineData("<img src='/images/logo.png' alt=''>")]
    [InlineData("<img src='/images/my%20cat.png?v=1#x' alt=''>")]
    [InlineData("<img srcset='/images/logo.png 1x, /app.css 2x' alt=''>")]
    [InlineData("<img src='/images/{Guid.NewGuid()}.png' alt=''>")]
    [InlineData("<img src='https://example.com/x.png' alt=''>")]
    [InlineData("<img src='/pictures/5.png' alt=''>")]
    [InlineData("<img src='/feeds/all.xml' alt=''>")]
    [InlineData("<img src='x.png' alt=''>")]
    [InlineData("<link rel='stylesheet' href='/App.styles.css'><link rel='stylesheet' href='/_content/Library/library.css'>")]
    [InlineData("<a href='/v1.0'>1.0</a>")]
    public Task An_address_of_one_that_is_there_or_that_something_else_answers_is_not(string markup) => CheckAsync(
        Get(markup),
        application => application.Without(RuleIdentifiers.BlockedAddress, RuleIdentifiers.AddressWrittenOut)
            .With("Pages/Picture.cs", """[Page("/pictures/{name}")] public sealed partial class Picture { public IResult Get(string name) => Results.Ok(); }""")
            .With("Feeds.cs", """using Microsoft.AspNetCore.Builder; public static class Feeds { public static void Map(WebApplication app) => app.MapGet("/feeds/{name}", (string name) => name); }"""));

    [Theory]
    [InlineData("head.Stylesheet([|\"/ap.css\"|]);")]
    [InlineData("_ = Asset.Href([|\"/images/loga.png\"|]);")]
    [InlineData("_ = Asset.Href([|\"/images\"|]);")]
    [InlineData("head.Stylesheet(\"/app.css\"); _ = Asset.Href(\"/images/logo.png\"); var path = \"/x.png\" + head; _ = Asset.Href(path);")]
    public Task A_file_that_code_names_is_looked_up(string statement) =>
        CheckAsync($$"""public Html Get(Head head) { {{statement}} return $""; }""");

    [Fact]
    public async Task The_message_names_the_file_that_is_meant()
    {
        var messages = await CheckAsync(Get("<img src='[|/images/lgoo.png|]' alt=''><img src='[|/images/LOGO.png|]' alt=''><img src='[|/other/picture.png|]' alt=''>"));

        Assert.Equal(
            [
                "There is no file 'images/lgoo.png' under wwwroot: did you mean '/images/logo.png'?",
                "There is no file 'images/LOGO.png' under wwwroot: there is 'images/logo.png', which is another file on most servers",
                "There is no file 'other/picture.png' under wwwroot: add it, or correct the address",
            ],
            messages);
    }

    [Fact]
    public Task The_fix_writes_the_file_that_is_meant() => PageApplication
        .With(
            RuleIdentifiers.MissingFile,
            "public Html Get(Head head) { head.Stylesheet([|\"/ap.css\"|]); return $\"<img src='[|/images/lgoo.png?v=1|]' alt=''>\"; }",
            "public Html Get(Head head) { head.Stylesheet(\"/app.css\"); return $\"<img src='/images/logo.png?v=1' alt=''>\"; }")
        .WithStaticFiles("images/logo.png", "app.css")
        .AsWhole().Without(RuleIdentifiers.PageWithoutWayIn)
        .CheckAsync();

    [Fact]
    public Task Nothing_is_said_where_the_files_are_not_known() =>
        PageApplication.With(RuleIdentifiers.MissingFile, Get("<img src='/x.png' alt=''>")).AsWhole().Without(RuleIdentifiers.PageWithoutWayIn).CheckAsync();

    [Fact]
    public Task Nothing_is_said_in_a_library() =>
        PageApplication.With(RuleIdentifiers.MissingFile, Get("<img src='/x.png' alt=''>")).WithStaticFiles("app.css").CheckAsync();

    [Theory]
    [InlineData("new StaticFileOptions { RequestPath = \"/media\" }")]
    [InlineData("new WebApplicationOptions { WebRootPath = \"public\" }")]
    public Task Nothing_is_said_where_files_come_from_elsewhere(string options) => CheckAsync(
        Get("<img src='/x.png' alt=''>"),
        application => application.With("Files.cs", $"using Microsoft.AspNetCore.Builder; public static class Files {{ public static object Options => {options}; }}"));

    private static string Get(string markup) => $"public Html Get() => $\"{markup}\";";

    private static Task<IReadOnlyList<string>> CheckAsync(string members, Func<Application, Application>? also = null)
    {
        var application = PageApplication.With(RuleIdentifiers.MissingFile, members)
            .WithStaticFiles("images/logo.png", "images/my cat.png", "app.css")
            .AsWhole().Without(RuleIdentifiers.PageWithoutWayIn);
        return (also?.Invoke(application) ?? application).CheckAsync();
    }
}
