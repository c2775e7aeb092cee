using System.Globalization;

namespace HonoStar.Benchmarks.Build;

/// <summary>
/// An application as large as they get: 500 pages with 2,000 templates, each page with a region, a command, links to other
/// pages and a form, and for each page what applications have besides: a store and records.
/// </summary>
/// <param name="pages">How many pages it has.</param>
internal sealed class GeneratedApplication(int pages)
{
    public const int TemplatesOfPage = 4;

    /// <summary>The text in a handler's body that edits change.</summary>
    public const string Body = "var limit = 20;";

    public int Pages { get; } = pages;

    /// <summary>The files, by their paths in the project.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("Program.cs", Program);
        yield return ("Usings.cs", Usings);
        yield return ("Pages/_Layout.cs", Layout);
        yield return ("Pages/Index.cs", Index());
        yield return ("Components/Folding.cs", Folding);
        for (var number = 0; number < Pages; number++)
        {
            var area = Area(number);
            yield return ($"Pages/{area}/Item{number}/[Id].cs", Page(number));
            yield return ($"Stores/Store{number}.cs", Store(number));
        }
    }

    public static string PathOfPage(int number) => $"Pages/{Area(number)}/Item{number}/[Id].cs";

    private static string Area(int number) => string.Create(CultureInfo.InvariantCulture, $"Area{number / 25}");

    private string Index() =>
        $$""""
        namespace Large.Pages;

        /// <summary>The start page, which leads to all others.</summary>
        [Page]
        public sealed class StartPage
        {
            public Html Get() => $"""
                <h1>Everything</h1>
                <ul>
                  {{string.Join("\n          ", Enumerable.Range(0, Pages).Select(number => $$"""<li><a href="{Routes.{{Area(number)}}.Item{{number}}.Id.Href(1)}">Item {{number}}</a></li>"""))}}
                </ul>
                """;
        }
        """";

    private string Page(int number) =>
        $$""""
        using System.ComponentModel.DataAnnotations;
        using Large.Stores;

        namespace Large.Pages.{{Area(number)}}.Item{{number}};

        /// <summary>One thing, with the notes about it.</summary>
        [Page]
        public sealed partial class Item{{number}}Page(Store{{number}} store)
        {
            public async Task<Html> Get(int id, string? search = null, int page = 1)
            {
                {{Body}}
                var item = await store.FindAsync(id) ?? throw new NotFoundException();
                return $"""
                    <header class="head">
                      <h1>{item.Title}</h1>
                      <p>{item.Count} of {limit}, changed {item.Changed}</p>
                    </header>
                    <nav aria-label="Pages">
                      <a href="{Routes.Href()}">All</a>
                      <a href="{Routes.{{Area((number + 1) % Pages)}}.Item{{(number + 1) % Pages}}.Id.Href(id, search: search)}">Next</a>
                      <a href="{Routes.{{Area(number)}}.Item{{number}}.Id.Href(id, page: page + 1)}">More</a>
                    </nav>
                    {await Live.Notes(id)}
                    <div data-signals:folded="false">{Folding.Button("More about it")}</div>
                    <p data-show="!$folded && $_viewer > 0" style="display:none">Yours</p>
                    {item.IsOpen.When(() => $"""<p class="open">This one is open: {item.Title}, and asks for an answer.</p>""")}
                    <form {Routes.{{Area(number)}}.Item{{number}}.Id.Notes.Post(id).Form()}>
                      <label for="text">Note</label>
                      <textarea id="text" name="text" rows="4" data-bind:text></textarea>
                      <button class="primary" data-attr:disabled="$text == ''">Add</button>
                    </form>
                    """;
            }

            [Live<Topics{{number}}.Notes>]
            private async Task<Html> Notes(int id) => $"""
                <section id="notes-{{number}}">
                  <h2>Notes</h2>
                  {(await store.NotesAsync(id)).Each(note => $"""
                    <article class="note">
                      <h3>{note.Author}</h3>
                      <p>{note.Text}</p>
                      <button data-on:click="{Routes.{{Area(number)}}.Item{{number}}.Id.Notes.Delete(id, note.Number)}">Remove</button>
                    </article>
                    """)}
                </section>
                """;

            [Post("notes")]
            public async Task<Reply> Add(int id, [Form] NewNote{{number}} input, Fx fx)
            {
                await store.AddAsync(id, input.Text);
                fx.Publish(new Topics{{number}}.Notes(id));
                return Reply.Redirect(Routes.{{Area(number)}}.Item{{number}}.Id.Href(id));
            }

            [Delete("notes")]
            public async Task<Reply> Remove(int id, int note, Fx fx)
            {
                await store.RemoveAsync(id, note);
                fx.Publish(new Topics{{number}}.Notes(id));
                return Reply.Toast("Removed");
            }
        }

        public sealed record NewNote{{number}}([property: Required, StringLength(4000)] string Text);
        """";

    private static string Store(int number) =>
        $$""""
        namespace Large.Stores;

        /// <summary>What changes.</summary>
        public static partial class Topics{{number}}
        {
            [Topic("item-{{number}}:{id}:notes")]
            public readonly partial record struct Notes(int Id);
        }

        /// <summary>A thing.</summary>
        public sealed record Item{{number}}(int Id, string Title, int Count, bool IsOpen, DateTimeOffset Changed);

        /// <summary>A note about one.</summary>
        public sealed record Note{{number}}(int Number, string Author, string Text);

        /// <summary>Keeps them.</summary>
        public sealed class Store{{number}}
        {
            private readonly Dictionary<int, Item{{number}}> _items = [];
            private readonly Dictionary<int, List<Note{{number}}>> _notes = [];

            public Task<Item{{number}}?> FindAsync(int id) => Task.FromResult(_items.GetValueOrDefault(id));

            public Task<IReadOnlyList<Note{{number}}>> NotesAsync(int id) =>
                Task.FromResult<IReadOnlyList<Note{{number}}>>(_notes.TryGetValue(id, out var notes) ? [.. notes.OrderBy(note => note.Number)] : []);

            [Changes<Topics{{number}}.Notes>]
            public async Task AddAsync(int id, string text)
            {
                if (!_notes.TryGetValue(id, out var notes))
                {
                    _notes.Add(id, notes = []);
                }

                notes.Add(new Note{{number}}(notes.Count + 1, "somebody", text));
                _items[id] = (await FindAsync(id) ?? new Item{{number}}(id, "A thing", 0, IsOpen: true, DateTimeOffset.UtcNow)) with { Count = notes.Count, Changed = DateTimeOffset.UtcNow };
            }

            [Changes<Topics{{number}}.Notes>]
            public Task RemoveAsync(int id, int number)
            {
                if (_notes.TryGetValue(id, out var notes))
                {
                    notes.RemoveAll(note => note.Number == number);
                }

                return Task.CompletedTask;
            }
        }
        """";

    private string Program =>
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{string.Join("\n", Enumerable.Range(0, Pages).Select(number => $"builder.Services.AddSingleton<Store{number}>();"))}}
        builder.Services.AddHonoStar();
        var app = builder.Build();
        app.MapHonoStar();
        app.Run();
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using HonoStar;
        global using Large.Components;
        global using Large.Stores;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private const string Layout = """"
        namespace Large.Pages;

        /// <summary>What stands round every page.</summary>
        [Layout]
        public sealed class SiteLayout
        {
            public Html Render(Html content, Head head)
            {
                head.Title ??= "Large";
                return $"""
                    <header><a href="{Routes.Href()}">Large</a></header>
                    <main data-signals:_viewer="1">{content}</main>
                    """;
            }
        }
        """";

    /// <summary>What reads a signal of every page.</summary>
    private const string Folding = """"
        namespace Large.Components;

        /// <summary>Shows and hides a part of a page.</summary>
        public static class Folding
        {
            public static Html Button(string text) => $"""<button type="button" data-text="$folded ? 'Show' : 'Hide'" aria-label="{text}"></button>""";
        }
        """";
}
