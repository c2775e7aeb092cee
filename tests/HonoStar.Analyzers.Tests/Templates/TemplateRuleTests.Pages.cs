namespace HonoStar.Analyzers.Tests.Templates;

public sealed partial class TemplateRuleTests
{
    /// <summary>Pages as people write them, which no rule has anything to say of.</summary>
    private static readonly string[] s_pages =
    [
        // A document with what a head holds.
        """"
        $$"""
        <!DOCTYPE html>
        <html lang="en" class="no-js" dir="ltr" data-theme="dark">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
          <meta http-equiv="X-UA-Compatible" content="IE=edge">
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
          <meta property="og:title" content="{{text}}">
          <meta name="twitter:card" content="summary_large_image">
          <meta itemprop="name" content="x">
          <title>{{text}} &middot; Shop</title>
          <base href="/">
          <link rel="preconnect" href="https://fonts.example.com" crossorigin>
          <link rel="stylesheet" href="/app.css" media="print" integrity="sha384-x" crossorigin="anonymous">
          <link rel="preload" as="font" type="font/woff2" href="/inter.woff2" crossorigin>
          <link rel="modulepreload" href="/app.js" fetchpriority="high">
          <link rel="icon" type="image/svg+xml" sizes="any" href="/icon.svg">
          <link rel="mask-icon" href="/mask.svg" color="#5bbad5">
          <link rel="alternate" hreflang="de" href="/de">
          <link rel="canonical" href="{{link}}">
          <link rel="manifest" href="/site.webmanifest">
          <script type="application/ld+json">{{Js.Value(text)}}</script>
          <script type="importmap">{ "imports": { "a": "/a.js" } }</script>
          <script type="speculationrules">{ "prefetch": [] }</script>
          <script type="module" src="/app.js" async></script>
          <script nomodule defer src="/legacy.js"></script>
          <style>:root { color-scheme: light dark } a > b::before { content: "<" }</style>
          <noscript><link rel="stylesheet" href="/noscript.css"><style>.js { display: none }</style></noscript>
          <template id="row"><tr><td></td></tr></template>
          {{html}}
        </head>
        <body class="antialiased" data-signals="{a: 1}" itemscope itemtype="https://schema.org/WebPage">
          <a class="skip" href="#main">Skip to content</a>
          <header role="banner"><nav aria-label="Main"><ul role="list"><li><a href="/" aria-current="page">Home</a></li></ul></nav></header>
          <main id="main" tabindex="-1">{{html}}</main>
          <footer><p><small>&copy; 2026 Shop. All rights reserved.</small></p></footer>
          <noscript><iframe src="https://tags.example.com/ns.html" height="0" width="0" style="display:none;visibility:hidden" title="Tags"></iframe></noscript>
        </body>
        </html>
        """
        """",

        // A form with every kind of control.
        """"
        $$"""
        <form method="post" action="{{link}}" enctype="multipart/form-data" novalidate autocomplete="on" accept-charset="utf-8" target="_self">
          <input type="hidden" name="token" value="{{text}}">
          <fieldset {{Html.Attr("disabled", flag)}}>
            <legend>Account <abbr title="required">*</abbr></legend>
            <label for="name">Name</label>
            <input id="name" name="name" type="text" value="{{text}}" required minlength="2" maxlength="80" autocomplete="given-name" autocapitalize="words" spellcheck="false" aria-describedby="name-hint" aria-invalid="true" placeholder="Ada" inputmode="text" enterkeyhint="next" autofocus>
            <p id="name-hint">As on your passport.</p>
            <label>E-mail <input type="email" name="email" list="domains" multiple autocorrect="off"></label>
            <datalist id="domains"><option value="example.com"><option value="example.org">Example</option></datalist>
            <label>Password <input type="password" name="password" autocomplete="current-password webauthn" pattern="\S+" passwordrules="minlength: 8;"></label>
            <label>Amount <input type="number" min="0" max="10" step="any" name="amount"></label>
            <label>Range <input type="range" id="r" name="r"><output name="o" for="r">5</output></label>
            <label>When <input type="datetime-local" name="when"></label>
            <label>Color <input type="color" name="c" value="#ff0000"></label>
            <label>Picture <input type="file" name="f" accept="image/*,.pdf" capture="environment" multiple></label>
            <input type="checkbox" id="agree" name="agree" value="1" checked><label for="agree">I agree</label>
            <div role="radiogroup" aria-labelledby="size"><span id="size">Size</span>
              {{items.Each(item => $$"""<label><input type="radio" name="size" value="{{item}}"> {{item}}</label>""")}}
            </div>
            <select name="country" aria-label="Country" autocomplete="country" size="1">
              <option value="" disabled selected hidden>Choose…</option>
              <optgroup label="Europe">{{items.Each(item => $$"""<option value="{{item}}">{{item}}</option>""")}}</optgroup>
              <hr>
              <option value="x">Elsewhere</option>
            </select>
            <label>Text <textarea name="t" rows="4" cols="40" wrap="soft" dirname="t.dir" data-bind:text>{{text}}</textarea></label>
            <meter min="0" max="100" value="{{number}}" low="20" high="80" optimum="90">{{number}} %</meter>
            <progress max="1"></progress>
            <input type="search" name="q" aria-label="Search" role="searchbox" aria-controls="results" results="5">
            <input type="submit" value="Save" formaction="{{link}}" formmethod="post" formnovalidate>
            <input type="image" src="/go.png" alt="Go" width="10" height="10">
            <input type="reset"><button type="button" popovertarget="menu" popovertargetaction="toggle" aria-haspopup="menu">More</button>
            <button name="do" value="delete" formtarget="_blank">Delete</button>
          </fieldset>
        </form>
        """
        """",

        // Tables.
        """"
        $$"""
        <div class="scroll" role="region" aria-label="Orders" tabindex="0">
          <table class="orders">
            <caption>Orders <span>({{number}})</span></caption>
            <colgroup><col class="id"><col span="2" style="width: 20%"></colgroup>
            <thead>
              <tr><th scope="col" aria-sort="ascending"><button type="button" data-on:click="$sort = 'id'">Id</button></th><th scope="col" abbr="Cust.">Customer</th><td></td></tr>
            </thead>
            <tbody id="rows">
              {{items.Each(item => $$"""
                <tr id="row-{{item}}" data-class:selected="$id == 1">
                  <th scope="row"><a href="{{link}}">{{item}}</a></th>
                  <td headers="a b" colspan="2">{{item}}<br>{{flag.When(() => $$"""<strong>late</strong>""")}}</td>
                </tr>
                """)}}
              {{(items.Count == 0).When(() => $$"""<tr><td colspan="3">Nothing</td></tr>""")}}
              <script type="application/json"></script>
            </tbody>
            <tfoot><tr><td colspan="3"><form {{action.Form()}}><button>Next</button></form></td></tr></tfoot>
          </table>
          <table><tr><td>a<td>b<tr><td colspan=2>c</table>
        </div>
        """
        """",

        // Media, and what is embedded.
        """"
        $$"""
        <figure>
          <picture>
            <source type="image/avif" srcset="/a.avif 1x, /a2.avif 2x" media="(min-width: 800px)" sizes="100vw" width="800" height="600">
            <img src="/a.jpg" alt="A harbour" width="800" height="600" loading="lazy" decoding="async" fetchpriority="low" srcset="/a.jpg 480w, /b.jpg 800w" sizes="(max-width: 600px) 480px, 800px" crossorigin="anonymous" referrerpolicy="no-referrer">
          </picture>
          <figcaption>A harbour, <cite>Ada</cite>, <time datetime="2026-11-28T10:00Z">today</time></figcaption>
        </figure>
        <video controls playsinline muted autoplay loop preload="metadata" poster="/p.jpg" width="640" height="360" controlslist="nodownload" disablepictureinpicture>
          <source src="/v.webm" type="video/webm"><track kind="captions" src="/v.vtt" srclang="en" label="English" default>
          <p>Your browser has no video. <a href="/v.webm" download="v.webm">Download</a></p>
        </video>
        <audio controls src="/a.mp3"></audio>
        <iframe src="https://maps.example.com/embed" title="Map" width="600" height="450" style="border:0" allowfullscreen loading="lazy" referrerpolicy="no-referrer-when-downgrade" allow="fullscreen; geolocation" sandbox="allow-scripts allow-same-origin"></iframe>
        <object data="/a.pdf" type="application/pdf" width="100%" height="400"><p>No PDF here.</p></object>
        <embed src="/a.swf" type="application/x" width="1" height="1">
        <canvas id="chart" width="300" height="150" role="img" aria-label="Chart"><p>12 %</p></canvas>
        <map name="m"><area shape="rect" coords="0,0,1,1" href="/a" alt="A"></map><img src="/m.png" usemap="#m" alt="Map">
        <img src="/pixel.gif" alt="" aria-hidden="true" width="1" height="1"><img src="/avatar.png" alt="{{text}}" class="avatar" role="presentation">
        """
        """",

        // Pictures in the page.
        """"
        $$"""
        <button type="button" aria-label="Close" aria-expanded="false"><svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" class="icon" aria-hidden="true" focusable="false"><path d="M18 6 6 18"/><path d="m6 6 12 12"></path></svg></button>
        <svg xmlns:xlink="http://www.w3.org/1999/xlink" role="img" aria-labelledby="t" preserveAspectRatio="xMidYMid meet" style="display:none">
          <title id="t">Chart</title><desc>Sales by month</desc>
          <defs>
            <linearGradient id="g" x1="0" y1="0" x2="0" y2="1" gradientUnits="userSpaceOnUse"><stop offset="0%" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
            <clipPath id="c"><rect width="10" height="10" rx="2"/></clipPath><filter id="f"><feGaussianBlur stdDeviation="2"/></filter>
            <symbol id="i" viewBox="0 0 1 1"><circle cx=".5" cy=".5" r=".5"/></symbol><style>.a { fill: red }</style>
          </defs>
          <use href="#i" xlink:href="#i"/>
          <g transform="translate(1 2)" fill="url(#g)">{{items.Each(item => $$"""<a href="{{link}}"><rect x="1" y="2" width="{{number}}" height="3"/><text x="1" dy=".35em">{{item}}<tspan>x</tspan></text></a>""")}}</g>
          <foreignObject width="10" height="10"><div xmlns="http://www.w3.org/1999/xhtml"><p>{{text}}</p></div></foreignObject>
          <animate attributeName="r" from="1" to="2" dur="1s" repeatCount="indefinite"/>
        </svg>
        <math display="block"><mrow><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi></mrow><mn>2</mn></mfrac></mrow><annotation encoding="application/x-tex">x = \frac</annotation></math>
        """
        """",

        // Dialogs, popovers, tabs and what else pages do today.
        """"
        $$"""
        <button type="button" commandfor="d" command="show-modal">Open</button>
        <dialog id="d" closedby="any" aria-labelledby="d-title" data-on:close="$open = false">
          <form method="dialog"><h2 id="d-title">Sure?</h2><button value="no" autofocus>No</button><button value="yes">Yes</button></form>
        </dialog>
        <div id="menu" popover="auto" role="menu" style="display:none" data-show="$open"><button role="menuitem" tabindex="-1">Cut</button></div>
        <div popover>Hint</div><div id="tip" popover="manual" anchor="d">Tip</div>
        <div role="tablist" aria-label="Views"><button role="tab" id="t1" aria-selected="true" aria-controls="p1">One</button><button role="tab" id="t2" aria-selected="false" tabindex="-1">Two</button></div>
        <section role="tabpanel" id="p1" aria-labelledby="t1" tabindex="0">{{html}}</section>
        <details name="faq" open><summary><h3>Why?</h3></summary><p>Because.</p></details>
        <div role="alert" aria-live="assertive" aria-atomic="true" hidden="until-found">{{text}}</div>
        <div contenteditable="plaintext-only" role="textbox" aria-multiline="true" aria-label="Note" spellcheck="true" inert></div>
        <search><form action="/search"><input name="q" aria-label="Search"></form></search>
        <hgroup><h1>Title</h1><p>Subtitle</p></hgroup>
        <ul>{{items.Each(item => $$"""<li><a href="/x/{{number}}" target="_blank" rel="noopener noreferrer nofollow">{{item}}</a></li>""")}}<li><ul><li>Nested</li></ul></li></ul>
        <dl>{{items.Each(item => $$"""<div><dt>{{item}}</dt><dd>{{item}}</dd></div>""")}}</dl>
        <ol reversed start="3" type="a"><li value="3">x</li></ol>
        <p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, <samp>ok</samp>, <var>x</var><sub>1</sub><sup>2</sup>, <mark>this</mark>, <del datetime="2026-01-01">old</del> <ins cite="/why">new</ins>, <q>quote</q>, <dfn>term</dfn>, <bdi>x</bdi> <bdo dir="rtl">y</bdo>, <data value="1">one</data>, so<wbr>long, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>.</p>
        <blockquote cite="/a"><p>Words.</p><footer>— <cite>Ada</cite></footer></blockquote>
        <address><a href="mailto:a@example.com">a@example.com</a><br><a href="tel:+4912345">+49 123 45</a></address>
        <pre><code class="language-csharp">if (a &lt; b &amp;&amp; c &gt; d) { }</code></pre>
        """
        """",

        // Custom elements, libraries, shadow roots, attributes of others.
        """"
        $$"""
        <my-tabs active="1" .value="x" @click="y"><span slot="title" part="label" exportparts="a: b">x</span><template shadowrootmode="open"><style>:host { }</style><slot name="title"><p>none</p></slot></template></my-tabs>
        <sl-button variant="primary" size="small"><sl-icon name="x"></sl-icon></sl-button>
        <relative-time datetime="2026-01-01T00:00Z">Jan 1</relative-time>
        <button is="fancy-button" data-controller="a" data-action="click->a#b" hx-boost x-cloak v-cloak>x</button>
        <div vocab="https://schema.org/" typeof="Person" itemprop="author" itemscope itemid="urn:x"><span property="name">{{text}}</span></div>
        <model-viewer src="/a.glb" camera-controls ar></model-viewer>
        <turbo-frame id="f" src="/f"></turbo-frame>
        <amp-img src="/a.png" width="1" height="1"></amp-img>
        """
        """",

        // What a Datastar application has.
        """"
        $$"""
        <div id="app" data-signals:count="{{number}}" data-signals="{ q: '', open: false, tags: [] }" data-computed:double="$count * 2" data-effect="console.log($count)" data-ref:_app data-init="{{action}}">
          <input type="search" data-bind:q data-on:input__debounce.300ms="{{action}}" data-indicator:_busy aria-label="Search">
          <span data-show="$_busy" style="display: none" class="spinner" role="status" aria-label="Loading"></span>
          <button type="button" data-on:click="$open = !$open" data-attr:aria-expanded="$open" data-class="{ active: $open, 'text-lg': $count > 3 }" data-text="$open ? 'Hide' : 'Show'"></button>
          <div data-show="$open && $tags.length > 0" style="display: none" data-on:click__outside="$open = false" data-style:opacity="$open ? 1 : 0"></div>
          <button data-attr:disabled="$count < 1 || $_busy" data-on:click="confirm('Sure?') && @post('/x')">Delete &raquo;</button>
          <p data-text="`a ${$count} b`" data-preserve-attr="open class" data-ignore-morph></p>
          <div data-on-intersect__once.half="{{action}}" data-on-interval__duration.2s="$count++" data-on-signal-patch="$x = patch.q" data-on-signal-patch-filter="{ include: /^q/ }"></div>
          <pre data-json-signals></pre><form {{action.Form()}}><input name="a" aria-label="A"><button>Go</button></form>
          <img data-attr:src="$url" alt="x"><a data-attr:href="'/x/' + $count">x</a><button data-text="$label"></button>
        </div>
        """
        """",

        // Parts: rows, items, options and cells.
        """$"<tr id='row-{number}'><td>{text}</td><td><button data-on:click='{action}' aria-label='Delete {text}'>×</button></td></tr>" """,
        """$"<option value='{number}' {Html.Attr("selected", flag)}>{text}</option>" """,
        """$"<dt>{text}</dt><dd>{text}</dd>" """,
        """$"<li class='item'>{text}{flag.When(() => $" <span class='badge'>new</span>")}</li>" """,
        """$"<div class='field'><input id='email' name='email' type='email'><p class='hint'>x</p></div>" """,
        """$"<label for='email'>E-mail</label>{flag.When(() => $"<div><input id='email' name='email'></div>")}" """,
        """$"<path d='{text}'/><circle r='1'/>" """,
        """$"<a href='{link}'><path d='M0 0'/><text>{text}</text></a>" """,
        """$"<p>{flag.When(() => $"<em>{text}</em>")} {flag.When(() => $"<button type='button'><span>x</span></button>")}</p>" """,
    ];
}
