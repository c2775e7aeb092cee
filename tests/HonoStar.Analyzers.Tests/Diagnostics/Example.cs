using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>
/// What a page of the documentation shows as wrong or right: markup, or a part of a program. It is put into an application that
/// has what the examples speak of; names that it lacks do not matter, because analyzers work on what there is.
/// </summary>
/// <param name="Section"><c>Wrong</c> or <c>Right</c>.</param>
/// <param name="Language"><c>html</c> or <c>csharp</c>.</param>
/// <param name="Code">The code.</param>
internal sealed partial record Example(string Section, string Language, string Code)
{
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    /// <summary>What stands round the example: its topics, pages and services.</summary>
    public const string Surroundings = """"
        using System.ComponentModel.DataAnnotations;
        using HonoStar;

        namespace App
        {
            public static partial class Topics
            {
                [Topic("labels")] public readonly partial record struct Labels;
                [Topic("issues")] public readonly partial record struct Issues;
                [Topic("issue-list")] public readonly partial record struct IssueList;
                [Topic("report")] public readonly partial record struct Report;
                [Topic("comments:{id}")] public readonly partial record struct Comments(int Id);
            }

            public sealed record Draft(string Title);
            [Signals] public sealed record NewIssue(string Title, int Votes = 0);
            public sealed record NewLabel(string Name);
            public sealed class Name;
            public sealed record User(string Name);
            public sealed record Filter(string Status, string Search);

            public sealed class IssueStore(Microsoft.AspNetCore.Http.IHttpContextAccessor accessor)
            {
                [Changes<Topics.IssueList>] public Task CreateAsync(string title) => Task.CompletedTask;
                public string OfCurrentUser() => accessor.HttpContext!.User.Identity!.Name!;
            }

            public sealed class Store : Microsoft.EntityFrameworkCore.DbContext;

            public sealed class LabelStore { public void Add(string name) { } }

            public sealed class Builder { public Task BuildAsync() => Task.CompletedTask; }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public Task<int> SaveChangesAsync(CancellationToken cancellation = default) => Task.FromResult(0); }
        }

        namespace App.Pages.Known
        {
            [Page("/")] public sealed class HomePage { public Html Get() => $"<a href='{Routes.Issues.Href()}'>Issues</a>"; }
            [Page("/issues")] public sealed class IssuesPage { public Html Get(string? search = null, string? status = null, string? filter = null) => $"<form id='new-issue'></form>"; }
            [Page("/issues/{id:int}")] public sealed partial class IssuePage
            {
                public Html Get(int id) => $"{Live.Comments(id)}";
                [Live<Topics.Comments>] private Html Comments(int id) => $"<ul id='comments'></ul>";
                [Delete] public Reply Remove(int id) => Reply.None;
                [Post("close")] public Reply Close(int id) => Reply.None;
            }
            [Page("/search")] public sealed class SearchPage { public Html Get(string q) => $""; }
            [Page("/news")] public sealed class NewsPage { public Html Get() => $""; }
            [Page("/upload")] public sealed class UploadPage { [Post] public Reply Post(Microsoft.AspNetCore.Http.IFormFile file) => Reply.None; }
            [Page("/save")] public sealed class SavePage { [Post] public Reply Post() => Reply.None; }
        }
        """";

    // What statements and expressions speak of.
    private const string Parameters =
        "Microsoft.AspNetCore.Builder.WebApplication app, IServiceCollection services, Microsoft.AspNetCore.Builder.WebApplicationBuilder builder, HonoStarOptions options, "
        + "HttpResponse response, Fx fx, HonoStar.Bus.IBus bus, ITopicPublisher publisher, Html html, Html row, Html comment, Filter filter, string name, User user, int id";

    public static IEnumerable<Example> Of(string page) =>
        Written().Matches(page).Select(match => new Example(match.Groups["section"].Value, match.Groups["language"].Value, match.Groups["code"].Value));

