using System.Net;
using System.Text.Json.Nodes;

namespace HonoStar.Generators.Tests.Behaviour;

public sealed class InputTests
{
    private static readonly Source s_page = new("Pages/Orders.cs", """
        using System.ComponentModel.DataAnnotations;

        namespace App.Pages;

        [Page]
        public sealed class OrdersPage
        {
            public Reply Put([Signals] Order order) => Reply.Signals(order);

            public Reply Post([Form] Order order) => Reply.Signals(order);

            public Reply Patch([Signals] Account account) => Reply.Signals(account);

            [Post("upload")]
            public Html Upload([Form] Upload upload) => $"{upload.Image.FileName};{upload.Extra?.FileName};{upload.Others.Count};{upload.Title};";
        }

        public enum Size { Small, Large }

        public readonly record struct Money(decimal Amount, string Currency = "EUR");

        public sealed record Address([property: Required] string Street, Address? Billing = null);

        public sealed class Line
        {
            [Range(1, 99), Display(Name = "How many")]
            public int Count { get; set; } = 1;

            [MaxLength(2)]
            public List<string> Notes { get; set; } = [];

            public required string Product { get; init; }
        }

        public sealed record Order(
            Address Address,
            Money Total,
            IReadOnlyList<Line> Lines,
            string[] Tags,
            Guid Id,
            DateTime At,
            DateOnly? Day,
            Size Size = Size.Large,
            bool Gift = false,
            int? Weight = null,
            string? Note = null,
            double Ratio = 0.5,
            char Letter = 'x') : IValidatableObject
        {
            public IEnumerable<ValidationResult> Validate(ValidationContext context)
            {
                if (Tags.Contains("refuse"))
                {
                    yield return new ValidationResult("Refused.", [nameof(Tags)]);
                }
            }
        }

        [NoSecrets]
        public sealed record Account
        {
            [EmailAddress]
            public string? Email { get; init; }

            [StringLength(20, MinimumLength = 3)]
            public string Password { get; init; } = "abc";

            [Compare(nameof(Password))]
            public string Repeated { get; init; } = "abc";
        }

        public sealed class NoSecretsAttribute : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                ((Account)value!).Password == "secret" && context.GetService(typeof(TimeProvider)) is not null ? new ValidationResult("Not that one.") : null;
        }

        public sealed record Upload(IFormFile Image, IFormFile? Extra, IReadOnlyList<IFormFile> Others, string Title);
        """);

    private const string Whole = """
        {"address":{"street":"A \"street\" <b>","billing":{"street":"Another","billing":null}},"total":{"amount":12.50,"currency":"USD"},
         "lines":[{"count":2,"notes":["a","b"],"product":"P"},{"count":1,"notes":[],"product":"Q"}],"tags":["x","y"],
         "id":"11111111-2222-3333-4444-555555555555","at":"2026-01-02T03:04:05","day":"2026-02-03","size":"Small","gift":true,"weight":3,"note":"n","ratio":1.25,"letter":"y"}
        """;

    [Fact]
    public async Task Signals_are_read_and_written_without_loss()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (status, body) = await app.ActAsync(HttpMethod.Put, "/orders", Whole);

