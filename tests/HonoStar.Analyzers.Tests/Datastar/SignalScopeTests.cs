using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Datastar;

/// <summary>Which signals a page has: those of all that it can render.</summary>
public sealed class SignalScopeTests
{
    private const string Layout = """
        namespace App.Pages;
        [Layout]
        public sealed class Frame
        {
            public Html Render(Html content) => $"<main data-signals:_viewer='1'>{content}</main>";
        }
        """;

    [Fact]
    public async Task A_signal_of_another_page_is_reported_with_the_page_that_lacks_it()
    {
        var messages = await Reading("<p data-text='[|$open|]'></p>")
            .With("Pages/Other.cs", Page("Other", """public Html Get() => $"<p data-signals:open='1'></p>";"""))
            .CheckAsync();

        Assert.Equal("'$open' is read, but nothing that page 'Home' shows declares or writes it", Assert.Single(messages));
    }

    [Fact]
    public async Task A_signal_of_the_layout_or_one_round_it_belongs_to_the_page() =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Pages/_Layout.cs", Layout)
            .With("Pages/Shop/_Layout.cs", """
                namespace App.Pages.Shop;
                [Layout] public sealed class ShopFrame { public Html Render(Html content) => $"<div data-signals:cart='0' data-text='$_viewer'></div>{content}"; }
                """)
            .With("Pages/Shop/Index.cs", Page("ShopPage", """public Html Get() => $"<p data-text='$_viewer + $cart'></p>";"""))
            .CheckAsync();

    [Fact]
    public async Task A_signal_of_a_layout_that_stands_round_other_pages_is_reported() =>
        await Reading("<p data-text='[|$cart|]'></p>")
            .With("Pages/Shop/_Layout.cs", """
                namespace App.Pages.Shop;
                [Layout] public sealed class ShopFrame { public Html Render(Html content) => $"<div data-signals:cart='0'></div>{content}"; }
                """)
            .CheckAsync();

