using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Datastar;

/// <summary>Pages as people write them, with much of what the client can do, and nothing wrong: no rule says anything.</summary>
public sealed class RealPagesTests
{
    [Fact]
    public async Task Right_pages_are_left_alone() =>
        await new Application(RuleIdentifiers.SignalNeverDeclared)
            .With("Topics.cs", """"
                [Topic("todos")] public readonly partial record struct Todos;
                """")
            .With("Model.cs", """"
                public sealed record Todo(int Id, string Title, bool Done);
                [Signals] public sealed record NewTodo([property: System.ComponentModel.DataAnnotations.Required] string Title, int Priority = 0, string[]? Tags = null);
                public sealed class Store { public IReadOnlyList<Todo> All => []; }
                """")
            .With("Pages/_Layout.cs", """"
                namespace App.Pages;
                [Layout] public sealed class Frame
                {
                    public Html Render(Html content) => $$$"""
                        <header data-signals="{_theme: 'light', _menu: false, _online: true}">
                          <a href="{{{Routes.Todos.Href()}}}">Home</a> <a href="{{{Routes.Search.Href()}}}">Search</a> <a href="{{{Routes.Widgets.Href()}}}">Widgets</a> <a href="{{{Routes.Checkout.Href()}}}">Checkout</a>
                          <button type="button" aria-label="Menu" data-on:click="$_menu = !$_menu" data-attr:aria-expanded="$_menu" aria-controls="nav">=</button>
                          <nav id="nav" data-show="$_menu" style="display:none" data-on:click__outside="$_menu = false" data-on:keydown__window="evt.key === 'Escape' && ($_menu = false)">
                            <a href="{{{Routes.Todos.Href()}}}">Todos</a>
                          </nav>
                          <button type="button" data-on:click="@theme('toggle')">Theme</button>
                          <span data-on:online__window="$_online = true" data-on:offline__window="$_online = false" data-show="!$_online" style="display:none">Offline</span>
                          <div data-class="{dark: $_theme === 'dark', 'is-open shadow': $_menu}"></div>
                        </header>
                        <main>{{{content}}}</main>
                        """;
                }
                """")
            .With("Pages/Todos.cs", """"
                namespace App.Pages;
                [Page] public sealed partial class TodosPage(Store store)
                {
                    public Html Get(string? q) => $$$"""
                        <h1>Todos</h1>
                        <form data-on:submit="{{{Routes.Todos.Post()}}}" data-indicator:_saving>
                          <label>Title <input data-bind="{{{Signals.NewTodo.Title}}}" required maxlength="200" data-on:keydown="evt.key === 'Enter' && evt.ctrlKey && {{{Routes.Todos.Post()}}}"></label>
                          <label>Priority <input type="number" min="0" max="5" data-bind="{{{Signals.NewTodo.Priority}}}"></label>
                          <button data-attr:disabled="$_saving || !$title.trim()">Add <span data-show="$_saving" style="display:none">...</span></button>
                          <p role="alert" data-show="$errors.title" data-text="$errors.title" style="display:none"></p>
                          <p data-text="`${$title.length}/200`"></p>
                        </form>
                        <div data-signals="{filter: 'all', selected: [], _editing: null, _dragged: null, sort: {by: 'title', desc: false}}">
                          <div role="tablist">
                            <button type="button" role="tab" data-on:click="$filter = 'all'" data-class:active="$filter === 'all'" data-attr:aria-selected="$filter === 'all' ? 'true' : 'false'">All</button>
                            <button type="button" role="tab" data-on:click="$filter = 'done'" data-class="{active: $filter === 'done'}" data-attr="{'aria-selected': $filter === 'done', tabindex: $filter === 'done' ? 0 : -1}">Done</button>
                          </div>
                          <p data-computed:count="$selected.length" data-text="$count === 0 ? 'none' : $count === 1 ? 'one' : $count + ' selected'"></p>
                          <p data-effect="document.title = `Todos (${$selected.length})`"></p>
                          <button type="button" data-show="$selected.length > 0" style="display:none" data-on:click="confirm('Sure?') && {{{Routes.Todos.Delete()}}}">Delete</button>
                          <button type="button" data-on:click="$sort.desc = $sort.by === 'title' ? !$sort.desc : false; $sort.by = 'title'">Sort <span data-text="$sort.by === 'title' ? ($sort.desc ? '▼' : '▲') : ''"></span></button>
                          {{{Live.List()}}}
                        </div>
                        <div data-on-interval__duration.5s="$_tick = ($_tick ?? 0) + 1" data-signals:_tick="0"></div>
                        <div data-on-intersect__once="{{{Routes.Todos.More.Get()}}}"></div>
                        <div data-on:storage__window="evt.key === 'x' && location.reload()"></div>
                        <div data-init="$_now = new Date().toLocaleTimeString()" data-text="$_now"></div>
                        <div data-init__delay.200ms="el.scrollIntoView({behavior: 'smooth'})"></div>
                        """;
                    public Reply Post([Signals] NewTodo input, Fx fx) { fx.Publish(new Todos()); return Reply.Signals(new NewTodo("")); }
                    public Reply Delete(Fx fx) { fx.Publish(new Todos()); return Reply.None; }
                    [Get("more")] public Html More() => $"<div id='more' data-signals:page='2'></div>";
                    [Live<Todos>] private Html List() => $$$"""
                        <ul id="todos">
                          {{{store.All.Each(t => $$$"""
                            <li id="todo-{{{t.Id}}}" data-class:editing="$_editing === {{{t.Id}}}" draggable="true" data-on:dragstart="$_dragged = {{{t.Id}}}" data-on:dragover__prevent="el.classList.add('over')" data-on:drop__prevent="$_dragged = null">
                              <input type="checkbox" aria-label="Select" value="{{{t.Id}}}" data-bind:selected>
                              <span data-on:dblclick="$_editing = {{{t.Id}}}" data-show="$_editing !== {{{t.Id}}}">{{{t.Title}}}</span>
                              <button type="button" data-on:click__stop="navigator.clipboard.writeText(el.previousElementSibling.textContent).then(() => { $_copied = {{{t.Id}}}; setTimeout(() => $_copied = 0, 2000) })" data-text="$_copied === {{{t.Id}}} ? 'Copied' : 'Copy'"></button>
                            </li>
                            """)}}}
                        </ul>
                        """;
                }
                """")
            .With("Pages/Search.cs", """"
                namespace App.Pages;
                [Page] public sealed partial class Search
                {
                    public Html Get(string? q, int page = 1) => $$$"""
                        <h1>Search</h1>
                        <input type="search" aria-label="Search" name="q" value="{{{q}}}" data-bind:q data-on:input__debounce.300ms="{{{Routes.Search.Results.Get()}}}" data-indicator:_searching>
                        <span data-show="$_searching" style="display: none">Searching</span>
                        <select aria-label="Size" data-bind:size data-on:change="{{{Routes.Search.Results.Get()}}}"><option value="10">10</option><option value="20">20</option></select>
                        <input type="range" aria-label="Price" min="0" max="100" data-bind:price data-style:--fill="$price + '%'" data-attr:title="'€ ' + $price">
                        <output data-text="new Intl.NumberFormat('en', {style: 'currency', currency: 'EUR'}).format($price)"></output>
                        <details data-on:toggle="$_open = el.open"><summary>More</summary><p data-text="$_open ? 'open' : 'closed'"></p></details>
                        <dialog data-ref:_dialog data-on:close="$_result = el.returnValue"><form method="dialog"><button value="ok">OK</button></form></dialog>
                        <button type="button" data-on:click="$_dialog.showModal()">Open</button>
                        <p data-text="$_result || 'none'"></p>
                        <video data-on:timeupdate__throttle.500ms="$_time = Math.floor(el.currentTime)" data-on:ended="$_time = 0" controls></video><p data-text="`${Math.floor($_time / 60)}:${String($_time % 60).padStart(2, '0')}`"></p>
                        <div id="results" data-json-signals="{include: /^q$/}"></div>
                        <p data-text="'Total: $' + $price.toFixed(2)"></p>
                        <p data-text="`$${$price}`"></p>
                        <div data-on-signal-patch="console.log(patch)" data-on-signal-patch-filter="{include: /^q/}"></div>
                        """;
                    [Get("results")] public Html Results(string? q) => $"<div id='results'></div>";
                }
                """")
            .With("Pages/Widgets.cs", """"
                namespace App.Pages;
                [Page] public sealed partial class Widgets
                {
                    public Html Get() => $$$"""
                        <h1>Widgets</h1>
                        <my-picker data-bind:color__prop.value__event.change data-on:color-picked="$picked = evt.detail.hex"></my-picker>
                        <p data-text="$picked ?? 'none'" data-style="{color: $color, backgroundColor: $picked || 'white', display: $picked ? 'block' : 'none'}"></p>
                        <div data-ignore><p x-data="1" data-foo="$bar"></p></div>
                        <div data-chart data-points="[1,2,3]" data-options='{"a": 1}' data-state="open" data-index="1" data-id="x" data-controller="hello"></div>
                        <p data-preserve-attr="open class"></p>
                        <div data-signals__ifmissing="{tabs: {active: 0, list: ['a', 'b']}}" data-on:keydown="if (evt.key === 'ArrowRight') { $tabs.active = ($tabs.active + 1) % $tabs.list.length } else if (evt.key === 'ArrowLeft') { $tabs.active = Math.max(0, $tabs.active - 1) }">
                          <button type="button" data-text="$tabs.list[$tabs.active]"></button>
                          <p data-show="$tabs.active == 0" style="display:none">a</p>
                        </div>
                        <p data-attr:style="`--x: ${$tabs.active}`"></p>
                        <p data-effect="console.log('active', $tabs.active)"></p>
                        <button type="button" data-on:click="@setAll(true, {include: /^check\./})">All</button>
                        <button type="button" data-on:click="@toggleAll({include: /^check\./})">Toggle</button>
                        <input type="checkbox" aria-label="a" data-bind="check.a"><input type="checkbox" aria-label="b" data-bind="check.b">
                        <p data-text="Object.values($check).filter(Boolean).length"></p>
                        <p data-text="@peek(() => $tabs.active)"></p>
                        <p data-class:hidden="$tabs.active > 0" class="hidden">x</p>
                        <button type="button" data-on:click="document.startViewTransition ? document.startViewTransition(() => $view = 'grid') : ($view = 'grid')">v</button>
                        <p data-text="$view"></p>
                        <p data-text="typeof $view === 'string' && $view.includes('g') ? /g(r)/.exec($view)?.[1] : [...'abc'].at(-1)"></p>
                        <svg viewBox="0 0 10 10" role="img" aria-label="s"><circle cx="5" cy="5" data-attr:r="$tabs.active + 1" data-on:click="$tabs.active++"></circle></svg>
                        """;
                }
                """")
            .With("Pages/Checkout.cs", """"
                namespace App.Pages;
                [Page] public sealed partial class Checkout
                {
                    public Html Get() => $$$"""
                        <h1>Checkout</h1>
                        <form {{{Routes.Checkout.Post().Form(multipart: true)}}}>
                          <label>Mail <input type="email" name="email" autocomplete="email" required data-bind:email></label>
                          <label>Password <input data-attr:type="$_show ? 'text' : 'password'" type="password" name="password" autocomplete="new-password" data-bind:_password></label>
                          <label><input type="checkbox" data-bind:_show> Show</label>
                          <meter min="0" max="4" data-attr:value="Math.min(4, ($_password ?? '').length / 4)"></meter>
                          <fieldset><legend>Ship</legend>
                            <label><input type="radio" name="ship" value="post" data-bind:ship checked> Post</label>
                            <label><input type="radio" name="ship" value="courier" data-bind:ship> Courier</label>
                          </fieldset>
                          <p data-show="$ship === 'courier'" style="display:none">+5</p>
                          <label>File <input type="file" name="f" data-on:change="$_name = el.files[0]?.name ?? ''"></label>
                          <span data-text="$_name"></span>
                          <button data-attr:disabled="!$email || $_password.length < 8">Pay</button>
                          <button type="reset" data-on:click="$email = ''">Reset</button>
                        </form>
                        """;
                    public IResult Post([Form] Order order) => Results.NoContent();
                }
                public sealed record Order(string Email, string Password, string Ship);
                """")
            .CheckAsync();
}
