using System.Net;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace HonoStar.Generators.Tests.Behaviour;

public sealed class SignalsTests
{
    private const string Path = "Pages/Orders.cs";

    private const string Page = """"
        namespace App.Pages;

        [Page]
        public sealed class OrdersPage
        {
            public Html Get() => $"""
                <form data-on:submit="@put('/orders')">
                  <input data-bind="{Signals.Order.Note}" name="{Signals.Order.Note.Path}" {Signals.Order.Address.Street.Bind()}>
                  <p data-text="{Signals.Order.Note}.length + {Signals.Order.Address.Street}" data-show='{Signals.Order.Note.Error}'></p>
                  <b data-indicator__case.kebab="{Signals.Order.Gift}" data-signals:x="{Signals.Order.Größe}"></b>
                </form>
                """;

            public Reply Put([Signals] Order order) => Reply.Signals(order);

            public Reply Post([Signals] Order order) => Reply.Signals(
                Signals.Order.Address.Street.Set(order.Address.Street),
                Signals.Order.Lines.Set(order.Lines),
                Signals.Order.Tags.Set(order.Tags),
                Signals.Order.Id.Set(order.Id),
                Signals.Order.At.Set(order.At),
                Signals.Order.Moment.Set(order.Moment),
                Signals.Order.Day.Set(order.Day),
                Signals.Order.Time.Set(order.Time),
                Signals.Order.Wait.Set(order.Wait),
                Signals.Order.Size.Set(order.Size),
                Signals.Order.Sizes.Set(order.Sizes),
                Signals.Order.Gift.Set(order.Gift),
                Signals.Order.Weight.Set(order.Weight),
                Signals.Order.Amount.Set(order.Amount),
                Signals.Order.Ratio.Set(order.Ratio),
                Signals.Order.Huge.Set(order.Huge),
                Signals.Order.Letter.Set(order.Letter),
                Signals.Order.Größe.Set(order.Größe),
                Signals.Order.Note.Set(order.Note));

            public Reply Patch() => Reply.Signals(Signals.Order.Note.Set("one"));

            public Reply Delete() => Reply.Signals(Signals.Order.Note.Set("first"), Signals.Order.Note.Set(null), Signals.Order.Gift.Set(true));
        }

        public enum Size { Small, Large }

        public sealed record Address(string Street);

        public sealed record Line(int Count, Size Size);

        public sealed record Order(
            Address Address, IReadOnlyList<Line> Lines, string[] Tags, Guid Id, DateTime At, DateTimeOffset Moment, DateOnly? Day, TimeOnly Time, TimeSpan Wait,
            Size Size, IReadOnlyList<Size> Sizes, bool Gift, int? Weight, decimal Amount, double Ratio, ulong Huge, char Letter, int Größe, string? Note);
        """";

    private static readonly Source s_page = new(Path, Page);

    [Fact]
    public async Task Each_signal_is_sent_as_its_record_is()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);
        const string order = """
            {"address":{"street":"S"},"lines":[{"count":1,"size":"Large"}],"tags":["a","b"],"id":"11111111-2222-3333-4444-555555555555","at":"2026-01-02T03:04:05.5",
             "moment":"2026-01-02T03:04:05.25+02:00","day":"2026-02-03","time":"03:04:05.1234567","wait":"1.02:03:04.5","size":"Large","sizes":["Small","Large"],"gift":true,
             "weight":3,"amount":12.50,"ratio":0.1,"huge":18446744073709551615,"letter":"y","größe":7,"note":"n"}
            """;

        var (_, whole) = await app.ActAsync(HttpMethod.Put, "/orders", order);
        var (status, single) = await app.ActAsync(HttpMethod.Post, "/orders", order);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(whole), JsonNode.Parse(single)), single);
    }

    [Fact]
    public async Task One_signal_alone_can_be_set_and_null_removes_it_and_of_two_values_the_last_counts()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (_, one) = await app.ActAsync(HttpMethod.Patch, "/orders", "{}");
        var (_, last) = await app.ActAsync(HttpMethod.Delete, "/orders", "{}");

        Assert.Equal("""{"note":"one"}""", WithoutErrors(one));
        Assert.Equal("""{"note":null,"gift":true}""", WithoutErrors(last));
    }

    [Fact]
    public async Task A_reference_is_written_as_its_place_wants_it()
    {
        await using var app = await RunningApplication.StartAsync(s_page, HandlerTests.Exempt);

        var (_, body) = await app.GetAsync("/orders");

        Assert.Contains("""<input data-bind="note" name="note" data-bind="address.street">""", body, StringComparison.Ordinal);
        Assert.Contains("""<p data-text="$note.length + $address.street" data-show='$errors.note'>""", body, StringComparison.Ordinal);
        Assert.Contains("""<b data-indicator__case.kebab="gift" data-signals:x="$[&#39;größe&#39;]">""", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string? Note)", "string? Remark)", "CS0117")]
    [InlineData("Address(string Street)", "Address(string Road)", "CS0117")]
    [InlineData("bool Gift", "int Gift", "CS1503")]
    public void A_property_of_another_name_or_type_does_not_compile(string before, string after, string error)
    {
        var records = Page.IndexOf("public enum", StringComparison.Ordinal);
        var generated = Generated.From(new Source(Path, Page[..records] + Page[records..].Replace(before, after, StringComparison.Ordinal)));

        var errors = generated.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id);

        Assert.Contains(error, errors);
    }

    private static string WithoutErrors(string body)
    {
        var signals = JsonNode.Parse(body)!.AsObject();
        signals.Remove("errors");
        return signals.ToJsonString();
    }
}