    [Fact]
    public async Task What_a_layout_reads_every_page_in_it_has_to_declare()
    {
        var messages = await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Pages/_Layout.cs", """
                namespace App.Pages;
                [Layout] public sealed class Frame { public Html Render(Html content) => $"<title data-text='[|$title|]'></title>{content}"; }
                """)
            .With("Pages/A.cs", Page("A", """public Html Get() => $"<p data-signals:title='1'></p>";"""))
            .With("Pages/B.cs", Page("B", """public Html Get() => $"<p></p>";"""))
            .With("Pages/C.cs", Page("C", """public Html Get() => $"<p></p>";"""))
            .Without("HS0213", "HS0214", "HS0215")
            .CheckAsync();

        Assert.Equal("'$title' is read, but nothing that page 'B' shows, which is one of 2, declares or writes it", Assert.Single(messages));
    }

    [Theory]
    [InlineData("Card.Of(1)")]
    [InlineData("new[] { 1 }.Each(Card.Of)")]
    [InlineData("card.Row()")]
    [InlineData("Wrapped()")]
    public async Task A_component_reads_the_signals_of_the_page_that_shows_it(string call)
    {
        await Component(call, "<p data-signals:open='1'></p>", "$open").CheckAsync();
        await Component(call, "", "[|$open|]").CheckAsync();
    }

    [Theory]
    [InlineData("Card.Of(1)", "data-signals:open='1'")]
    [InlineData("Card.Of(1)", "data-bind='open'")]
    [InlineData("Card.Of(1)", "data-ref:open")]
    [InlineData("Card.Of(1)", "data-indicator:open data-init=\\\"@get('/x')\\\"")]
    [InlineData("Card.Of(1)", "data-on:click='$open = 1'")]
    [InlineData("Card.Of(1)", "{Html.Attr(\"data-bind:open\", true)}")]
    [InlineData("new Card().Row()", "data-signals:open='1'")]
    [InlineData("some.Row()", "data-signals:open='1'")]
    public async Task A_page_has_the_signals_of_its_components(string call, string declaration)
    {
        await Reading($"<p data-text='$open'></p>{{{call}}}", "private readonly IRow some = null!;")
            .With("Components/Card.cs", Card($"<input aria-label='a' {declaration}>"))
            .Without("HS0121", "HS0116", "HS0604", "HS0117", "HS0433", "HS0439")
            .CheckAsync();
        await Reading("<p data-text='[|$open|]'></p>")
            .With("Components/Card.cs", Card($"<input aria-label='a' {declaration}>"))
            .Without("HS0121", "HS0116", "HS0604", "HS0117", "HS0433", "HS0439")
            .CheckAsync();
    }

    [Fact]
    public async Task A_region_shares_the_signals_of_its_page() =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .With("Pages/Home.cs", Page("Home", """
                public Html Get() => $"<p data-text='$count'></p>{Live.List()}";
                [Live<Changes>] private Html List() => $"<ul id='list' data-signals:count='1'><li data-text='$count + [|$missing|]'></li></ul>";
                """))
            .CheckAsync();

    [Fact]
    public async Task A_region_of_a_class_of_its_own_is_read_with_the_pages_that_show_it() =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .With("Parts/Picker.cs", """
                public sealed partial class Picker
                {
                    [Live<Changes>] private Html Choices() => $"<ul id='choices' data-text='[|$chosen|]'></ul>";
                }
                """)
            .With("Pages/A.cs", Page("A", """public Html Get() => $"<p data-signals:chosen='1'></p>{picker.Live.Choices()}";""", "Picker picker"))
            .With("Pages/B.cs", Page("B", """public Html Get() => $"{picker.Live.Choices()}";""", "Picker picker"))
            .CheckAsync();

    [Theory]
    [InlineData("public Reply Post() => Reply.Patch($\"<p id='p' data-signals:open='1'></p>\");")]
    [InlineData("public Reply Post([Signals] Form form) => Reply.None;")]
    [InlineData("public Reply Post() => Reply.Signals(new Form(1));")]
    [InlineData("public Reply Post() => Reply.Signals(Signals.Form.Open.Set(1));")]
    [InlineData("[Post] public Task Send(HttpContext http, HonoStar.Datastar.DatastarStream stream) => stream.PatchSignalsAsync(default).AsTask();")]
    public async Task What_a_handler_of_the_page_brings_belongs_to_it(string handler) =>
        await Reading("<p data-text='$open'></p>", handler)
            .With("Form.cs", "[Signals] public sealed record Form(int Open);")
            .Without("HS0104", "HS0107", "HS0609", "HS0610", "HS0611")
            .WithCompilerErrors()
            .CheckAsync();

    [Theory]
    [InlineData("Js.Signals(new Form(1))", "[|$opened|]")]
    [InlineData("Js.Signals<Form>(new(1))", "[|$opened|]")]
    [InlineData("Js.Signals(form)", "$any")]
    public Task A_record_that_signals_are_made_of_declares_its_properties(string made, string other) =>
        Reading($"<div data-signals='{{{made}}}'><p data-text='$open + {other}'></p></div>", "private readonly Form form = null!;")
            .With("Form.cs", "[Signals] public sealed record Form(int Open);")
            .CheckAsync();

    [Theory]
    [InlineData("{Routes.Menu.Post()}")]
    [InlineData("@post('/menu')")]
    public async Task What_answers_an_action_of_the_page_belongs_to_it(string action)
    {
        const string Menu = """public Reply Post() => Reply.Patch($"<p id='p' data-signals:open='1'></p>"); public Html Get() => $"";""";
        await Reading($"<p data-text='$open' data-on:click=\\\"{action}\\\"></p>").With("Pages/Menu.cs", Page("Menu", Menu)).Without("HS0116", "HS0115", "HS0118").CheckAsync();
        await Reading($"<p data-text='[|$open|]'></p>").With("Pages/Menu.cs", Page("Menu", Menu)).CheckAsync();
    }

    [Fact]
    public async Task A_record_of_signals_counts_where_it_is_used() =>
        await Reading("<p data-text='[|$open|]'></p>")
            .With("Form.cs", "[Signals] public sealed record Form(int Open);")
            .CheckAsync();

    [Theory]
    [InlineData("<p data-text='$open'></p>{build()}", "private readonly Func<Html> build;")]
    [InlineData("<p data-text='$open'></p>{given.Show()}", "private readonly Given given = new(null!);")]
    [InlineData("<p data-text='$open'></p>{Html.Raw(markup)}", "private readonly string markup = \"\";")]
    [InlineData("<p data-text='$open' {Html.Attr(name, 1)}></p>", "private readonly string name = \"data-x\";")]
    [InlineData("<p data-text='$open' data-on:click='{Js.Raw(code)}'></p>", "private readonly string code = \"1\";")]
    public async Task Where_something_cannot_be_seen_nothing_is_said(string template, string members) =>
        await Reading(template, members).Without("HS0601", "HS0602", "HS0603", "HS0604")
            .With("Parts/Given.cs", "public sealed class Given(Func<Html> make) { public Html Show() => make(); }")
            .With("Pages/Other.cs", Page("Other", """public Html Get() => $"<p data-signals:open='1'></p>";""")).CheckAsync();

    [Theory]
    [InlineData("import { mergePatch } from '/_/honostar.js'; mergePatch({ open: 1 });")]
    [InlineData("import { root } from '/_/honostar.js'; root.user.open = 1; root.open = 2;")]
    [InlineData("HonoStar.patch('datastar-patch-signals', { signals: '{open: 1}' });")]
    public async Task A_script_of_the_application_makes_signals(string script)
    {
        await Reading("<p data-text='$open'></p>").WithText("wwwroot/page.js", script).CheckAsync();
        await Reading("<p data-text='[|$opened|]'></p>").WithText("wwwroot/page.js", script).CheckAsync();
    }

    [Fact]
    public async Task A_script_that_has_nothing_to_do_with_the_client_makes_none() =>
        await Reading("<p data-text='[|$open|]'></p>").WithText("wwwroot/page.js", "const open = 1;").CheckAsync();

    [Theory]
    [InlineData("[|$event.preventDefault|]()", "did you mean 'evt'?")]
    [InlineData("[|$el.focus|]()", "did you mean 'el'?")]
    public async Task What_other_libraries_call_by_a_dollar_sign_has_none_here(string expression, string advice)
    {
        var messages = await Reading($"<p data-on:click='{expression}'></p>").CheckAsync();

        Assert.EndsWith(advice, Assert.Single(messages), StringComparison.Ordinal);
        await Reading("<p data-signals:event='1' data-signals:el='1' data-text='$event.target + $el.value'></p>").CheckAsync();
    }

    [Theory]
    [InlineData("data-media:open='(width > 600px)'")]
    [InlineData("data-hotkey:ctrl-k='$open = true'")]
    [InlineData("data-match-media:open='(width > 600px)'")]
    public async Task An_attribute_of_a_plugin_makes_signals(string attribute)
    {
        await Reading($"<p {attribute} data-text='$open'></p>").Without("HS0413").CheckAsync();
        await Reading($"<p {attribute} data-text='[|$shut|]'></p>").Without("HS0413").CheckAsync();
    }

    [Theory]
    [InlineData("@get('/api/feed')")]
    [InlineData("@get('/api/feed/' + el.id)")]
    public async Task An_endpoint_that_is_no_handler_of_a_page_may_set_any(string action) =>
        await Reading($"<p data-init=\\\"{action}\\\" data-text='$open'></p>").Without("HS0115", "HS0117", "HS0448").CheckAsync();

    [Fact]
    public async Task An_address_that_is_added_up_is_followed_to_its_handler() =>
        await Reading("<p data-on:click=\\\"@post('/menu/' + el.id)\\\" data-text='$open + [|$shut|]'></p>")
            .With("Pages/Menu.cs", """
                namespace App.Pages;
                [Page("/menu/{id:int}")] public sealed partial class Menu { public Reply Post(int id) => Reply.Patch($"<p id='p' data-signals:open='1'></p>"); }
                """)
            .CheckAsync();

    [Fact]
    public async Task What_another_generator_renders_belongs_to_the_page() =>
        await Reading("{Made.Of()}<p data-text='$open + [|$shut|]'></p>")
            .With("Made.g.cs", """
                // <auto-generated/>
                public static class Made { public static Html Of() => $"<p data-signals:open='1'></p>"; }
                """)
            .CheckAsync();

    [Fact]
    public async Task What_a_service_sends_to_tabs_any_page_may_read() =>
        await Reading("<p data-text='$percent + [|$shut|]'></p>")
            .With("Work.cs", """
                [Signals] public sealed record Progress(int Percent);
                public sealed class Work(ITabs tabs) { public async Task RunAsync(TabId tab) => await tabs.SendAsync(tab, Reply.Signals(new Progress(1))); }
                """)
            .CheckAsync();

    [Fact]
    public async Task What_no_page_shows_for_sure_may_read_the_signals_of_any() =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Pages/Home.cs", Page("Home", """public Html Get() => $"<p data-signals:open='1'></p>"; public Reply Post() => Reply.Patch($"<p id='p' data-text='$open'></p>");"""))
            .With("Pages/Other.cs", Page("Other", """public Html Get() => $"<p></p>"; public Reply Post() => Reply.Patch($"<p id='p' data-text='$open + [|$closed|]'></p>");"""))
            .CheckAsync();

    [Theory]
    [InlineData("""public Html Get() { Html Row(int x) => $"<p data-text='$open'></p>"; return $"<p data-signals:open='1'></p>{Row(1)}"; }""")]
    [InlineData("""public Html Get() => $"<p data-text='$open'></p>{Head}"; private Html Head => $"<p data-signals:open='1'></p>";""")]
    [InlineData("""public Html Get() => $"<p data-text='$open'></p>{s_head}"; private static readonly Html s_head = Html.Freeze($"<p data-signals:open='1'></p>");""")]
    [InlineData("""public Html Get() => $"<p data-text='$open'></p>{new Box(1).Render()}"; } public readonly record struct Box(int X) { public Html Render() => $"<p data-signals:open='1'></p>"; """)]
    [InlineData("""public Html Get() => $"<p data-text='$open'></p>{1.Boxed()}"; } public static class Ext { public static Html Boxed(this int x) => $"<p data-signals:open='1'></p>"; """)]
    [InlineData("""public Html Get() => $"{Frame.Of(() => $"<p data-text='$open'></p>")}"; } public static class Frame { public static Html Of(Func<Html> body) => $"<p data-signals:open='1'>{body()}</p>"; """)]
    [InlineData("""public Html Get() => Frame.Of($"<p data-text='$open'></p>"); } public static class Frame { public static Html Of(Html body) => $"<p data-signals:open='1'>{body}</p>"; """)]
    [InlineData("""public Html Get() => $"<p data-text='$open' {Attrs()}></p>"; private static Attributes Attrs() => Html.Attr("data-signals:open", 1);""")]
    [InlineData("""public Html Get(int id) => id switch { 1 => $"<p data-text='$open'></p>", _ => $"<p data-signals:open='1'></p>" };""")]
    [InlineData("""public Html Get() => $"<p data-signals=\"{{open: {{a: 1, b: {{c: 2}}}}}}\" data-text='$open.a + $open.b.c'></p>";""")]
    [InlineData("""public Html Get() => $"<p data-signals:open='1'></p>"; [Get("rows")] public Html Rows() => $"<p id='p' data-text='$open'></p>";""")]
    [InlineData("""public Html Get() => $"<p data-text='$open'></p>"; public async IAsyncEnumerable<Reply> Post() { await Task.Yield(); yield return Reply.Patch($"<p id='p' data-signals:open='1'></p>"); }""")]
    [InlineData("""public Html Get() => $"<p data-on:click='[$open] = [1]' data-text='$open'></p>";""")]
    [InlineData("""public Html Get() => $"<p data-text='$open'></p>{Grid.Of<int>([1], x => $"<b>{x}</b>")}"; } public static class Grid { public static Html Of<T>(IEnumerable<T> items, Func<T, Html> row) => $"<p data-signals:open='1'>{items.Each(row)}</p>"; """)]
    [InlineData("""private readonly Card card = new(); public Html Get() { var rows = new[] { new Other() }; return $"{rows.Each(card => card.Row())}{card.Head()}"; } } public sealed class Other { public Html Row() => $"<b></b>"; } public sealed class Card { public Html Row() => $"<p data-text='$open'></p>"; public Html Head() => $"<b></b>"; } [Page("/b")] public sealed class B { private readonly Card c = new(); public Html Get() => $"<p data-signals:open='1'></p>{c.Row()}"; """)]
    [InlineData("""public Html Get(User user) => $"<p>{Account(user.Name)}</p>"; private static Html Account(string x) => $"<b>{x}</b>"; } public sealed record User(string Name); public static class Account { public static Html Of() => $"<p data-text='$open'></p>"; } [Page("/b")] public sealed class B { public Html Get() => $"<p data-signals:open='1'></p>{Account.Of()}"; """)]
    [InlineData("""public Html Get() => $"{Chip.Of(1)}"; } public static class Chip { public static Html Of(int x) => $"<b></b>"; public static Html Of(string x) => $"<p data-text='$open'></p>"; } [Page("/b")] public sealed class B { public Html Get() => $"<p data-signals:open='1'></p>{Chip.Of("")}"; """)]
    public async Task What_every_page_declares_in_its_own_way_is_not_reported(string members) =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Pages/Home.cs", "namespace App.Pages; [Page] public sealed partial class Home { " + members + " }")
            .Without([.. Descriptors.All.Select(rule => rule.Id)])
            .CheckAsync();

    [Fact]
    public async Task Generated_code_is_left_alone() =>
        await Reading("<p></p>")
            .With("Made.g.cs", """
                // <auto-generated/>
                public static class Made { public static Html Of() => $"<p data-text='$open'></p>"; }
                """)
            .CheckAsync();

    [Fact]
    public async Task A_pragma_suppresses_it() =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Pages/Home.cs", "#pragma warning disable HS0451 // a test\n" + Page("Home", """public Html Get() => $"<p data-text='$open'></p>";"""))
            .CheckAsync();

    [Fact]
    public async Task Two_types_of_a_signal_are_reported_where_one_page_has_both()
    {
        await new Application(RuleIdentifiers.SignalDeclaredTwice)
            .With("Pages/_Layout.cs", Layout.Replace("_viewer", "[|_viewer|]", StringComparison.Ordinal))
            .With("Pages/Home.cs", Page("Home", """public Html Get() => $"<p data-signals:_viewer='true'></p>";"""))
            .CheckAsync();
        await new Application(RuleIdentifiers.SignalDeclaredTwice)
            .With("Pages/A.cs", Page("A", """public Html Get() => $"<p data-signals:open='true'></p>";"""))
            .With("Pages/B.cs", Page("B", """public Html Get() => $"<p data-signals:open='1'></p>";"""))
            .CheckAsync();
    }

    [Fact]
    public async Task A_comparison_knows_the_types_of_the_layout_and_not_those_of_other_pages()
    {
        await new Application(RuleIdentifiers.SignalComparedWithWrongType)
            .With("Pages/_Layout.cs", Layout)
            .With("Pages/Home.cs", Page("Home", """public Html Get() => $"<p data-show=\"[|$_viewer === 'me'|]\" style='display:none'></p>";"""))
            .CheckAsync();
        await new Application(RuleIdentifiers.SignalComparedWithWrongType)
            .With("Form.cs", "[Signals] public sealed record Form(int State);")
            .With("Pages/Home.cs", Page("Home", """public Html Get() => $"<input aria-label='a' data-bind:state><p data-show=\"$state === 'me'\" style='display:none'></p>";"""))
            .CheckAsync();
    }

    [Fact]
    public async Task A_control_knows_the_types_of_other_templates_of_its_page()
    {
        await new Application(RuleIdentifiers.BoundType)
            .With("Pages/_Layout.cs", Layout)
            .With("Pages/Home.cs", Page("Home", """public Html Get() => $"<input type='checkbox' aria-label='a' data-bind:[|_viewer|]>";"""))
            .CheckAsync();
        await new Application(RuleIdentifiers.BoundType)
            .With("Form.cs", "[Signals] public sealed record Form(int Viewer);")
            .With("Pages/Home.cs", Page("Home", """public Html Get() => $"<input type='checkbox' aria-label='a' data-bind:viewer>";"""))
            .CheckAsync();
    }

    [Theory]
    [InlineData("int State", "string State")]
    [InlineData("int State", "int? State")]
    public async Task Records_that_disagree_say_nothing_of_a_type(string one, string other) =>
        await new Application(RuleIdentifiers.SignalComparedWithWrongType)
            .With("Forms.cs", $"[Signals] public sealed record One({one}); [Signals] public sealed record Two({other});")
            .With("Pages/Home.cs", Page("Home", """
                public Html Get() => $"<button data-on:click=\"$state = 'x'\">x</button>";
                public Reply Post([Signals] One one) => Reply.None;
                public Reply Put([Signals] Two two) => Reply.None;
                """))
            .Without("HS0104", "HS0107", "HS0105")
            .CheckAsync();

    [Theory]
    [InlineData("data-signals:user.phone='1'", "$user.phone")]
    [InlineData("data-bind='user.phone'", "$user.phone")]
    [InlineData("data-on:click='$user = el.dataset'", "$user.phone")]
    [InlineData("{Html.Attr(name, 1)}", "$user.phone")]
    [InlineData("data-on:click='Object.assign($user, el.dataset)'", "$user.phone")]
    [InlineData("data-on:click='console.log($user.name)'", "$user.[|phone|]")]
    [InlineData("", "$user.[|phone|]")]
    public async Task The_parts_of_a_signal_are_those_of_all_that_its_page_shows(string attribute, string read) =>
        await Reading($"<main data-signals='{{{{user: {{{{name: 1}}}}}}}}' data-text='{read}'></main>{{Card.Of(1)}}")
            .With("Components/Card.cs", Card($"<input aria-label='a' {attribute}>").Replace("public sealed class Card : IRow\n{", "public sealed class Card : IRow\n{ private static readonly string name = \"x\";", StringComparison.Ordinal))
            .Without("HS0121", "HS0116", "HS0604", "HS0439", "HS0601", "HS0602", "HS0603")
            .CheckAsync();

    private static Application Reading(string template, string members = "") => new Application(RuleIdentifiers.SignalNeverDeclared)
        .With("Pages/Home.cs", Page("Home", $"public Html Get() => $\"{template}\"; {members}"));

    private static Application Component(string call, string page, string read) => new Application(RuleIdentifiers.SignalNeverDeclared)
        .With("Pages/Home.cs", Page("Home", $"public Html Get() => $\"{page}{{{call}}}\"; private readonly Card card = new(); private static Html Wrapped() => Card.Of(1);"))
        .With("Components/Card.cs", Card($"<p data-text='{read}'></p>"));

    private static string Card(string markup) => $$"""
        public interface IRow { Html Row(); }
        public sealed class Card : IRow
        {
            public static Html Of(int number) => Inner();
            public Html Row() => Inner();
            private static Html Inner() => $"{{markup}}";
        }
        """;

    private static string Page(string name, string members, string parameters = "") => $$"""
        namespace App.Pages;
        [Page] public sealed partial class {{name}}({{parameters}}) { {{members}} }
        """;
}
