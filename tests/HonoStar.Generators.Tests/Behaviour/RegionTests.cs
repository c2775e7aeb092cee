using HonoStar.Runtime;
using Microsoft.CodeAnalysis;

namespace HonoStar.Generators.Tests.Behaviour;

public sealed class RegionTests
{
    [Fact]
    public async Task Regions_are_listed_with_their_topics_and_say_whether_they_are_per_viewer()
    {
        await using var app = await RunningApplication.StartAsync(Cases.Read("Regions"));

        var regions = app.Pages.Regions().ToDictionary(region => region.Name);

        Assert.Equal(["issue:7", "issues"], regions["App.Pages.BoardPage.One"].Topics(new RegionValues("7")));
        Assert.Equal(["room:a%20b:2"], regions["App.Pages.BoardPage.Rooms"].Topics(new RegionValues("a b", "2")));
        Assert.False(regions["App.Pages.BoardPage.One"].IsPerViewer);
        Assert.True(regions["App.Pages.BoardPage.Mine"].IsPerViewer);
        Assert.Equal("AuthorizeAttribute", Assert.Single(regions["App.Pages.BoardPage.Mine"].Metadata).GetType().Name);
        Assert.Contains("App.Outer.Nested.Create", regions.Keys);
        Assert.Contains("App.Badge.Count", regions.Keys);
    }

    [Fact]
    public async Task A_region_has_one_definition_however_often_it_is_asked_for()
    {
        await using var app = await RunningApplication.StartAsync(Cases.Read("Regions"));

        Assert.Equal(app.Pages.Regions(), app.Pages.Regions());
    }

    [Fact]
    public async Task A_page_shows_its_regions_and_those_of_region_classes_that_it_takes()
    {
        await using var app = await RunningApplication.StartAsync(
            new Source("Pages/Show.cs", """
                namespace App.Pages;

                [Page]
                public sealed partial class ShowPage(Badge badge)
                {
                    public async Task<Html> Get(int id, Color color, string? text, Badge other) =>
                        $"{Live.Static()}{await Live.Values(id, color, text)}{badge.Live.Count(id)}";

                    [Live<Changed>]
                    private static Html Static() => $"<p id='static'>static</p>";

                    [Live<Changed>]
                    private async Task<Html> Values(int id, Color color, string? text, Color? shade = null, DateOnly day = default, bool on = true, decimal price = 1.5m)
                    {
                        await Task.Yield();
                        return $"<p id='values'>{id};{color};{text ?? "null"};{shade};{day.Year};{on};{price.ToString(System.Globalization.CultureInfo.InvariantCulture)};</p>";
                    }
                }

                public enum Color { Red, Green }

                [Topic("changed")]
                public readonly partial record struct Changed;

                public sealed partial class Badge(Inner inner)
                {
                    [Live<Changed>]
                    private Html Count(int id) => $"<p id='count'>{id}{inner.Live.Deep()}</p>";
                }

                public sealed partial class Inner(TimeProvider time)
                {
                    [Live<Changed>]
                    private Html Deep() => $"<p id='deep'>{time.GetUtcNow().Year > 2000}</p>";
                }
                """));

        var (_, body) = await app.SendAsync(HttpMethod.Get, "/show?id=7&color=Green");

        Assert.Contains("<p id='static'>static</p>", body, StringComparison.Ordinal);
        Assert.Contains("<p id='values'>7;Green;null;;1;", body, StringComparison.Ordinal);
        Assert.Contains(";1.5;</p>", body, StringComparison.Ordinal);
        Assert.Contains("<p id='count'>7<p id='deep'>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_and_region_classes_of_a_library_serve_an_application()
    {
        var library = Application.Compile(
        [
            new("Pages/Library.cs", """
                namespace Library.Pages;

                [Page("/from-library")]
                public sealed class LibraryPage
                {
                    public Html Get() => $"<p>from the library</p>";
                }

                [Topic("library:{id}")]
                public readonly partial record struct LibraryTopic(int Id);

                public sealed partial class Badge
                {
                    [Live<LibraryTopic>]
                    private Html Count(int id) => $"<p id='badge'>{id}</p>";
                }
                """),
        ], "Library");
        var image = RunningApplication.Emit(library, "Library");
        var application = Application.Compile(
            [
                new("Pages/Own.cs", """
                    namespace App.Pages;

                    [Page]
                    public sealed partial class OwnPage(Library.Pages.Badge badge)
                    {
                        public Html Get() => $"{badge.Live.Count(7)}{Live.Mine(8)}";

                        [Live<Library.Pages.LibraryTopic>]
                        private Html Mine(int id) => $"<p id='mine'>{id}</p>";
                    }
                    """),
            ],
            "App",
            MetadataReference.CreateFromImage(image));

        await using var app = await RunningApplication.StartAsync(application, image);

        Assert.Contains("from the library", (await app.SendAsync(HttpMethod.Get, "/from-library")).Body, StringComparison.Ordinal);
        var (_, own) = await app.SendAsync(HttpMethod.Get, "/own");
        Assert.Contains("<p id='badge'>7</p>", own, StringComparison.Ordinal);
        Assert.Contains("<p id='mine'>8</p>", own, StringComparison.Ordinal);
        Assert.Equal(["library:8"], app.Pages.Regions().Single(region => region.Name == "App.Pages.OwnPage.Mine").Topics(new RegionValues("8")));
        Assert.Equal("Library", Assert.Single(app.Pages.References()).Name);
    }
}
