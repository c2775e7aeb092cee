using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

/// <summary>A shop as people write one: pages, addresses, replies and set-up that are right, though some look as if they were not.</summary>
public sealed class RightApplicationTests
{
    [Fact]
    public Task Nothing_is_said_of_a_shop_that_is_right() => new Application(RuleIdentifiers.UnknownAddress)
        .With("Pages/_Layout.cs", """"""
            namespace App.Pages;
            [Layout]
            public sealed class MainLayout(IConfiguration2 configuration)
            {
                public Html Render(Html content, Head head, HttpRequest request)
                {
                    head.Add($"""<link rel="canonical" href="{Url.External("https://shop.example.com" + request.Path)}"><link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" hreflang="de" href="https://de.example.com/"><link rel="icon" href="/favicon.ico"><link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml">""");
                    return $"""
                        <header><a href="{Routes.Href()}">Shop</a>
                        <nav><a href="{Routes.Products.Href()}">Products</a> <a href="{Routes.Cart.Href()}">Cart</a> <a href="/swagger/index.html">API</a> <a href="/hangfire">Jobs</a></nav>
                        <form action="{Routes.Search.Href()}" role="search"><input name="q" aria-label="Search"></form>
                        </header>{content}
                        <footer><a href="mailto:a@example.com">Mail</a> <a href="tel:+1">Call</a> <a href="#top">Top</a> <a href="{Routes.Login.Href(returnUrl: request.Path)}">Sign in</a></footer>
                        """;
                }
            }
            public interface IConfiguration2;
            """""")
        .With("Pages/Index.cs", """"""
            namespace App.Pages;
            [Page]
            public sealed class HomePage
            {
                public Html Get(Head head) => $$$"""
                    <div data-signals="{tab: 'new', count: 3, open: false, id: null, filter: {min: 0}}">
                      <button data-on:click="$open = !$open">Toggle</button>
                      <button data-on:click="location.hash = '#' + $tab">x</button>
                      <button data-on:click="location.reload()">x</button>
                      <button data-on:click="location.search = '?tab=' + $tab">x</button>
                      <button data-on:click="location.href = location.pathname + '?tab=' + $tab">x</button>
                      <button data-on:click="window.open('https://example.com')">x</button>
                      <button data-on:click="@get('/products/' + $id)">x</button>
                      <button data-on:click="@get('/products?page=' + $count)">x</button>
                      <button data-on:click="@get(`/products/${$id}/reviews?open=${$open}`)">x</button>
                      <a data-attr:href="'/products?category=' + encodeURIComponent($tab)">x</a>
                      <a data-attr:href="$open ? '/cart' : null">x</a>
                      <img data-attr:src="'/images/' + $tab + '.png'" alt="x">
                      <iframe src="https://www.youtube.com/embed/x" title="x"></iframe>
                      <video src="/media/intro" poster="/media/poster"></video>
                      <object data="/files/report" type="application/pdf">x</object>
                    </div>
                    """;
            }
            """""")
        .With("Pages/Products/Index.cs", """"""
            namespace App.Pages.Products;
            public enum Sort { Newest, Price }
            [Page]
            public sealed class ProductsPage
            {
                public Html Get(int page = 1, string? category = null, Sort sort = Sort.Newest, int[]? brand = null) => $"""
                    <a href="?page={page + 1}">next</a>
                    <a href="?sort=price&amp;page=2">price</a>
                    <a href="?sort={Sort.Price}">price</a>
                    <a href="/products?sort=1">price</a>
                    <a href="/products?brand=1&amp;brand=2&amp;utm_source=mail">x</a>
                    <a rel="next" href="{Routes.Products.Href(page: page + 1)}">x</a>
                    <a href="{Routes.Products.Id.Href(5)}">x</a>
                    """;
            }
            """""")
        .With("Pages/Products/[Id].cs", """"""
            using System.ComponentModel.DataAnnotations;
            namespace App.Pages.Products;
            [Page]
            public sealed partial class ProductPage
            {
                public async Task<Html> Get(long id, HttpResponse response)
                {
                    response.Headers.CacheControl = "no-store";
                    await Task.Yield();
                    return $"<a href=\"{Routes.Products.Href()}\">Back</a><a href='.'>up</a><a href='./'>up</a><form {Routes.Products.Id.Reviews.Post(id).Form()}><button>x</button></form>";
                }
                [Get("reviews")] public Html Reviews(long id, bool open = false) => $"<p id='reviews'>x</p>";
                [Post("reviews")]
                public async Task<Reply> AddReview(long id, [Signals] Review input, CancellationToken cancellation)
                {
                    Reply answer = Reply.None;
                    if (input.Stars > 3) { answer += Reply.Toast("Thanks"); }
                    foreach (var n in new[] { 1, 2 }) { answer = answer + Reply.Remove($"#row-{n}"); }
                    var other = await Ask();
                    return answer + other;
                }
                private static Task<Reply> Ask() => Task.FromResult(Reply.Patch($"<p id='reviews'>x</p><p id='row-1'>x</p>"));
                [Post("picture")] public async Task<Reply> Picture(long id, IFormFile picture) { using var s = picture.OpenReadStream(); await s.FlushAsync(); return Reply.Redirect(Routes.Products.Id.Href(id)); }
                [Get("picture")] public IResult PictureOf(long id, HttpResponse response) { response.StatusCode = 404; return Results.NotFound(); }
            }
            public sealed record Review([property: Range(1, 5)] int Stars, string Text);
            """""")
        .With("Pages/Cart.cs", """"""
            namespace App.Pages;
            [Page]
            public sealed class CartPage(Basket basket, AppSettings settings)
            {
                public Html Get(Basket again, AppSettings options, Microsoft.Extensions.Options.IOptions<AppSettings> o, TimeProvider clock) => $"<a href='{Routes.Checkout.Href()}'>x</a>";
            }
            public sealed class Basket { public List<int> Items { get; set; } = []; }
            public sealed record AppSettings { public string Name { get; init; } = ""; }
            """""")
        .With("Pages/Checkout.cs", """"""
            namespace App.Pages;
            [Page]
            public sealed class CheckoutPage
            {
                public Html Get() => $"<p>x</p>";
                [Post("hook"), CsrfExempt("signed by the payment provider")]
                public async Task<IResult> Hook(HttpRequest request, [Microsoft.AspNetCore.Mvc.FromHeader(Name = "X-Signature")] string signature)
                {
                    using var reader = new System.IO.StreamReader(request.Body);
                    _ = await reader.ReadToEndAsync();
                    return Results.Ok();
                }
                [Get("events")] public async Task Events(HttpResponse response) { response.StatusCode = 200; await response.WriteAsync("x"); }
            }
            """""")
        .With("Pages/Search.cs", """"""
            namespace App.Pages;
            [Page]
            public sealed class SearchPage
            {
                public Html Get(string? q = null, [Form] Criteria? more = null) => $"<p>{q}</p>";
            }
            public sealed record Criteria(string? Text, int Page = 1);
            """""")
        .With("Pages/Login.cs", """"""
            namespace App.Pages;
            [Page]
            public sealed class LoginPage
            {
                public Html Get(string? returnUrl = null) => $"""<form {Routes.Login.Post(returnUrl: returnUrl).Form()}><input name="name" aria-label="Name" autocomplete="username"><input name="password" type="password" aria-label="Password" autocomplete="current-password"><button>x</button></form>""";
                public Reply Post([Form] Credentials input, string? returnUrl = null) =>
                    Url.IsLocal(returnUrl) ? Reply.Redirect(Url.Local(returnUrl!)) : Reply.Redirect(Routes.Href());
                [Get("external")] public IResult External(string provider, string? returnUrl = null)
                {
                    var target = Url.IsLocal(returnUrl) ? returnUrl! : "/";
                    return Results.Challenge(new Microsoft.AspNetCore.Authentication.AuthenticationProperties { RedirectUri = target }, [provider]);
                }
            }
            public sealed record Credentials(string Name, string Password);
            """""")
        .With("Pages/Docs/[...Path].cs", """"""
            namespace App.Pages.Docs;
            [Page]
            public sealed class DocsPage { public Html Get(string path) => $"<a href='../intro'>x</a>"; }
            """""")
        .With("Pages/Shop/ProductCard.cs", """"""
            namespace App.Pages.Shop;
            public sealed class ProductCard(string name) { public Html Render() => $"<a href='/docs/getting-started/install'>{name}</a>"; }
            """""")
        .With("Pages/_Folder.cs", """"""
            namespace App.Pages;
            [PageFolder]
            public sealed class AllPages;
            """""")
        .With("Pages/_Error.cs", """"""
            namespace App.Pages;
            [ErrorPage]
            public sealed class ErrorPage { public Html Get(ErrorInfo error) => $"<p>{error.StatusCode}</p>"; }
            """""")
        .With("Setup.cs", """"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using App.Pages;

            public static class Setup
            {
                public static void Run(IServiceCollection services, WebApplication app)
                {
                    services.AddHonoStar(options =>
                    {
                        options.ContentSecurity.Directives["img-src"] = "'self' https: data:";
                        options.ContentSecurity.Directives["frame-src"] = "https://www.youtube.com";
                        options.ContentSecurity.Directives["script-src"] = "'self' 'nonce-{nonce}' 'strict-dynamic'";
                        options.ContentSecurity.Directives["connect-src"] = "'self' wss://example.com";
                        options.ContentSecurity.Directives["report-uri"] = "/csp";
                        options.Csrf.ExemptPaths.Add("/api/hooks");
                    });
                    services.AddScoped<Basket>();
                    services.AddSingleton(new AppSettings());
                    services.AddAuthentication("c").AddCookie("c", options => { options.LoginPath = "/login"; options.AccessDeniedPath = "/login"; options.LogoutPath = "/logout"; });
                    app.UseExceptionHandler("/login");
                    app.UseStatusCodePagesWithReExecute("/docs/errors/{0}");
                    app.UseStaticFiles();
                    app.MapGet("/feed.xml", () => "x");
                    app.MapGet("/csp", (TimeProvider clock) => "x");
                    app.MapGet("/hangfire", () => "x");
                    app.MapHonoStar();
                }
            }
            """""")
        .Without(LinkApplication.OthersOfTemplates)
        .Without(RuleIdentifiers.AddressWrittenOut, RuleIdentifiers.BlockedAddress)
        .AsWhole()
        .CheckAsync();
}
