using System.Reflection;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.CodeFixes;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Completion;

/// <summary>What an editor proposes: Roslyn's completion service, with the provider as a project brings it, in an analyzer reference.</summary>
public sealed class CompletionTests
{
    private const char Caret = '¦';

    [Theory]
    [InlineData("""$"<di$$" """, "div", "dialog")]
    [InlineData("""$"<p><$$</p>" """, "b", "button", "svg")]
    [InlineData("""$"<svg><$$</svg>" """, "circle", "path")]
    [InlineData("""$"<ul><li>{1}</li></$$" """, "ul>")]
    [InlineData("""$"<input ty$$>" """, "type", "required", "aria-label", "data-bind", "data-bind:", "data-on:")]
    [InlineData("""$"<input type='text' $$>" """, "maxlength", "data-show")]
    [InlineData("""$"<button data-on:$$" """, "data-on:click", "data-on:submit")]
    [InlineData("""$"<button data-on:click__$$" """, "data-on:click__prevent", "data-on:click__debounce")]
    [InlineData("""$"<button data-on:click__debounce.500ms.$$" """, "data-on:click__debounce.500ms.leading")]
    [InlineData("""$"<input type='$$'>" """, "checkbox", "email")]
    [InlineData("""$"<p role='$$'>" """, "tablist", "alert")]
    [InlineData("""$"<p aria-live='pol$$'>" """, "polite", "assertive")]
    [InlineData("""$"<p data-signals:new-title='1'><b data-text='$$'></b></p>" """, "$newTitle", "@get(")]
    [InlineData("""$"<p data-signals:title='1'><input data-bind='$$'></p>" """, "title", "{Signals.NewItem.Title}")]
    [InlineData("""$"<p data-text='$$'></p>" """, "{Signals.NewItem.Title}")]
    [InlineData("""$"<button data-on:click='$$'>" """, "{Routes.Items.Post(name)}", "@post(")]
    [InlineData("""$"<a href='$$'>" """, "{Routes.Href()}", "{Routes.Items.Href()}", "{Url.External()}")]
    [InlineData("$$$\"\"\"<a href=\"$$\">x</a>\"\"\" ", "{{{Routes.Href()}}}")]
    [InlineData("""$"<button data-on:click='$a = 1; $$'>" """, "{Routes.Items.Post(name)}", "{Signals.NewItem.Title}", "$a")]
    [InlineData("""$"<p data-signals:a='1'><b data-text='`${{ $$ }}`'></b></p>" """, "$a")]
    [InlineData("""$"<p data-signals='{{newTitle: 1, a: {{b: 2}}}}'><input data-bind:$$></p>" """, "data-bind:new-title", "data-bind:a.b")]
    [InlineData("""$"<p data-attr:$$></p>" """, "data-attr:title", "data-attr:aria-label")]
    [InlineData("""$"<h{1} ti$$>" """, "title")]
    [InlineData("""$"<h{1}>x</h$$" """, "h{1}>")]
    [InlineData("""$"<script>a()</$$" """, "script>")]
    [InlineData("""$"<textarea>{1}</te$$" """, "textarea>")]
    [InlineData("""$"<svg><line$$</svg>" """, "linearGradient")]
    [InlineData("""$"<p>" + $"<p ti$$></p>" """, "title")]
    public async Task What_can_be_written_is_proposed(string template, params string[] expected)
    {
        var proposed = await ProposeAsync(template);

        Assert.Subset(proposed.Select(item => item.DisplayText).ToHashSet(), expected.ToHashSet());
    }

    [Theory]
    [InlineData("""$"<p>text$$</p>" """)]
    [InlineData("""$"<p title='$$'></p>" """)]
    [InlineData("""$"<p>a < $$</p>" """)]
    [InlineData("""$"<!-- <$$ -->" """)]
    [InlineData("""$"<script>a <$$</script>" """)]
    [InlineData("""$"<script>a </p$$</script>" """)]
    [InlineData("""$"<p data-text='1' data-signals:a='1' data-effect=\"$a = 'b $$'\"></p>" """)]
    [InlineData("""$"<p data-signals:a='1' data-text='`b $$`'></p>" """)]
    [InlineData("""$"<p data-class:$$></p>" """)]
    [InlineData("""$"<a href='https://$$'>x</a>" """)]
    [InlineData("""$"<a href='/x/{1}$$'>x</a>" """)]
    public async Task Nothing_is_proposed_where_there_is_only_text(string template) =>
        Assert.Empty(await ProposeAsync(template));

    [Theory]
    [InlineData("""$"<h{1}$$>x" """)]
    [InlineData("""$"<p data-{1}$$>x</p>" """)]
    public async Task Nothing_is_proposed_that_would_replace_a_hole(string template) => Assert.Empty(await ProposeAsync(template));