    /// <summary>The example as files of an application: it may be files, a page's members, statements or an expression.</summary>
    /// <exception cref="InvalidOperationException">It is none of these.</exception>
    public (string Path, string Text)[] Files() => Forms().FirstOrDefault(files => files.All(IsCode))
        ?? throw new InvalidOperationException("This is no code: " + Code);

    private static bool IsCode((string Path, string Text) file) =>
        !CSharpSyntaxTree.ParseText(file.Text, Parsing).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private IEnumerable<(string Path, string Text)[]> Forms()
    {
        if (Language == "html")
        {
            // Braces are a script's own, unless something of C# stands in them.
            var dollars = Holes().IsMatch(Code) ? "$" : "$$$";
            yield return [Page($"public Html Get(string name) => {dollars}\"\"\"\"\"\n{Code}\n\"\"\"\"\";")];
            yield break;
        }

        yield return [.. Parts()];
        if (Whole.Contains("var builder", StringComparison.Ordinal))
        {
            yield return [("Program.cs", Whole)];
        }

        yield return [Whole.Contains("Reply.", StringComparison.Ordinal) || Whole.Contains("fx.", StringComparison.Ordinal)
            ? Page($"public async Task<Reply> Post({Parameters}) {{\n{Whole}\n}}")
            : ("Example.cs", $"namespace App;\npublic static class Example {{ public static async Task Run({Parameters}) {{\n{Whole}\n}} }}")];
        yield return [Page($"public Html Get({Parameters}) => \n{Whole}\n;")];
    }

    // Dots stand for what does not matter.
    private string Whole => Code
        .Replace("=> ...", "=> default!", StringComparison.Ordinal)
        .Replace("{ ... }", "{ public Html Get() => $\"\"; }", StringComparison.Ordinal)
        .Replace("()...", "()", StringComparison.Ordinal)
        .Replace(")...", ")", StringComparison.Ordinal);

    // A comment with a path begins a file, and one with another way to do it, too.
    private IEnumerable<(string Path, string Text)> Parts()
    {
        var starts = Paths().Matches(Whole).Select(match => (Path: match.Groups["path"].Success ? match.Groups["path"].Value : "Other.cs", match.Index)).ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            yield return File(starts[i].Path, Whole[starts[i].Index..(i + 1 < starts.Length ? starts[i + 1].Index : Whole.Length)], "App.Pages.Example" + i);
        }

        if (starts.Length == 0)
        {
            yield return File("Pages/Example.cs", Whole, "App.Pages");
        }
    }

    private static (string Path, string Text) File(string path, string text, string space) =>
        text.Contains(" class ", StringComparison.Ordinal) || text.Contains(" record ", StringComparison.Ordinal)
            ? (path, $"namespace {space};\n{WithBodies(text)}")
            : (path, $"namespace {space};\n{Page(text).Text["namespace App.Pages;".Length..]}");

    private static (string Path, string Text) Page(string members) =>
        ("Pages/Example.cs", $$"""
            namespace App.Pages;
            [Page] public sealed partial class ExamplePage(IssueStore issues, Store db, LabelStore labels, Builder report, User issue)
            {
            {{members}}
            }
            """);

    // "public sealed class NewsPage" alone is short for a class with something in it.
    private static string WithBodies(string code) => Headless().Replace(code, "$0 { public Html Get() => $\"\"; }");

    [GeneratedRegex("""## (?<section>Wrong|Right)\n\n```(?<language>html|csharp)\n(?<code>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Written();

    [GeneratedRegex("""^// (or\b|(?<path>[\w/\[\].()]+\.cs)\b)""", RegexOptions.Multiline)]
    private static partial Regex Paths();

    [GeneratedRegex("""\{(Routes|Signals|Js|Html|name)\b""")]
    private static partial Regex Holes();

    [GeneratedRegex("""class \w+(\([^)]*\))?(?=\s*$)""")]
    private static partial Regex Headless();
}
