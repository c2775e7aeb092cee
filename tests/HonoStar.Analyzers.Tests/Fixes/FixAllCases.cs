using HonoStar.Analyzers.Tests.Templates;
using HonoStar.Analyzers.Tests.Verification;
using DatastarCase = HonoStar.Analyzers.Tests.Datastar.Rules.RuleCase;
using DatastarCases = HonoStar.Analyzers.Tests.Datastar.Rules.RuleCases;

namespace HonoStar.Analyzers.Tests.Fixes;

/// <summary>Files in which a rule reports several places, and what they are when all are mended: from the cases that test each fix by itself.</summary>
internal static class FixAllCases
{
    /// <summary>Members of a page, for the rules that need an application; <c>PAGE</c> is its class.</summary>
    private static readonly (string Rule, string Before, string After)[] s_members =
    [
        (RuleIdentifiers.HandlerNeverCalled,
            "public Html Get() => $\"\"; [Post(\"one\")] private Reply One() => Reply.None; [Post(\"two\")] protected static Reply Two() => Reply.None; [Put] private protected Reply Three() => Reply.None; [Delete] async Task<Reply> Four() => Reply.None;",
            "public Html Get() => $\"\"; [Post(\"one\")] public Reply One() => Reply.None; [Post(\"two\")] public static Reply Two() => Reply.None; [Put] public Reply Three() => Reply.None; [Delete] public async Task<Reply> Four() => Reply.None;"),
        (RuleIdentifiers.OtherVerb,
            "public Html Get() => $\"<p data-on:click=\\\"@put('/page/close')\\\">x</p><p data-on:click=\\\"@put('/page/close')\\\">x</p>\"; [Post(\"close\")] public Reply Close() => Reply.None;",
            "public Html Get() => $\"<p data-on:click=\\\"{Routes.PAGE.Close.Post()}\\\">x</p><p data-on:click=\\\"{Routes.PAGE.Close.Post()}\\\">x</p>\"; [Post(\"close\")] public Reply Close() => Reply.None;"),
        (RuleIdentifiers.AddressWrittenOut,
            "public Html Get() => $\"<a href='/page'>x</a><a href='/page'>y</a>\"; public Html Other() => $\"<a href='/page'>z</a>\";",
            "public Html Get() => $\"<a href='{Routes.PAGE.Href()}'>x</a><a href='{Routes.PAGE.Href()}'>y</a>\"; public Html Other() => $\"<a href='{Routes.PAGE.Href()}'>z</a>\";"),
        (RuleIdentifiers.UnknownAddress,
            "public Html Get(string? search = null) => $\"<a href='/pagee'>x</a><a href='/pagee?search=a'>y</a><p data-on:click=\\\"@post('/page/clsoe')\\\">x</p>\"; [Post(\"close\")] public IResult Close() => Results.Redirect(\"/pagee\");",
            "public Html Get(string? search = null) => $\"<a href='{Routes.PAGE.Href()}'>x</a><a href='{Routes.PAGE.Href(search: \"a\")}'>y</a><p data-on:click=\\\"{Routes.PAGE.Close.Post()}\\\">x</p>\"; [Post(\"close\")] public IResult Close() => Results.Redirect(Routes.PAGE.Href().ToString());"),
        (RuleIdentifiers.UnknownQueryName,
            "public Html Get(string? search = null) => $\"<a href='/page?serach=x'>x</a><a href='?a=1&amp;serach=x'>y</a>\";",
            "public Html Get(string? search = null) => $\"<a href='/page?search=x'>x</a><a href='?a=1&amp;search=x'>y</a>\";"),
        (RuleIdentifiers.MissingFile,
            "public Html Get() => $\"<img src='/satr.png' alt=''><img src='{Asset.Href(\"/satr.png\")}' alt=''>\"; public Html Other() => $\"<img src='/satr.png' alt=''>\";",
            "public Html Get() => $\"<img src='/star.png' alt=''><img src='{Asset.Href(\"/star.png\")}' alt=''>\"; public Html Other() => $\"<img src='/star.png' alt=''>\";"),
        (RuleIdentifiers.RegionCalledDirectly,
            "public Html Get() => $\"{Row(1)}<hr>{Row(2)}\"; public Html Other() => $\"{Row(3)}\"; [Live<Changes>] private Html Row(int id) => $\"<p id='a-{id}'></p>\";",
            "public Html Get() => $\"{Live.Row(1)}<hr>{Live.Row(2)}\"; public Html Other() => $\"{Live.Row(3)}\"; [Live<Changes>] private Html Row(int id) => $\"<p id='a-{id}'></p>\";"),
        (RuleIdentifiers.RegionWithoutId,
            "[Live<Changes>] private Html OpenIssues() => $\"<ul></ul>\"; [Live<Changes>] private Html Row(int id) => $\"\"\"<p title=\"{id}\"></p>\"\"\";",
            "[Live<Changes>] private Html OpenIssues() => $\"<ul id='open-issues'></ul>\"; [Live<Changes>] private Html Row(int id) => $\"\"\"<p id=\"row\" title=\"{id}\"></p>\"\"\";"),
        (RuleIdentifiers.ScriptEndTag,
            "public Reply Post() => Reply.Script(Js.Raw(\"f('</script>')\")); public Reply Put() => Reply.Script(Js.Raw(\"g('</script>')\"));",
            "public Reply Post() => Reply.Script(Js.Raw(\"f('<\\\\/script>')\")); public Reply Put() => Reply.Script(Js.Raw(\"g('<\\\\/script>')\"));"),
        (RuleIdentifiers.RedundantMode,
            "public Reply Post() => Reply.Patch($\"\", \"#list\", PatchMode.Outer) + Reply.Patch($\"\", \"#rest\", PatchMode.Outer);",
            "public Reply Post() => Reply.Patch($\"\", \"#list\") + Reply.Patch($\"\", \"#rest\");"),
        (RuleIdentifiers.SelectorWithoutHash,
            "public Reply Post() => Reply.Remove(\"list\") + Reply.Remove(\"rest\"); public Html Get() => $\"<p id='list'></p><p id='rest'></p>\";",
            "public Reply Post() => Reply.Remove(\"#list\") + Reply.Remove(\"#rest\"); public Html Get() => $\"<p id='list'></p><p id='rest'></p>\";"),
        (RuleIdentifiers.UnknownSelector,
            "public Reply Post() => Reply.Remove(\"#lst\") + Reply.Remove(\"#rset\"); public Html Get() => $\"<p id='list'></p><p id='rest'></p>\";",
            "public Reply Post() => Reply.Remove(\"#list\") + Reply.Remove(\"#rest\"); public Html Get() => $\"<p id='list'></p><p id='rest'></p>\";"),
        (RuleIdentifiers.EncodedTwice,
            "public Html Get(string text) => $\"<p>{System.Net.WebUtility.HtmlEncode(text)}</p><b>{System.Net.WebUtility.HtmlEncode(text)}</b>\";",
            "public Html Get(string text) => $\"<p>{text}</p><b>{text}</b>\";"),
        (RuleIdentifiers.NotPartial,
            "public static class Topics { [Topic(\"a-page\")] public readonly record struct A; [Topic(\"b-page\")] public readonly record struct B; }",
            "public static partial class Topics { [Topic(\"a-page\")] public readonly partial record struct A; [Topic(\"b-page\")] public readonly partial record struct B; }"),
    ];

