namespace HonoStar.Analyzers.Tests.Datastar.Rules;

/// <summary>For each rule, templates that it reports and templates that it lets pass.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            RuleIdentifiers.UnknownAttribute,
            [
                ("<p [|data-texxt|]='$title'></p>", "<p data-text='$title'></p>"),
                ("<p [|data-clas:open|]='$paid'></p>", "<p data-class:open='$paid'></p>"),
                ("<p [|data-inti|]='{action}'></p>", "<p data-init='{action}'></p>"),
                ("<p [|data-show.important|]='$paid'></p>", "<p data-show='$paid'></p>"),
                ("<p [|data-click|]='$paid = true'></p>", "<p data-on:click='$paid = true'></p>"),
                ("<p [|data-submit|]='{action}'></p>", "<p data-on:submit='{action}'></p>"),
            ],
            ["<p data-input='{number}' data-error='$5' data-select='a'></p>", "<p data-if='yes' data-html='true'></p>", "<p data-x.y='1'></p>", "<p data-id='{number}' data-testid='$'></p>", "<p data-text='$title'></p>", "<p data-chart:bars='1'></p>", "<p data-tex='plain'></p>"]),
        new(
            RuleIdentifiers.DashInsteadOfColon,
            [
                ("<b [|data-on-click|]='$paid = true'></b>", "<b data-on:click='$paid = true'></b>"),
                ("<b [|data-on-click__once|]='{action}'></b>", "<b data-on:click__once='{action}'></b>"),
                ("<b [|data-on.click|]='$paid = true'></b>", "<b data-on:click='$paid = true'></b>"),
                ("<b [|data-onclick|]='$paid = true'></b>", "<b data-on:click='$paid = true'></b>"),
                ("<b [|data-signals.a|]='1'></b>", "<b data-signals:a='1'></b>"),
                ("<input [|data-bind-title|]>", "<input data-bind:title>"),
                ("<b [|data-class-open|]='$paid'></b>", "<b data-class:open='$paid'></b>"),
            ],
            ["<b data-on-intersect='$paid = true'></b>", "<b data-class-name='x'></b>", "<b data-on-sale='yes'></b>"]),
        new(
            RuleIdentifiers.RenamedAttribute,
            [
                ("<b [|data-on-load|]='{action}'></b>", "<b data-init='{action}'></b>"),
                ("<b [|data-on-load__delay.1s|]='{action}'></b>", "<b data-init__delay.1s='{action}'></b>"),
            ],
            ["<b data-init='{action}'></b>", "<b data-loaded='1'></b>"]),
        new(
            RuleIdentifiers.UnknownModifier,
            [
                ("<input data-on:input[|__debuonce.300ms|]='{action}'>", "<input data-on:input__debounce.300ms='{action}'>"),
                "<b data-show[|__debounc.300ms|]='$paid'></b>",
                ("<b data-on:click[|__prevent.stop|]='$count++'></b>", "<b data-on:click__prevent__stop='$count++'></b>"),
                "<b data-on:click[|__once.500ms|]='$count++'></b>",
            ],
            ["<input data-on:input__debounce.300ms='{action}'>", "<b data-id__x='1'></b>"]),
        new(
            RuleIdentifiers.DuplicateModifier,
            [("<input data-on:input__debounce.100ms[|__debounce.300ms|]='{action}'>", "<input data-on:input__debounce.300ms='{action}'>")],
            ["<input data-on:input__debounce.100ms__throttle.300ms='{action}'>"]),
        new(
            RuleIdentifiers.KeyAndValue,
            [
                "<b [|data-on|]='$paid = true'></b>",
                "<b [|data-on:click|]></b>",
                ("<b [|data-text:title|]='$title'></b>", "<b data-text='$title'></b>"),
                ("<input [|data-bind:title|]='count'>", "<input data-bind:title>"),
                "<input [|data-bind|]>",
                "<b [|data-show|]=''></b>",
            ],
            ["<input data-bind:title>", "<input data-bind='{text}'>", "<b data-text='{js}'></b>", "<b data-signals=''></b>", "<b data-ignore></b>"]),
        new(
            RuleIdentifiers.UppercaseKey,
            [
                ("<b data-signals:[|userName|]='1'></b>", "<b data-signals:user-name='1'></b>"),
                ("<b data-on:[|myEvent|]='$paid = true'></b>", "<b data-on:my-event__case.camel='$paid = true'></b>"),
            ],
            ["<b data-signals:user-name='1'></b>", "<b data-signals='{{userName: 1}}'></b>", "<b DATA-TEXT='$title'></b>"]),
        new(
            RuleIdentifiers.CaseTag,
            ["<b data-signals:a-b[|__case|]='1'></b>", "<b data-signals:a-b[|__case.upper|]='1'></b>", ("<b data-signals:a-b[|__case.cammel|]='1'></b>", "<b data-signals:a-b__case.camel='1'></b>")],
            ["<b data-signals:a-b__case.snake='1'></b>"]),
        new(
            RuleIdentifiers.TimingTag,
            [
                "<b data-on:click[|__delay|]='$paid = true'></b>",
                ("<b data-on:click[|__debounce.leading.500ms|]='$paid = true'></b>", "<b data-on:click__debounce.500ms.leading='$paid = true'></b>"),
                "<b data-on:click[|__debounce.leading.first.500ms|]='$paid = true'></b>",
                ("<b data-on:click[|__debounce.500ms.laeding|]='$paid = true'></b>", "<b data-on:click__debounce.500ms.leading='$paid = true'></b>"),
                "<b data-on:click[|__throttle.1m|]='$paid = true'></b>",
                ("<b data-on:click[|__throttle.1.5s|]='$paid = true'></b>", "<b data-on:click__throttle.1500ms='$paid = true'></b>"),
                ("<b data-on:click[|__debounce.1s.trail|]='$paid = true'></b>", "<b data-on:click__debounce.1s='$paid = true'></b>"),
                ("<b data-on:click[|__throttle.1s.trail|]='$paid = true'></b>", "<b data-on:click__throttle.1s.trailing='$paid = true'></b>"),
                "<b data-on-interval[|__duration|]='$paid = true'></b>",
            ],
            ["<b data-on:click__debounce.500ms.leading='$paid = true'></b>", "<b data-on:click__throttle.2s.trailing.noleading='$paid = true'></b>", "<b data-on-interval='$paid = true'></b>", "<b data-init__delay.500='$paid = true'></b>"]),
        new(
            RuleIdentifiers.Threshold,
            [("<b data-on-intersect[|__threshold.0.5|]='$paid = true'></b>", "<b data-on-intersect__threshold.50='$paid = true'></b>"), ("<b data-on-intersect[|__threshold.5%|]='$paid = true'></b>", "<b data-on-intersect__threshold.5='$paid = true'></b>"), "<b data-on-intersect[|__threshold.120|]='$paid = true'></b>", "<b data-on-intersect[|__threshold|]='$paid = true'></b>"],
            ["<b data-on-intersect__threshold.25='$paid = true'></b>"]),
        new(
            RuleIdentifiers.PassiveAndPrevent,
            [("<b data-on:wheel[|__passive|]__prevent='$count++'></b>", "<b data-on:wheel__prevent='$count++'></b>")],
            ["<b data-on:wheel__passive='$count++'></b>"]),
        new(
            RuleIdentifiers.TwoTargets,
            ["<b [|data-on:click__window__outside|]='$paid = false'></b>"],
            ["<b data-on:click__outside='$paid = false'></b>"]),
        new(
            RuleIdentifiers.ProAttribute,
            ["<b [|data-scroll-into-view|]></b>", "<b data-on:click=\"[|@clipboard|]('x')\"></b>"],
            ["<b data-init='el.scrollIntoView()'></b>"]),
        new(
            RuleIdentifiers.ForeignSyntax,
            ["<b [|x-on:click|]='open = true'></b>", "<b [|v-if|]='open'></b>", "<b [|hx-get|]='/x'></b>", "<b [|@click|]='x'></b>"],
            ["<b x='1' data-x-on='1'></b>", "<div data-ignore><b x-data='1'></b></div>"]),
        new(
            RuleIdentifiers.AliasedPrefix,
            [("<b [|data-star-text|]='$title'></b>", "<b data-text='$title'></b>")],
            ["<b data-star-count='5'></b>"]),
        new(
            RuleIdentifiers.ExpressionSyntax,
            ["<b data-text='$title [|+|]'></b>", "<b data-on:click='$paid = true[|)|]'></b>", "<b data-text='$a [|b|]'></b>"],
            ["<b data-text='$title + 1'></b>", "<b data-text='$title {text}'></b>", "<b data-on:click='{action}; $paid = true'></b>", "<b title='1 +'></b>"]),
        new(
            RuleIdentifiers.StatementAsValue,
            ["<b data-text=\"[|if ($paid) 'a'; else 'b'|]\"></b>", "<b data-text='[|let a = $count|]'></b>"],
            ["<b data-text=\"$paid ? 'a' : 'b'\"></b>", "<b data-on:click='if ($paid) $paid = false'></b>", "<b data-text='let a = $count; a + 1'></b>"]),
        new(
            RuleIdentifiers.HyphenInSignal,
            [
                ("<b data-text='[|$count-1|]'></b>", "<b data-text='$count - 1'></b>"),
                ("<b data-text='[|$count-{number}|]'></b>", "<b data-text='$count - {number}'></b>"),
                ("<b data-signals='{{a: 1, b: 2}}' data-text='[|$a-b|]'></b>", "<b data-signals='{{a: 1, b: 2}}' data-text='$a - $b'></b>"),
            ],
            ["<b data-text='$count - 1'></b>", "<b data-signals:step-1='1' data-text='$step-1'></b>", "<b data-text='$first-name'></b>"]),
        new(
            RuleIdentifiers.UnknownAction,
            [("<b data-on:click=\"[|@psot|]('/x')\"></b>", "<b data-on:click=\"@post('/x')\"></b>")],
            ["<b data-on:click=\"@post('/x')\"></b>", "<b data-on:click='@confetti()'></b>", "<b data-text=\"'@psot(x)'\"></b>"]),
        new(
            RuleIdentifiers.ActionArguments,
            ["<b data-on:click='[|@get|]()'></b>", "<b data-on:click=\"[|@post|]('/x', {{}}, 1)\"></b>", "<b data-on:click=\"@post('/x', [|'form'|])\"></b>", "<b data-on:click=\"@toggleAll([|'open'|])\"></b>", "<b data-on:click=\"@setAll(true, [|'open'|])\"></b>", "<b data-text='@peek([|$count|])'></b>"],
            ["<b data-on:click=\"@setAll('a', {{include: /x/}}); @toggleAll(filter)\"></b>", "<b data-on:click='@post(x, options)'></b>", "<b data-on:click=\"@get('/x', {{}})\"></b>", "<b data-on:click='@toggleAll()'></b>", "<b data-on:click='@get(...a)'></b>"]),
        new(
            RuleIdentifiers.ActionWithoutAt,
            [
                ("<b data-on:click=\"[|post|]('/x')\"></b>", "<b data-on:click=\"@post('/x')\"></b>"),
                ("<b data-on:click=\"[|$get|]('/x')\"></b>", "<b data-on:click=\"@get('/x')\"></b>"),
            ],
            ["<b data-on:click=\"@post('/x')\"></b>", "<b data-on:click='el.post(1)'></b>", "<b data-on:click='const get = x => x; get(1)'></b>"]),
        new(
            RuleIdentifiers.BareSignal,
            [("<b data-signals:total='0' data-text='[|total|] + 1'></b>", "<b data-signals:total='0' data-text='$total + 1'></b>")],
            ["<b data-signals:total='0' data-text='$total + x.total'></b>", "<b data-signals:name='1' data-text='name'></b>", "<b data-signals:item='1' data-text='[1].map(item => item)'></b>", "<b id='box' data-signals:box='1' data-text='box.id'></b>"]),
        new(
            RuleIdentifiers.AssignedComputed,
            ["<b data-computed:total='$count * 2' data-on:click='[|$total|] = 0'></b>"],
            ["<b data-computed:total='$count * 2' data-on:click='$count = $total'></b>"]),
        new(
            RuleIdentifiers.ImpureComputed,
            ["<b data-computed:total='[|$count|]++'></b>", "<b data-computed:total=\"[|@get('/x')|]\"></b>", "<b data-show='[|$paid|] = true' style='display:none'></b>", "<b data-text='[|$count|]++'></b>", "<b data-class:a=\"[|@get('/x')|]\"></b>"],
            ["<b data-attr:title='[1].forEach(() => $count = 1)'></b>", "<b data-computed:total='$count * 2'></b>", "<b data-computed:total='@peek(() => $count)'></b>"]),
        new(
            RuleIdentifiers.EffectWritesOwnInput,
            ["<b data-effect='[|$count|] = $count + 1'></b>", "<b data-effect='[|$count|]++'></b>"],
            ["<b data-effect='$paid = $count > 1'></b>", "<b data-effect='$count = @peek(() => $count) + 1'></b>", "<b data-effect='setTimeout(() => $count++)'></b>"]),
        new(
            RuleIdentifiers.ComputedNotFunction,
            [("<b data-computed='{{total: [|$count * 2|]}}'></b>", "<b data-computed='{{total: () => $count * 2}}'></b>"), ("<b data-computed='{{a: {{b: [|1|]}}}}'></b>", "<b data-computed='{{a: {{b: () => 1}}}}'></b>")],
            ["<b data-computed='{{total: () => $count * 2}}'></b>", "<b data-computed='{{total: make()}}'></b>"]),
        new(
            RuleIdentifiers.EventOutsideHandler,
            ["<b data-text='[|evt|].type'></b>", "<b data-on:click='$title = [|patch|].title'></b>"],
            ["<b data-on:click='$title = evt.type'></b>", "<b data-on-signal-patch='$title = patch.title'></b>", "<b data-effect='[1].map(evt => evt)'></b>"]),
        new(
            RuleIdentifiers.UnsafeInteger,
            [("<b data-text='[|9007199254740993|]'></b>", "<b data-text='`9007199254740993`'></b>"), ("<b data-text=\"[|9007199254740993|] + $count\"></b>", "<b data-text=\"'9007199254740993' + $count\"></b>"), "<b data-text=[|9007199254740993|]></b>"],
            ["<b data-text='9007199254740991'></b>", "<b data-text='9007199254740993n'></b>", "<b data-text=\"'9007199254740993'\"></b>"]),
        new(
            RuleIdentifiers.SecretSignal,
            ["<input type='password' data-bind:[|password|]>", "<b data-signals:[|api-key|]='1'></b>", "<b data-signals='{{user: {{[|token|]: 1}}}}'></b>", "<input type='password' data-bind:[|login|]>", "<input type='password' data-bind='[|{count}|]'>", "<input data-bind='[|{Signals.Password}|]'>", "<input data-bind:[|password-confirmation|]>"],
            ["<input type='password' data-bind:_login>", "<input type='text' data-bind='{count}'>", "<input data-bind:password-hint>", "<b data-signals:secret-santa='1'></b>", "<input data-bind:_password>", "<b data-signals:show-password='false'></b>", "<b data-indicator:password data-on:click='{action}'></b>", "<b data-signals:token-count='1'></b>"]),
        new(
            RuleIdentifiers.DollarInName,
            [("<input data-bind='[|$title|]'>", "<input data-bind='title'>"), ("<b data-ref='[|$_box|]'></b>", "<b data-ref='_box'></b>")],
            ["<input data-bind='title'>", "<b data-text='$title'></b>"]),
        new(
            RuleIdentifiers.BoundElement,
            ["<p [|data-bind:title|]></p>", "<details [|data-bind:paid|]></details>"],
            ["<input data-bind:title>", "<my-field data-bind:title></my-field>", "<p data-bind:title__prop.title></p>", "<p contenteditable data-bind:title></p>"]),
        new(
            RuleIdentifiers.BoundType,
            [
                "<p data-signals:age=\"''\"><input type='number' data-bind:[|age|]></p>",
                "<p data-signals:size='1'><input type='checkbox' data-bind:[|size|]></p>",
                "<input type='checkbox' data-bind='[|{count}|]'>",
                "<input type='checkbox' [|{count.Bind()}|]>",
                "<input type='date' {attributes} [|{count.Bind()}|]>",
                "<input type='checkbox' data-bind:[|count|]>",
                "<input data-bind:[|paid|]><textarea data-bind='[|paid|]'></textarea>",
                "<input type='number' data-bind:[|paid|]><input type='date' data-bind:[|count|]>",
                "<select data-bind:[|paid|]><option value='True'>Yes</option><option value='False'>No</option></select>",
                "<select data-bind:[|count|]><option value='high'>High</option></select><select multiple data-bind:[|title|]></select>",
                "<input type='radio' value='high' data-bind:[|count|]>",
            ],
            ["<p data-signals:years='0'><input type='number' data-bind:years></p>", "<p data-signals:kind=\"''\"><input type='checkbox' value='a' data-bind:kind></p>", "<p data-signals:on='false'><input type='checkbox' data-bind:on></p>",
                "<input type='number' data-bind='{count}'><input type='checkbox' data-bind='{count.Error}' value='a'><input {count.Bind()}>",
                "<input type='number' data-bind:count><input type='number' data-bind:title><input type='text' data-bind:count><input type='hidden' data-bind:paid>",
                "<input type='checkbox' data-bind:title value='a'><input type='checkbox' {attributes} data-bind:title><input type='checkbox' data-bind:elsewhere>",
                "<select data-bind:paid><option value=''>Any</option><option value='true'>Yes</option></select><select data-bind:count><option value='{number}'>1</option><option value='2'>2</option></select>",
                "<input type='radio' value='true' data-bind:paid><input type='radio' value='5' data-bind:count><input type='checkbox' data-bind:count__prop.value>",
            ]),
        new(
            RuleIdentifiers.MixedBindings,
            [
                ("<p data-signals:tags=\"['', '']\"><input type='checkbox' value='a' data-bind:tags><input type='checkbox' value='b' [|data-bind='tags'|]></p>", "<p data-signals:tags=\"['', '']\"><input type='checkbox' value='a' data-bind:tags><input type='checkbox' value='b' data-bind:tags></p>"),
                "<p data-signals=\"{{marks: []}}\"><input data-bind:marks><input [|data-bind:marks__event.change|]></p>",
            ],
            [
                "<p data-signals:words='[]'><input data-bind:words><input data-bind:words></p>",
                "<p data-signals:choice=\"''\"><input type='radio' value='a' data-bind:choice><input type='radio' value='b' data-bind='choice'></p>",
                "<p data-signals:colors='[]'><input data-bind:colors><select multiple data-bind='colors'></select></p>",
                "<input type='radio' value='a' data-bind:title><input type='radio' value='b' data-bind='title'>",
            ]),
        new(
            RuleIdentifiers.SentElement,
            [("<b data-ref:[|box|]></b>", "<b data-ref:_box></b>"), ("<b data-ref='[|box|]'></b>", "<b data-ref='_box'></b>")],
            ["<b data-ref:_box></b>", "<b data-ref='_parts.box'></b>"]),
        new(
            RuleIdentifiers.IndicatorAfterInit,
            [("<b data-init='{action}' [|data-indicator:_busy|]></b>", "<b data-indicator:_busy data-init='{action}'></b>"), ("<b id='a' data-init='{action}' title='b'   [|data-indicator|]='_busy' lang='c'></b>", "<b id='a' data-indicator='_busy' data-init='{action}' title='b' lang='c'></b>")],
            ["<b data-indicator:_busy data-init='{action}'></b>", "<b data-init='$count = 1' data-indicator:_busy data-on:click='{action}'></b>"]),
        new(
            RuleIdentifiers.IndicatorWithoutRequest,
            ["<b [|data-indicator:_busy|]><i data-on:click='{action}'></i></b>", "<b [|data-indicator:_busy|] data-on:click='$count = {number}'></b>"],
            ["<b data-indicator:_busy data-on:click='{action}'></b>", "<b data-indicator:_busy data-on:click=\"@get('/x')\"></b>", "<form {attributes} data-indicator:_busy></form>", "<b data-indicator:_busy data-on:click='{js}'></b>"]),
        new(
            RuleIdentifiers.ShownBeforeScript,
            [
                ("<b [|data-show|]='$paid'></b>", "<b data-show='$paid' style='display:none'></b>"),
                ("<b style='color: red' [|data-show|]='$paid'></b>", "<b style='display:none;color: red' data-show='$paid'></b>"),
                ("<p data-signals:tab='1'><b [|data-show|]='$tab == 2'></b></p>", "<p data-signals:tab='1'><b data-show='$tab == 2' style='display:none'></b></p>"),
                ("<b [|data-show|]='$count !== 0'></b>", "<b data-show='$count !== 0' style='display:none'></b>"),
                ("<p data-signals:on='false'><b [|data-show|]='$on'></b></p>", "<p data-signals:on='false'><b data-show='$on' style='display:none'></b></p>"),
            ],
            ["<b data-show='!$paid'></b>", "<b data-show='$count !== {number}'></b>", "<b data-show='$title.length === 0'></b>", "<b data-show='$paid' style='display:none'></b>", "<b data-show='$paid' style='{text}'></b>", "<b data-show='$paid' {attributes}></b>", "<p data-signals:off='false'><b data-show='!$off'></b></p>", "<p style='display: none'><b data-show='$paid'></b></p>",
                "<p data-signals=\"{{tab: 'a', count: 2}}\"><b data-show=\"$tab == 'a'\"></b><b data-show='$count > 1 && !($count === 3)'></b><b data-show=\"$tab != 'b' ? $count : 0\"></b></p>"]),
        new(
            RuleIdentifiers.NoObject,
            [
                "<b data-class=\"[|'wide'|]\"></b>",
                "<b data-class=\"[|['wide', 'tall']|]\"></b>",
                "<b data-style='[|`color: red`|]'></b>",
                "<b data-attr='[|$count > 1|]'></b>",
                "<b data-signals='[|1|]'></b>",
                "<b data-computed='[|() => 1|]'></b>",
                "<b data-signals:loud='true' data-class='[|($loud)|]'></b>",
                "<b data-class='[|$paid ? 1 : 2|]'></b>",
                "<b data-class='[|font-bold|]'></b>",
                "<b data-style='[|color: red|]'></b>",
                "<b data-attr='[|disabled: $paid|]'></b>",
            ],
            [
                "<b data-class='{{wide: $paid}}' data-style='{{color: $title}}' data-attr='{js}'></b>",
                "<b data-class:wide='1' data-signals='null' data-attr='$paid && {{title: $title}}'></b>",
                "<b data-class='$classes' data-effect='1' data-text='[1]'></b>",
            ]),
        new(
            RuleIdentifiers.UndefinedName,
            [
                ("<b data-on:click='[|conosle|].log(1)'></b>", "<b data-on:click='console.log(1)'></b>"),
                ("<b data-text='[|documnet|].title'></b>", "<b data-text='document.title'></b>"),
                ("<b data-on:click='[|setTimout|](() => 1, 2)'></b>", "<b data-on:click='setTimeout(() => 1, 2)'></b>"),
            ],
            [
                "<b data-on:click='console.log(evt, el)' data-text='document.title + location.href'></b>",
                "<b data-on:click='[1].map((consol) => consol + 1); let documen = 1; documen++'></b>",
                "<b data-text='$title.documen + {{consol: 1}}.consol'></b>",
                "<b data-text=\"typeof documen == 'undefined'\"></b>",
                "<b data-text='Mathh.max(1, 2)'></b><b id='documen' data-text='documen.title'></b>",
                "<b data-on:click='chart(1)'></b>",
            ]),
        new(
            RuleIdentifiers.ShowAndDisplay,
            ["<b data-show='$paid' style='[|display:flex|]'></b>"],
            ["<b data-show='$paid' style='display:none'></b>", "<b style='display:flex'></b>"]),
        new(
            RuleIdentifiers.HiddenOtherwise,
            [
                ("<b [|data-show|]='$paid' hidden></b>", "<b data-show='$paid' style='display:none'></b>"),
                "<b class='menu hidden' [|data-show|]='$paid'></b>",
                "<b class='d-none' [|data-show|]='$paid' style='display:none'></b>",
                "<b [|data-show|]='$paid' hidden style='color:red'></b>",
            ],
            [
                "<b data-show='$paid' style='display:none'></b>",
                "<b hidden></b>",
                "<b class='hidden md:block' data-show='$paid' style='display:none'></b>",
                "<b class='d-none d-md-flex' data-show='$paid' style='display:none'></b>",
                "<b class='hidden' data-class:hidden='!$paid' data-show='$paid' style='display:none'></b>",
                "<b hidden data-attr:hidden='!$paid' data-show='$paid' style='display:none'></b>",
                "<b class='overflow-hidden' data-show='$paid' style='display:none'></b>",
                "<b class='{text}' data-show='$paid' style='display:none'></b>",
            ]),
        new(
            RuleIdentifiers.RefusedByClient,
            [
                "<b data-on:click='[|eval|]($title)'></b>",
                "<b data-on:click='new [|Function|]($title)()'></b>",
                "<b data-text='[|$title.constructor.name|]'></b>",
                "<b data-text=\"[|$title['__proto__']|]\"></b>",
                "<b data-text='[|[].constructor|]'></b>",
                "<b data-on:click=\"[|setTimeout('x()', 1)|]\"></b>",
                "<b data-on:click='[|HonoStar|].patch()'></b>",
            ],
            ["<b data-on:click='setTimeout(() => $count++, 1)'></b>", "<b data-text=\"'constructor'\"></b>", "<b data-text='[1].map(eval => eval)'></b>", "<b data-text='Object.keys($address)'></b>"]),
        new(
            RuleIdentifiers.TwoWriters,
            [
                "<b data-show='$paid' [|data-style:display|]=\"'flex'\"></b>",
                "<b data-class:open='$paid' [|data-attr:class|]='$title'></b>",
                "<input data-bind:title [|data-attr:value|]='$title'>",
                "<b data-attr:style='$title' [|data-show|]='$paid'></b>",
                "<b data-show='$paid' [|data-style|]=\"{{display: 'flex'}}\"></b>",
                "<b data-attr='{{class: $title}}' [|data-class:closed|]='$paid'></b>",
                "<input data-bind:title [|data-attr|]='{{value: $title}}'>",
                "<b data-style:background-color=\"'red'\" [|data-style|]=\"{{backgroundColor: 'blue'}}\"></b>",
                "<b data-class:a='$paid' [|data-class|]=\"{{'b a': $count}}\"></b>",
                "<b data-attr:href='$title' [|data-attr|]=\"{{href: 'x'}}\"></b>",
                "<b data-text='$title' [|data-json-signals|]></b>",
            ],
            ["<b data-class:a='$paid' data-class='{{b: $paid}}'></b>", "<b data-style:color=\"'red'\" data-style='{{...x}}'></b>", "<b data-attr='{{title: $title}}' data-text='$title'></b>", "<b data-class='x' data-class:a='$paid'></b>", "<b data-show='$paid' data-style:color=\"'red'\"></b>", "<b data-class:a='$paid' data-class:b='$paid'></b>", "<input type='checkbox' data-bind:paid data-attr:value='$title'>", "<b data-attr:title='$title' data-attr:lang='$title'></b>"]),
        new(
            RuleIdentifiers.EventNeverFires,
            [
                ("<div [|data-on:resize__debounce.100ms|]='$count++'></div>", "<div data-on:resize__debounce.100ms__window='$count++'></div>"),
                ("<div [|data-on:load__delay.1s|]='$count++'></div>", "<div data-init__delay.1s='$count++'></div>"),
                "<div [|data-on:load__once|]='$count++'></div>",
                "<div [|data-on:load|]='$count++' data-init='$count++'></div>",
                ("<b [|data-on:click.once|]='$count++'></b>", "<b data-on:click__once='$count++'></b>"), ("<b [|data-on:click_debounce.500ms|]='$count++'></b>", "<b data-on:click__debounce.500ms='$count++'></b>"), "<b [|data-on:keydown.enter|]='$count++'></b>", ("<b [|data-on:clik|]='$count++'></b>", "<b data-on:click='$count++'></b>"), ("<b [|data-on:mosueenter|]='$count++'></b>", "<b data-on:mouseenter='$count++'></b>"), "<button [|data-on:submit|]='{action}'></button>",
                ("<div [|data-on:visibilitychange|]='$count++'></div>", "<div data-on:visibilitychange__document='$count++'></div>"),
            ],
            ["<b data-on:shown.bs.modal='$count++' data-on:flick='$count++' data-on:clicks='$count++' data-on:my_event='$count++'></b>", "<div data-on:resize__window='$count++'></div>", "<img data-on:load='$count++'>", "<form data-on:submit='{action}'></form>", "<my-box data-on:resize='$count++'></my-box>", "<div data-on:submit='{action}'></div>"]),
        new(
            RuleIdentifiers.SubmitButtonAction,
            [
                ("<form><button [|data-on:click|]='{Routes.Post()}'>x</button></form>", "<form><button type='button' data-on:click='{Routes.Post()}'>x</button></form>"),
                ("<form><input type='submit' [|data-on:click|]=\"@post('/x')\"></form>", "<form><input type='submit' data-on:click__prevent=\"@post('/x')\"></form>"),
            ],
            [
                "<form><button type='button' data-on:click='{Routes.Post()}'>x</button></form>",
                "<form><button data-on:click__prevent='{Routes.Post()}'>x</button></form>",
                "<form><button data-on:click='{Routes.Post().AsForm()}'>x</button></form>",
                "<form><button data-on:click='evt.preventDefault(); {Routes.Post()}'>x</button></form>",
                "<form data-on:submit='{Routes.Post()}'><button data-on:click='{Routes.Post()}'>x</button></form>",
                "<button data-on:click='{Routes.Post()}'>x</button>",
                "<form><button data-on:click='{action}'>x</button></form>",
                "<form><button data-on:click='$count++'>x</button></form>",
            ]),
        new(
            RuleIdentifiers.FormActionWithoutForm,
            ["<b data-on:click=\"[|@post('/x', {{contentType: 'form'}})|]\"></b>", "<b data-on:click='[|{action.AsForm()}|]'></b>"],
            ["<form><b data-on:click=\"@post('/x', {{contentType: 'form'}})\"></b></form>", "<b data-on:click=\"@post('/x', {{contentType: 'form', selector: '#f'}})\"></b>", "<form data-on:submit='{action.AsForm()}'></form>", "<b data-on:click='{action}'></b>"]),
        new(
            RuleIdentifiers.FileNotSent,
            [
                ("<form {action.Form()}><[|input|] type='file' name='f'></form>", "<form {action.Form(multipart: true)}><input type='file' name='f'></form>"),
                ("<form {action.Form(multipart: false)}><[|input|] type='file' name='f'></form>", "<form {action.Form(multipart: true)}><input type='file' name='f'></form>"),
                ("<form method='post'><[|input|] type='file' name='f'></form>", "<form enctype='multipart/form-data' method='post'><input type='file' name='f'></form>"),
                ("<form method='post' enctype='text/plain'><[|input|] type='file' name='f'></form>", "<form method='post' enctype='multipart/form-data'><input type='file' name='f'></form>"),
                ("<form {action.Form(multipart: true)}><[|input|] type='file'></form>", "<form {action.Form(multipart: true)}><input name='file' type='file'></form>"),
                ("<form data-on:submit=\"@post('/x', {{contentType: 'form'}})\"><[|input|] type='file' name='f'></form>", "<form enctype='multipart/form-data' data-on:submit=\"@post('/x', {{contentType: 'form'}})\"><input type='file' name='f'></form>"),
            ],
            ["<form {action.Form(multipart: true)}><input type='file' name='f'></form>", "<form {attributes}><input type='file' name='f'></form>", "<input type='file' name='f'>", "<form method='post' enctype='multipart/form-data'><input type='file' name='f'></form>"]),
        new(
            RuleIdentifiers.PasswordInAddress,
            ["<form><[|input|] type='password' name='p'></form>", "<form data-on:submit=\"@get('/x', {{contentType: 'form'}})\"><[|input|] type='password' name='p'></form>"],
            ["<form method='post'><input type='password' name='p'></form>", "<form {action.Form()}><input type='password' name='p'></form>", "<form data-on:submit='{action.AsForm()}'><input type='password' name='p'></form>"]),
        new(
            RuleIdentifiers.GetForChange,
            ["<b data-on:click=\"@get([|'/issues/7/delete'|])\"></b>"],
            ["<b data-on:click=\"@delete('/issues/7')\"></b>", "<b data-on:click=\"@get('/deleted')\"></b>", "<b data-on:click=\"@get('/x?then=delete')\"></b>"]),
        new(
            RuleIdentifiers.UnknownOption,
            [
                ("<b data-init=\"@get('/x', {{[|retryMaxWaitMs|]: 5}})\"></b>", "<b data-init=\"@get('/x', {{retryMaxWait: 5}})\"></b>"),
                ("<b data-init=\"@get('/x', {{[|contenttype|]: 'json'}})\"></b>", "<b data-init=\"@get('/x', {{contentType: 'json'}})\"></b>"),
            ],
            ["<b data-init=\"@get('/x', {{retryMaxWait: 5, headers: {{a: '1'}}}})\"></b>", "<b data-init='@peek(() => ({{x: 1}}))'></b>"]),
        new(
            RuleIdentifiers.OptionValue,
            [
                ("<b data-init=\"@get('/x', {{retry: [|'allways'|]}})\"></b>", "<b data-init=\"@get('/x', {{retry: 'always'}})\"></b>"),
            ],
            ["<b data-init=\"@get('/x', {{retry: 'never', openWhenHidden: true, retryInterval: 5, requestCancellation: c}})\"></b>"]),
        new(
            RuleIdentifiers.InertOption,
            [
                ("<b data-init=\"@get('/x', {{[|responseOverrides|]: {{}}}})\"></b>", "<b data-init=\"@get('/x')\"></b>"),
                ("<b data-init=\"@get('/x', {{[|responseOverrides|]: {{}}, retry: 'never'}})\"></b>", "<b data-init=\"@get('/x', {{retry: 'never'}})\"></b>"),
                ("<b data-init=\"@get('/x', {{retry: 'never', [|responseOverrides|]: {{}}}})\"></b>", "<b data-init=\"@get('/x', {{retry: 'never'}})\"></b>"),
            ],
            ["<b data-init=\"@get('/x', {{payload: {{}}}})\"></b>"]),
        new(
            RuleIdentifiers.StreamWithoutRetry,
            ["<b data-init=\"@get([|'/events'|])\"></b>"],
            ["<b data-init=\"@get('/events', {{retry: 'always'}})\"></b>", "<b data-init=\"@get('/events/7')\"></b>", "<b data-on:click=\"@get('/events')\"></b>"]),
        new(
            RuleIdentifiers.RequestsCancelEachOther,
            ["<b data-init=\"@get('/x')\"></b><b data-init=\"[|@get('/x')|]\"></b>"],
            ["<b data-init=\"@get('/x')\"></b><b data-init=\"@get('/y')\"></b>", "<b data-on:click=\"@get('/x')\"></b><b data-on:click=\"@get('/x')\"></b>"]),
        new(
            RuleIdentifiers.SignalRemoved,
            ["<b [|data-signals:title|]></b>"],
            ["<b data-signals:title=\"''\"></b>", "<b data-signals></b>", "<b data-signals:title='{js}'></b>"]),
        new(
            RuleIdentifiers.SignalNeverDeclared,
            [
                ("<b data-signals:user-name='1' data-text='[|$usreName|]'></b>", "<b data-signals:user-name='1' data-text='$userName'></b>"),
                ("<b data-text='[|$titel.length|]'></b>", "<b data-text='$title.length'></b>"),
                "<b data-text='[|$userName|]'></b>",
                ("<p data-signals=\"{{me: {{name: '', mail: ''}}}}\" data-text='$me.[|nam|]'></p>", "<p data-signals=\"{{me: {{name: '', mail: ''}}}}\" data-text='$me.name'></p>"),
                "<p data-signals=\"{{you: {{name: '', tags: []}}}}\" data-text='$you.[|phone|].length + $you.tags.[|lenght|]'></p>",
                ("<b data-text='$address.[|citty|]'></b>", "<b data-text='$address.city'></b>"),
                ("<b data-text='$title.[|toUppercase|]() + $count.[|toFixd|](2)'></b>", "<b data-text='$title.toUpperCase() + $count.toFixed(2)'></b>"),
                ("<p data-signals:things='[]' data-text='$things.[|lenght|]'></p>", "<p data-signals:things='[]' data-text='$things.length'></p>"),
                ("<b data-text='{Signals.Password}.[|lenght|]'></b>", "<b data-text='{Signals.Password}.length'></b>"),
            ],
            ["<p data-signals=\"{{who: {{name: '', tags: []}}}}\" data-text='$who.name.length + $who.tags[0].x + $who.toString()'></p>", "<b data-text='$address.city + $title.trim() + $count.toFixed(2)'></b>", "<b data-text='{count}.toFixed(2) + {count}.more'></b>",
                "<p data-signals=\"{{open: {{}}}}\" data-text='$open.any'></p>", "<p data-signals=\"{{wide: {{a: 1}}}}\" data-init='$wide = {js}' data-text='$wide.b'></p>", "<p data-signals=\"{{own: {{a: 1}}}}\" data-init='$own.b = 1' data-text='$own.b'></p>", "<p data-signals=\"{{rest: {{a: 1, ...$address}}}}\" data-text='$rest.b'></p>",
                "<b data-signals:user-name='1'></b><b data-text='$userName'></b>", "<b data-text='$address.city + $errors.title'></b>", "<b data-on:click='$later = 1'></b><b data-text='$later'></b>", "<b data-indicator:_busy data-init='{action}' data-attr:disabled='$_busy'></b>"]),
        new(
            RuleIdentifiers.SignalDeclaredTwice,
            ["<p data-signals:size='0'><b data-signals:[|size|]=\"'big'\"></b></p>"],
            ["<p data-signals:width='0'><b data-signals:width='{number}'></b></p>", "<p data-signals:height='0'><b data-signals:height='null'></b></p>"]),
        new(
            RuleIdentifiers.SignalComparedWithWrongType,
            ["<b data-text=\"[|$count === '1'|]\"></b>", "<p data-signals:state=\"'a'\"><b data-text='[|1 !== $state|]'></b></p>", "<b data-text=\"[|$address.city === 5|]\"></b>", "<b data-text=\"[|{count} === '1'|]\"></b>", "<b data-text='[|$title === []|]'></b>",
                "<b data-on:click=\"$count = [|'x'|]\"></b>", "<b data-on:click=\"$paid = $count > 1 ? true : [|'yes'|]\"></b>", "<b data-on:click=\"{count} = [|true|]; $title = [|[]|]; $title = 5\"></b>",
                "<p data-signals:steps='0' data-on:click=\"$steps = [|'x'|]\"></p>", "<p data-signals:shown='false' data-on:click=\"$shown = [|`yes`|]\"></p>", "<p data-signals:rows='[]' data-on:click='$rows = [|0|]'></p>"],
            ["<b data-text='$title.length === 0'></b>", "<b data-text='$count === 1'></b>", "<b data-text=\"$count == '1'\"></b>", "<b data-text='$count === null'></b>", "<b data-text='$count === {number}'></b>", "<b data-text=\"$title === ''\"></b>", "<b data-text='{count} === 1 || {count} === $title'></b>",
                "<b data-on:click=\"$count = 5; $count = ''; $count = null; $count = undefined; $count = el.value; $count += 'x'; $title = 'a' + 1; $address = 1\"></b>",
                "<p data-signals:picked=\"''\" data-on:click='$picked = {number}'></p>", "<p data-signals:editing='false' data-on:click='$editing = {number}'></p>", "<b data-on:click='{count} = 1; $none = 1'></b>"]),
        new(
            RuleIdentifiers.RedundantPrevent,
            [("<form data-on:submit[|__prevent|]='{action}'></form>", "<form data-on:submit='{action}'></form>")],
            ["<form data-on:submit='{action}'></form>", "<b data-on:click__prevent='{action}'></b>"]),
        new(
            RuleIdentifiers.ValueInText,
            [
                ("<b data-text=\"'Hello [|{js}|]!'\"></b>", "<b data-text=\"'Hello ' + {js} + '!'\"></b>"),
                ("<b data-text=\"'[|{js}|]'\"></b>", "<b data-text=\"{js}\"></b>"),
                ("<b data-text='$paid ? `[|{js}|] paid` : 1'></b>", "<b data-text='$paid ? {js} + ` paid` : 1'></b>"),
            ],
            ["<b data-text=\"'Hello ' + {js}\"></b>", "<b data-text='`${{ {js} }}`'></b>", "<b data-text=\"'a{number}'\"></b>", "<b title='{js}'></b>", "<b data-text=\"'a {Js.Raw(text)}'\"></b>"]),
        new(
            RuleIdentifiers.SignalInText,
            [
                ("<b>[|{count}|]</b>", "<b data-text='{count}'></b>"),
                ("<b title='[|{count}|]'></b>", "<b data-attr:title='{count}'></b>"),
                "<p data-signals:total='1'><b data-text=\"'[|$total|] in all'\"></b><b data-text='`[|$total|]`'></b></p>",
                "<b data-text=\"'Hello [|${{$title|]}}'\"></b>",
                "<b>a [|{count}|]</b>[|{count}|]<b title='a [|{count}|]' style='[|{count}|]'></b>",
            ],
            ["<b data-text='{count}'></b>", "<b data-bind='{count}'></b>", "<b>{count.Path}</b>", "<p data-signals:total='1'><b data-text='`${{$total}} of ${{$title}}`'></b></p>", "<b data-text=\"'$5 or $other'\"></b>"]),
    ];
}
