using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Live;

/// <summary>Applications with topics, regions and components of a library.</summary>
public sealed class LibraryTests
{
    private const string Library = """
        namespace Lib;

        [Topic("lib:changes")]
        public readonly partial record struct LibChanges;

        public sealed partial class LibPanel
        {
            [Live<LibChanges>]
            public Html Panel() => $"<div id='lib-panel' data-signals:libopen='1'></div>";
        }

        public static class LibCard
        {
            public static Html Of() => $"<p id='lib-card' data-signals:cardopen='1'></p>";
        }

        public sealed class LibStore
        {
            [Changes<LibChanges>] public void Add() { }
        }

        [Layout]
        public sealed class LibFrame
        {
            public Html Render(Html content) => $"<main id='lib-main'>{content}</main>";
        }
        """;

    [Theory]
    [InlineData("public Html Get() => $\"{panel.Live.Panel()}{LibCard.Of()}\";")]
    [InlineData("public Html Get() => $\"{panel.Live.Panel()}<p data-text='$libopen + $cardopen'></p>\";")]
    [InlineData("public Html Get() => $\"{LibCard.Of()}{panel.Live.Panel()}\"; [Post] public Reply Send() => Reply.Remove(\"#lib-card\") + Reply.Append(\"#lib-panel\", $\"<p></p>\");")]
    [InlineData("public Html Get() => $\"{LibCard.Of()}{panel.Live.Panel()}<button type='button' aria-controls='lib-card'>x</button>\";")]
    [InlineData("public Html Get() => $\"{panel.Live.Panel()}\"; [Post] public Reply Send(LibStore store, Fx fx) { store.Add(); fx.Publish(new LibChanges()); return Reply.None; }")]
    [InlineData("public Html Get() => $\"{panel.Live.Panel()}{Live.Own()}\"; [Live<LibChanges>] private Html Own() => $\"<p id='own'></p>\";")]
    [InlineData("public Html Get() => $\"{panel.Live.Panel()}<main id='lib-main'></main>\";")]
    public async Task What_a_library_brings_is_not_reported(string members) => await Of("HS0000", members).CheckAsync();

    [Theory]
    [InlineData("HS0309", "public Html Get() => $\"{panel.Live.Panel()}\"; [Post] public Reply Send(LibStore store) { [|store.Add()|]; return Reply.None; }")]
    [InlineData("HS0314", "public Html Get(LibStore store) { [|store.Add()|]; return $\"{panel.Live.Panel()}\"; }")]
    [InlineData("HS0511", "public Html Get() => $\"<p id='comments'></p>{panel.Live.Panel()}\"; [Post] public Reply Send() => Reply.Remove([|\"#commnets\"|]);")]
    [InlineData("HS0303", "public Html Get() => $\"{panel.[|Panel|]()}\";")]
    public async Task What_is_done_with_it_is(string rule, string members) => await Of(rule, members).CheckAsync();

    private static Application Of(string rule, string members) => new Application(rule)
        .WithLibrary("Lib", Library)
        .With("Pages/Index.cs", $$"""
            using Lib;
            namespace App.Pages;
            [Page] public sealed partial class Home(LibPanel panel) { {{members}} }
            """)
        .AsWhole();
}