    /// <summary>The rules that have cases.</summary>
    public static IEnumerable<string> Rules =>
        TemplateRuleTests.Cases.Where(one => one.After is not null).Select(one => one.Rule)
            .Concat(DatastarCases.All.Where(one => one.Hits.Any(hit => hit.Fixed is not null)).Select(one => one.Rule))
            .Concat(s_members.Select(one => one.Rule))
            .Append(RuleIdentifiers.ClassWithoutAttribute)
            .Distinct();

    /// <summary>The folder that a rule looks at; empty where it looks everywhere.</summary>
    public static string FolderOf(string rule) => rule == RuleIdentifiers.ClassWithoutAttribute ? "Pages/" : "";

    /// <summary>A file of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">A name that no other file of the project has.</param>
    /// <param name="project">The namespace of its project.</param>
    /// <param name="isRepeated">Whether each case stands in it twice more, in one string.</param>
    public static (string Before, string After) FileOf(string rule, string name, string project, bool isRepeated)
    {
        var templates = TemplateRuleTests.Cases.Where(one => one.Rule == rule && one.After is not null).Select(one => (Before: Marked.Parse("", one.Before, rule).Text, After: one.After!)).ToList();
        if (templates.Count > 0)
        {
            templates.AddRange(isRepeated ? templates.Where(one => IsRegular(one.Before)).Select(one => (Repeat(one.Before), Repeat(one.After))).ToList() : []);
            return (RuleCases.Methods(name, templates.Select(one => one.Before)), RuleCases.Methods(name, templates.Select(one => one.After)));
        }

        var hits = DatastarCases.All.Where(one => one.Rule == rule).SelectMany(one => one.Hits).Where(hit => hit.Fixed is not null)
            .Select(hit => (Before: Marked.Parse("", hit.Template, rule).Text, After: hit.Fixed!)).ToList();
        if (hits.Count > 0)
        {
            hits.AddRange(isRepeated ? hits.Select(one => (Twice(one.Before), Twice(one.After))).ToList() : []);
            return (DatastarCase.Source(hits.Select(hit => hit.Before), name), DatastarCase.Source(hits.Select(hit => hit.After), name));
        }

        if (rule == RuleIdentifiers.ClassWithoutAttribute)
        {
            var page = $"public sealed class {name}Page {{ public Html Get() => $\"\"; }}";
            return ($"namespace {project};\n\n{page}", $"namespace {project};\n\n[Page]\n{page}");
        }

        var (_, before, after) = s_members.Single(one => one.Rule == rule);
        return (Page(name, project, before), Page(name, project, after));
    }

    /// <summary>Whether a template is one string between quotes.</summary>
    private static bool IsRegular(string template) => template.StartsWith("$\"", StringComparison.Ordinal) && !template.StartsWith("$\"\"\"", StringComparison.Ordinal) && template.EndsWith("\" ", StringComparison.Ordinal);

    private static string Repeat(string template) => $"$\"{Twice(template[2..^2])}\" ";

    private static string Twice(string markup) => $"<section>{markup}</section> <section>{markup}</section>";

    private static string Page(string name, string project, string members) => $$"""
        using HonoStar.Datastar;

        namespace {{project}}.{{name}};

        [Topic("changes-{{name}}")]
        public readonly partial record struct Changes;

        [Page("/{{name.ToLowerInvariant()}}")]
        public sealed partial class {{name}}Page
        {
            [Get("more")] public Html More() => $"";
            {{members.Replace("PAGE", name, StringComparison.Ordinal).Replace("/page", "/" + name.ToLowerInvariant(), StringComparison.Ordinal).Replace("-page", "-" + name, StringComparison.Ordinal)}}
        }
        """;
}
