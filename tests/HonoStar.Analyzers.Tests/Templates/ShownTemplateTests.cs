using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Templates;

public sealed class ShownTemplateTests
{
    private const string Topics = """
        public static partial class Topics
        {
            [Topic("a")]
            public readonly partial record struct A;
        }
        """;

    [Fact]
    public Task A_region_is_checked_where_a_page_shows_it() => new Application("HS0214").Without("HS0124", "HS0310", "HS0231")
        .With("Topics.cs", Topics)
        .With("Pages/Index.cs", """
            [Page]
            public sealed partial class Index
            {
                public Html Get() => $"<p>{[|Live.Latest()|]}</p><div>{Live.Latest()}</div>";

                [Live<Topics.A>]
                private Html Latest() => $"<section id='latest'>x</section>";
            }
            """)
        .CheckAsync();

    [Fact]
    public Task A_component_of_another_class_is_checked_where_it_is_shown() => new Application("HS0215").Without("HS0124")
        .With("Parts.cs", """
            public static class Parts
            {
                public static Html Row(string text) => $"<tr><td>{text}</td></tr>";
                public static async Task<Html> Card(string text)
                {
                    await Task.Yield();
                    return $"<div>{text}</div>";
                }
            }
            """)
        .With("Pages/Index.cs", """
            [Page]
            public sealed class Index
            {
                public async Task<Html> Get(string[] names) => $"<table>{names.Each(Parts.Row)}{await [|Parts.Card("x")|]}</table><div>{[|Parts.Row("x")|]}{await Parts.Card("x")}</div>";
            }
            """)
        .CheckAsync();

    [Fact]
    public Task A_document_in_the_document_is_reported() => new Application("HS0219").Without("HS0124", "HS0227")
        .With("Pages/_Layout.cs", """
            [Layout]
            public sealed class Shell
            {
                public Html Render(Html content) => $"[|<!doctype html>|]<html lang='en'><body>{content}</body></html>";
            }
            """)
        .With("Pages/Index.cs", """
            [Page]
            public sealed class Index
            {
                public Html Get()
                {
                    Html mail = $"<html lang='en'><body>x</body></html>";
                    return $"<[|body|]>{mail.Length}</body>";
                }
            }
            """)
        .CheckAsync();

    [Fact]
    public Task A_control_of_a_page_needs_its_label_there_and_that_of_a_component_does_not() => new Application("HS0221").Without("HS0124")
        .With("Pages/Index.cs", """
            [Page]
            public sealed class Index
            {
                public Html Get() => $"<form><[|input|] id='a'></form>";

                private static Html Field() => $"<div><input id='a'></div>";
            }
            """)
        .CheckAsync();
}