    /// <summary>Every place, in every kind of string, in a file that is whole and in one that ends there.</summary>
    [Theory]
    [InlineData(1, "$\"{0}\"", "\\\"")]
    [InlineData(1, "$@\"{0}\"", "\"\"")]
    [InlineData(1, "$\"\"\"<i></i>{0}<i></i>\"\"\"", "\"")]
    [InlineData(1, "$\"\"\"\n    <p>\n      {0}\n    </p>\n    \"\"\"", "\"")]
    [InlineData(2, "$$\"\"\"\n    <p>\n      {0}\n    </p>\n    \"\"\"", "\"")]
    [InlineData(1, "$\"<ul>{new[] { 1 }.Each(n => $\"{0}\")}</ul>\"", "\\\"")]
    public async Task A_place_is_found_in_every_kind_of_string_and_in_a_file_that_is_half_written(int dollars, string kind, string quote)
    {
        (string Markup, string Proposed)[] places =
        [
            ("<di¦", "div"),
            ("</p><¦", "button"),
            ("<b>x</¦", "b>"),
            ("<input ty¦>", "type"),
            ("<button data-on:click__deb¦>", "data-on:click__debounce"),
            ("<input type=\"che¦\">", "checkbox"),
            ("<b data-signals:a=\"1\" data-text=\"1 + ¦\"></b>", "$a"),
            ("<b title=\"{name}\" data-bind=\"¦\"></b>", "{Signals.NewItem.Title}"),
            ("<a class=\"{name}\" href=\"¦\">", "{Routes.Href()}"),
        ];
        foreach (var (markup, proposed) in places)
        {
            var text = kind.Replace("{0}", Braced(markup.Replace("\"", quote, StringComparison.Ordinal)), StringComparison.Ordinal);
            var expected = Braced(proposed);
            foreach (var end in new[] { text.Length, text.IndexOf(Caret) + 1 })
            {
                var (document, position) = Open(text[..end], end == text.Length ? ";\n}\n" : "");
                var items = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
                Assert.True(items.ItemsList.Any(item => item.DisplayText == expected), $"'{expected}' is not proposed in {text[..end]}");
            }
        }

        string Braced(string text) => text.Replace("{", new string('{', dollars), StringComparison.Ordinal).Replace("}", new string('}', dollars), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_begins_to_write_an_address_is_offered_the_links_that_lead_there()
    {
        var (document, position) = Open("""$"<a href='/it$$'></a>" """);
        var service = CompletionService.GetService(document)!;
        var items = await service.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        var item = Assert.Single(items.ItemsList, item => item.FilterText == "/items");

        var change = await service.GetChangeAsync(document, item, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("<a href='{Routes.Items.Href()}'></a>", (await document.GetTextAsync(TestContext.Current.CancellationToken)).WithChanges(change.TextChange).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_proposed_in_a_string_that_is_no_template() =>
        Assert.DoesNotContain(await ProposeAsync("""Html.Text($"<di$$")"""), item => item.DisplayText == "div");

    [Fact]
    public async Task An_attribute_that_is_there_is_not_proposed_again()
    {
        var proposed = await ProposeAsync("""$"<input type='text' $$>" """);

        Assert.DoesNotContain(proposed, item => item.DisplayText == "type");
    }

    [Fact]
    public async Task A_proposal_replaces_what_was_written_of_it_and_says_what_it_does()
    {
        var (document, position) = Open("""$"<button data-on:cl$$></button>" """);
        var service = CompletionService.GetService(document)!;
        var items = await service.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        var item = Assert.Single(items.ItemsList, item => item.DisplayText == "data-on:click");

        var change = await service.GetChangeAsync(document, item, cancellationToken: TestContext.Current.CancellationToken);
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).WithChanges(change.TextChange).ToString();

        Assert.Contains("<button data-on:click></button>", text, StringComparison.Ordinal);
        Assert.Equal("Runs when 'click' happens.", (await service.GetDescriptionAsync(document, item, TestContext.Current.CancellationToken))!.Text);
    }

    [Fact]
    public async Task A_page_is_offered_the_signals_of_its_layouts_regions_and_components_and_not_those_of_other_pages()
    {
        var proposed = Signals(await ProposeAsync("Home", "$\"<p data-text='$$'></p>{Card.Of()}{Live.List()}\""));

        Assert.Equal(["$_viewer", "$card", "$draft", "$listed"], proposed);
    }

    [Fact]
    public async Task A_component_is_offered_the_signals_of_the_pages_that_show_it()
    {
        var proposed = Signals(await ProposeAsync("Row", "$\"<p data-text='$$'></p>\""));

        Assert.Equal(["$_viewer", "$other", "$row"], proposed);
    }

    [Fact]
    public async Task A_layout_is_offered_the_signals_of_all_its_pages()
    {
        var proposed = Signals(await ProposeAsync("Frame", "$\"<p data-signals:_viewer='1' data-text='$$'></p>{content}\""));

        Assert.Equal(["$_viewer", "$card", "$draft", "$listed", "$other"], proposed);
    }

    [Fact]
    public async Task A_name_is_offered_where_the_signal_is_bound() =>
        Assert.Equal(["_viewer", "other", "row"], (await ProposeAsync("Row", "$\"<input data-bind='$$'>\"")).Where(item => item.Properties["summary"] == "A signal.").Select(item => item.DisplayText).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Typed_signals_come_first()
    {
        var proposed = (await ProposeAsync("""$"<p data-signals:aaa='1' data-text='$$'></p>" """)).OrderBy(item => item.SortText, StringComparer.Ordinal).Select(item => item.DisplayText).Take(2);

        Assert.Equal(["{Signals.NewItem.Title}", "$aaa"], proposed);
    }

    /// <summary>The signals that are proposed in a template of an application with two pages, a layout, a region and components.</summary>
    /// <param name="in">The class whose template is written.</param>
    /// <param name="template">The template.</param>
    private static async Task<IReadOnlyList<CompletionItem>> ProposeAsync(string @in, string template)
    {
        (string Path, string Text)[] files =
        [
            ("Pages/_Layout.cs", $$"""[Layout] public sealed class Frame { public Html Render(Html content) => {{Of("Frame", "$\"<main data-signals:_viewer='1'>{content}</main>\"")}}; }"""),
            ("Pages/Home.cs", $$"""
                [Page] public sealed partial class Home
                {
                    public Html Get() => {{Of("Home", "$\"{Card.Of()}{Live.List()}\"")}};
                    [Live<Changes>] private Html List() => $"<ul id='list' data-signals:listed='1'></ul>";
                    public Reply Post() => Reply.Patch($"<p id='p' data-signals:draft='1'></p>");
                }
                """),
            ("Pages/Other.cs", """[Page] public sealed class Other { public Html Get() => $"<p data-signals:other='1'></p>{new[] { 1 }.Each(Row.Of)}"; }"""),
            ("Components/Card.cs", """public static class Card { public static Html Of() => $"<p data-signals:card='1'></p>"; }"""),
            ("Components/Row.cs", $$"""public static class Row { public static Html Of(int number) => {{Of("Row", "$\"\"")}}; public static Html Head() => $"<p data-signals:row='1'></p>"; }"""),
            ("Topics.cs", "[Topic(\"changes\")] public readonly partial record struct Changes;"),
        ];
        var marked = files.Single(file => file.Text.Contains("$$", StringComparison.Ordinal));
        var (document, position) = Open(
            marked.Path,
            marked.Text.IndexOf("$$", StringComparison.Ordinal),
            [.. files.Select(file => file with { Text = file.Text.Replace("$$", "", StringComparison.Ordinal) })]);
        return (await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken)).ItemsList;

        string Of(string type, string otherwise) => type == @in ? template : otherwise;
    }

    private static IEnumerable<string> Signals(IEnumerable<CompletionItem> items) => items.Select(item => item.DisplayText).Where(text => text[0] == '$').Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<CompletionItem>> ProposeAsync(string template)
    {
        var (document, position) = Open(template);
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        return list.ItemsList;
    }

    private static (Document Document, int Position) Open(string template)
    {
        var raw = template.StartsWith("$$$", StringComparison.Ordinal);
        var at = template.IndexOf("$$", raw ? 3 : 0, StringComparison.Ordinal);
        return Open(template[..at] + Caret + template[(at + 2)..], ";\n}\n");
    }

    private static (Document Document, int Position) Open(string template, string end)
    {
        var at = template.IndexOf(Caret);
        var before = """
            public static class Parts
            {
                public static Html Make(string name) =>
            """;
        var generated = """
            public static class Signals
            {
                public static class NewItem
                {
                    public static SignalRef<string> Title => new("title");
                }
            }

            public static class Routes
            {
                public const string Path = "/";
                public static Href Href() => default;
                public static class Items
                {
                    public const string Path = "/items";
                    public static Href Href(string? status = null) => default;
                    public static RouteAction Post(string name) => default;
                }
            }
            """;
        return Open("Parts.cs", before.Length + at, ("Parts.cs", before + template.Remove(at, 1) + end), ("Generated.cs", generated));
    }

    private static (Document Document, int Position) Open(string path, int position, params (string Path, string Text)[] files)
    {
        var workspace = new AdhocWorkspace(s_host);
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "App",
            "App",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: References.All,
            analyzerReferences: [new AnalyzerFileReference(typeof(TemplateCompletionProvider).Assembly.Location, new Loaded())]));
        foreach (var (name, text) in files.Append(("ImplicitUsings.cs", ImplicitUsings.Text)))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), name, SourceText.From(text), filePath: "/app/" + name);
        }

        return (solution.Projects.Single().Documents.Single(document => document.Name == path), position);
    }

    private static readonly MefHostServices s_host = MefHostServices.Create(MefHostServices.DefaultAssemblies);

    /// <summary>The assembly that the tests refer to themselves.</summary>
    private sealed class Loaded : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(TemplateCompletionProvider).Assembly;
    }
}
