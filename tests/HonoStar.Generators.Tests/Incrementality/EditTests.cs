using Microsoft.CodeAnalysis;

namespace HonoStar.Generators.Tests.Incrementality;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class EditTests
{
    private static readonly Source[] s_application =
    [
        new("Topics.cs", """
            namespace App;

            public static partial class Topics
            {
                [Topic("issue:{id}")]
                public readonly partial record struct Issue(int Id);
            }
            """),
        new("Pages/Issues/[Id].cs", """
            namespace App.Pages.Issues;

            [Page]
            public sealed partial class IssuePage(TimeProvider time)
            {
                public Html Get(int id) => $"<h1>{id}</h1>{Live.Title(id)}{time}";

                [Live<Topics.Issue>]
                private Html Title(int id) => $"<p id='title'>{id}</p>";

                public Reply Post(int id, [Signals] NewTitle input) => Reply.None;
            }

            public sealed record NewTitle([property: System.ComponentModel.DataAnnotations.Required] string Title)
            {
                public int Weight { get; init; } = 1;

                public string? Note { get; init; }
            }
            """),
        new("Pages/Index.cs", """
            namespace App.Pages;

            [Page]
            public sealed class HomePage
            {
                public Html Get() => $"<h1>Home</h1>";
            }
            """),
        new("Pages/_Layout.cs", """
            namespace App.Pages;

            [Layout]
            public sealed class SiteLayout
            {
                public Html Render(Html content) => $"<main>{content}</main>";
            }
            """),
        new("Service.cs", """
            namespace App;

            public sealed class Service
            {
                public int Number { get; set; }
            }
            """),
    ];

    public static TheoryData<string, string, string, string> EditsThatDoNotMatter => new()
    {
        { "another file", "Service.cs", "Number { get; set; }", "Number { get; set; } = 7;" },
        { "another type", "Service.cs", "namespace App;", "namespace App; public sealed class More;" },
        { "a handler's body", "Pages/Issues/[Id].cs", "<h1>{id}</h1>", "<h2>{id + 1}</h2>" },
        { "a region's body", "Pages/Issues/[Id].cs", "<p id='title'>{id}</p>", "<b id='title'>{id}</b>" },
        { "a comment", "Pages/Issues/[Id].cs", "[Page]", "// A comment.\n\n[Page]" },
        { "a private helper", "Pages/Index.cs", "public Html Get()", "private static int Seven => 7;\n    public Html Get()" },
        { "a layout's body", "Pages/_Layout.cs", "<main>{content}</main>", "<main><b>{content}</b></main>" },
        { "a using", "Topics.cs", "namespace App;", "using System.Text;\nnamespace App;" },
    };

    public static TheoryData<string, string, string, string> EditsThatMatter => new()
    {
        { "Pages", "Pages/Index.cs", "public Html Get()", "public Html Get(int page)" },
        { "PlacedPages", "Pages/Index.cs", "[Page]", "[Page(\"/home\")]" },
        { "Routes", "Pages/Index.cs", "public Html Get()", "public Html Get(int page)" },
        { "Specials", "Pages/_Layout.cs", "Render(Html content)", "Render(Html content, Head head)" },
        { "PlacedSpecials", "Pages/_Layout.cs", "Render(Html content)", "Render(Html content, Head head)" },
        { "Topics", "Topics.cs", "issue:{id}", "issues:{id}" },
        { "Regions", "Pages/Issues/[Id].cs", "private Html Title(int id)", "private Html Title(int id, string? tab = null)" },
        { "Inputs", "Pages/Issues/[Id].cs", "string Title)", "string Title, int Height)" },
        { "Inputs", "Pages/Issues/[Id].cs", "= 1;", "= 2;" },
        { "Signals", "Pages/Issues/[Id].cs", "string Title)", "string Title, int Height)" },
        { "Manifest", "Pages/Index.cs", "class HomePage", "class StartPage" },
    };

    [Theory]
    [MemberData(nameof(EditsThatDoNotMatter))]
    public void An_edit_that_does_not_matter_leaves_every_output_cached(string what, string file, string text, string replacement)
    {
        var result = Edit(file, text, replacement);

        Assert.True(Steps.Reasons(result).Any(), what);
        Steps.AssertCached(result);
    }

    [Theory]
    [MemberData(nameof(EditsThatMatter))]
    public void An_edit_that_matters_modifies_its_step_and_an_output(string step, string file, string text, string replacement)
    {
        var result = Edit(file, text, replacement);

        Assert.Contains((step, IncrementalStepRunReason.Modified), Steps.Reasons(result));
        Assert.Contains(IncrementalStepRunReason.Modified, Steps.Outputs(result));
    }