        Assert.Equal(HttpStatusCode.OK, status);
        var answer = JsonNode.Parse(body)!.AsObject();
        answer.Remove("errors");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Whole), answer), body);
    }

    [Fact]
    public async Task What_was_not_sent_has_its_default_and_what_is_unknown_is_skipped()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (_, body) = await app.ActAsync(HttpMethod.Put, "/orders", """{"other":{"deep":[{}]},"address":{"street":"S"},"weight":"","day":null}""");

        var answer = JsonNode.Parse(body)!;
        Assert.Equal("EUR", (string?)answer["total"]!["currency"]);
        Assert.Equal("Large", (string?)answer["size"]);
        Assert.Equal(0.5, (double?)answer["ratio"]);
        Assert.Empty(answer["lines"]!.AsArray());
        Assert.Null(answer["weight"]);
        Assert.Null(answer["day"]);
        Assert.Null(answer["note"]);
    }

    [Fact]
    public async Task A_form_is_read_by_the_same_names_nested_ones_with_dots()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (_, body) = await app.ActFormAsync(
            HttpMethod.Post,
            "/orders",
            ("address.street", "S"),
            ("address.billing.street", "B"),
            ("total.amount", "1.5"),
            ("lines.0.product", "P"),
            ("lines.1.product", "Q"),
            ("lines.1.count", "7"),
            ("tags", "x"),
            ("tags", "y"),
            ("size", "small"),
            ("gift", "on"),
            ("weight", ""));

        var answer = JsonNode.Parse(body)!;
        Assert.Equal("B", (string?)answer["address"]!["billing"]!["street"]);
        Assert.Null(answer["address"]!["billing"]!["billing"]);
        Assert.Equal(1.5m, (decimal?)answer["total"]!["amount"]);
        Assert.Equal(["P", "Q"], answer["lines"]!.AsArray().Select(line => (string?)line!["product"]));
        Assert.Equal(7, (int?)answer["lines"]![1]!["count"]);
        Assert.Equal(["x", "y"], answer["tags"]!.AsArray().Select(tag => (string?)tag));
        Assert.Equal("Small", (string?)answer["size"]);
        Assert.True((bool?)answer["gift"]);
        Assert.Null(answer["weight"]);
    }

    [Theory]
    [InlineData("PUT", """{"address":{"street":""}}""", "street", "required")]
    [InlineData("PUT", """{"address":{"street":"S","billing":{"street":""}}}""", "billing", "required")]
    [InlineData("PUT", """{"address":{"street":"S"},"lines":[{"product":"P"},{"product":"Q","count":100}]}""", "lines", "How many")]
    [InlineData("PUT", """{"address":{"street":"S"},"lines":[{"product":"P","notes":["a","b","c"]}]}""", "notes", "maximum length")]
    [InlineData("PUT", """{"address":{"street":"S"},"tags":["refuse"]}""", "tags", "Refused.")]
    [InlineData("PATCH", """{"email":"nobody"}""", "email", "e-mail")]
    [InlineData("PATCH", """{"password":"x","repeated":"x"}""", "password", "minimum length")]
    [InlineData("PATCH", """{"password":"abcd"}""", "repeated", "do not match")]
    [InlineData("PATCH", """{"password":"secret","repeated":"secret"}""", "errors", "Not that one.")]
    public async Task What_is_not_valid_comes_back_as_an_error_of_its_field(string method, string signals, string field, string message)
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (status, body) = await app.ActAsync(new HttpMethod(method), "/orders", signals);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("errors", body, StringComparison.Ordinal);
        Assert.Contains(field, body, StringComparison.Ordinal);
        Assert.Contains(message, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"address":7}""", "address")]
    [InlineData("""{"lines":{}}""", "lines")]
    [InlineData("""{"lines":[7]}""", "lines")]
    [InlineData("""{"tags":[{}]}""", "tags")]
    [InlineData("""{"weight":"heavy"}""", "weight")]
    [InlineData("""{"size":"Huge"}""", "size")]
    [InlineData("""{"id":"x"}""", "id")]
    [InlineData("""{"gift":"perhaps"}""", "gift")]
    public async Task A_signal_of_another_kind_is_refused_by_name(string signals, string name)
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (status, body) = await app.ActAsync(HttpMethod.Put, "/orders", signals);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(name, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_properties_of_a_form()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent([1]), "image", "a.png" },
            { new ByteArrayContent([2]), "others", "b.png" },
            { new ByteArrayContent([3]), "others", "c.png" },
            { new StringContent("T"), "title" },
        };

        var (_, body) = await app.SendAsync(HttpMethod.Post, "/orders/upload", content, isAction: true);

        Assert.Contains("a.png;;2;T;", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_missing_is_required()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (_, body) = await app.ActFormAsync(HttpMethod.Post, "/orders/upload", ("title", "T"));

        Assert.Contains("The Image field is required.", body, StringComparison.Ordinal);
    }
}