    [Theory]
    [InlineData("Pages/Issues/[Id].cs", "<h1>{id}</h1>", "<h2>{id + 1}</h2>")]
    [InlineData("Pages/Issues/[Id].cs", "<p id='title'>{id}</p>", "<b id='title'>{id}</b>")]
    [InlineData("Pages/Issues/[Id].cs", "[Page]", "// A comment.\n\n[Page]")]
    [InlineData("Pages/_Layout.cs", "<main>{content}</main>", "<main><b>{content}</b></main>")]
    public void An_edit_inside_a_body_has_nothing_read_anew(string file, string text, string replacement)
    {
        var result = Edit(file, text, replacement);

        Assert.Equal([IncrementalStepRunReason.Cached], Steps.Reasons(result).Where(step => step.Name == "Application").Select(step => step.Reason));
    }

    [Fact]
    public void A_declaration_is_read_anew_whenever_it_changes_between_edits_inside_bodies()
    {
        var page = s_application.Single(source => source.Path == "Pages/Index.cs");
        var otherBody = page with { Text = page.Text.Replace("<h1>Home</h1>", "<h2>Home</h2>", StringComparison.Ordinal) };
        var otherHandler = otherBody with { Text = otherBody.Text.Replace("Get()", "Get(int page)", StringComparison.Ordinal) };
        var otherBodyOfThat = otherHandler with { Text = otherHandler.Text.Replace("<h2>Home</h2>", "<h3>Home</h3>", StringComparison.Ordinal) };
        var compilation = Application.Compile(s_application);
        var driver = Application.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        var reasons = new List<IncrementalStepRunReason>();
        foreach (var edit in (Source[])[otherBody, page, otherHandler, otherBodyOfThat, otherBody])
        {
            driver = driver.RunGenerators(compilation.With(edit), TestContext.Current.CancellationToken);
            reasons.AddRange(Steps.Reasons(driver.GetRunResult()).Where(step => step.Name == "Application").Select(step => step.Reason));
        }

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            reasons);
    }

    [Fact]
    public void An_edit_of_one_page_leaves_the_output_of_other_pages_alone()
    {
        var result = Edit("Pages/Index.cs", "public Html Get()", "public Html Get(int page)");

        var pages = Steps.Reasons(result).Where(step => step.Name == "PlacedPages").Select(step => step.Reason);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], pages.OrderDescending().Select(reason =>
            reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : reason).OrderBy(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_new_page_is_generated_without_touching_the_others()
    {
        var compilation = Application.Compile(s_application);
        var driver = Application.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        var result = driver.RunGenerators(
            compilation.With(new Source("Pages/About.cs", "namespace App.Pages; [Page] public sealed class AboutPage { public Html Get() => $\"\"; }")),
            TestContext.Current.CancellationToken).GetRunResult();

        var pages = Steps.Reasons(result).Where(step => step.Name == "PlacedPages").Select(step => step.Reason).ToList();
        Assert.Single(pages, IncrementalStepRunReason.New);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, pages);
        Assert.Contains(result.Results.Single().GeneratedSources, source => source.HintName == "App.Pages.AboutPage.Page.g.cs");
    }

    [Fact]
    public void A_removed_page_takes_its_output_with_it()
    {
        var compilation = Application.Compile(s_application);
        var driver = Application.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var home = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Index.cs", StringComparison.Ordinal));

        var result = driver.RunGenerators(compilation.RemoveSyntaxTrees(home), TestContext.Current.CancellationToken).GetRunResult();

        Assert.DoesNotContain(result.Results.Single().GeneratedSources, source => source.HintName.Contains("HomePage", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_step_has_a_name_that_a_run_knows()
    {
        var result = Application.Driver().RunGenerators(Application.Compile(s_application), TestContext.Current.CancellationToken).GetRunResult();

        Assert.All(Steps.Names, name => Assert.Contains(name, result.Results.Single().TrackedSteps.Keys));
    }

    [Fact]
    public void Equal_sources_give_equal_models_that_are_not_the_same_objects()
    {
        var first = Models(Application.Compile(s_application));
        var second = Models(Application.Compile(s_application));

        Assert.NotEmpty(first);
        Assert.Equal(first.Count, second.Count);
        Assert.All(first.Zip(second), pair =>
        {
            Assert.NotSame(pair.First, pair.Second);
            Assert.Equal(pair.First, pair.Second);
            Assert.Equal(pair.First.GetHashCode(), pair.Second.GetHashCode());
        });
    }

    private static List<object> Models(Compilation compilation)
    {
        var result = Application.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult();
        return
        [
            .. from name in Steps.Names
               from run in result.Results.Single().TrackedSteps[name]
               from output in run.Outputs
               select output.Value,
        ];
    }

    private static GeneratorDriverRunResult Edit(string file, string text, string replacement)
    {
        var source = s_application.Single(candidate => candidate.Path == file);
        Assert.Contains(text, source.Text, StringComparison.Ordinal);
        var compilation = Application.Compile(s_application);
        var driver = Application.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = compilation.With(source with { Text = source.Text.Replace(text, replacement, StringComparison.Ordinal) });
        return driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult();
    }
}
