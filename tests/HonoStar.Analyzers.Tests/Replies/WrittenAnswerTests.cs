using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Replies;

/// <summary>What a handler writes to the response itself, and statuses that it sets.</summary>
public sealed class WrittenAnswerTests
{
    [Theory]
    [InlineData("public async Task<Reply> Post(HttpResponse response) { await [|response.WriteAsync(\"x\")|]; return Reply.None; }")]
    [InlineData("public async Task<Html> Get(HttpResponse response) { await [|response.WriteAsJsonAsync(1)|]; return $\"\"; }")]
    [InlineData("public Html Get(HttpContext http) { [|http.Response.Body|].WriteByte(1); return $\"\"; }")]
    [InlineData("public Reply Post(HttpContext http) { [|http.Response.BodyWriter|].Complete(); return Reply.None; }")]
    public Task Writing_beside_what_is_returned_is_reported(string handler) => PageApplication.With(RuleIdentifiers.AnswerWrittenByHand, handler).CheckAsync();

    [Theory]
    [InlineData("public async Task Post(HttpResponse response) => await response.WriteAsync(\"x\");")]
    [InlineData("public async Task<IResult> Get(HttpResponse response) { await response.WriteAsync(\"x\"); return Results.Empty; }")]
    [InlineData("public Reply Post(HttpContext http) { http.Response.Headers.Append(\"x\", \"y\"); http.Response.Cookies.Append(\"x\", \"y\"); return Reply.None; }")]
    public Task It_is_not_where_nothing_else_is_written(string handler) => PageApplication.With(RuleIdentifiers.AnswerWrittenByHand, handler).CheckAsync();

    [Theory]
    [InlineData("public Reply Post(HttpResponse response) { [|response.StatusCode = 422|]; return Reply.None; }")]
    [InlineData("public Html Post(HttpResponse response) { [|response.StatusCode = StatusCodes.Status201Created|]; return $\"\"; }")]
    [InlineData("public IResult Post() => [|Results.StatusCode(202)|];")]
    [InlineData("public IResult Post() => [|Results.Json(1, statusCode: 201)|];")]
    [InlineData("public Reply Post(HttpResponse response) { response.StatusCode = 200; return Reply.None; }")]
    [InlineData("public IResult Post() => Results.StatusCode(404);")]
    [InlineData("public IResult Get(HttpResponse response) { response.StatusCode = 201; return Results.StatusCode(202); }")]
    public Task A_status_that_is_not_applied_is_reported(string handler) => PageApplication.With(RuleIdentifiers.SuccessThatIsNotApplied, handler).CheckAsync();

    [Theory]
    [InlineData("public IResult Post() => [|Results.Text(\"<p>x</p>\", \"text/html\", statusCode: 422)|];")]
    [InlineData("public IResult Post() => [|TypedResults.Json(1, statusCode: StatusCodes.Status400BadRequest)|];")]
    [InlineData("public IResult Post(int status) => Results.Json(1, statusCode: status);")]
    [InlineData("public IResult Post() => Results.Json(1);")]
    public Task So_is_a_body_with_the_status_of_a_failure(string handler) => PageApplication.With(RuleIdentifiers.BodyOfFailure, handler).CheckAsync();

    [Theory]
    [InlineData("public Reply Post(HttpResponse response) { [|response.Redirect(Url.Local(\"/feed.xml\").ToString())|]; return Reply.None; }")]
    [InlineData("public Html Get(HttpResponse response) { response.Redirect(Url.Local(\"/feed.xml\").ToString()); return $\"\"; }")]
    public Task And_a_redirect_of_the_response(string handler) => PageApplication.With(RuleIdentifiers.RedirectResult, handler).CheckAsync();

    [Theory]
    [InlineData("public Reply Post() { var [|unused|] = Reply.Toast(\"x\"); return Reply.None; }")]
    [InlineData("public Reply Post() { Reply [|answer|] = Reply.None; answer += Reply.Toast(\"x\"); return Reply.None; }")]
    [InlineData("public Reply Post() { [|Save()|]; return Reply.None; } private static Task<Reply> Save() => Task.FromResult(Reply.Toast(\"x\"));")]
    [InlineData("public Reply Post() { Reply answer = Reply.None; answer += Reply.Toast(\"x\"); return answer; }")]
    [InlineData("public Reply Post() { Reply answer; answer = Reply.Toast(\"x\"); return Show(answer); Reply Show(Reply reply) => reply; }")]
    [InlineData("public async Task<Reply> Post() { var save = Save(); return await save; } private static Task<Reply> Save() => Task.FromResult(Reply.Toast(\"x\"));")]
    public Task A_reply_that_no_one_returns_is_dropped(string handler) => PageApplication.With(RuleIdentifiers.ReplyDropped, handler).CheckAsync();

    [Theory]
    [InlineData("Reply.Remove([|\"#5\"|])", "'#5' is no CSS selector, so that the patch fails in the browser: a name does not begin with a digit, as behind '#'")]
    [InlineData("Reply.Remove([|$\"#{id}\"|])", "'$\"#{id}\"' is no CSS selector, so that the patch fails in the browser: a name does not begin with a digit, as 'id' does; let the id begin with a word, as in \"#row-{id}\"")]
    [InlineData("Reply.Append([|\"ul >\"|], $\"\")", "'ul >' is no CSS selector, so that the patch fails in the browser: nothing stands behind '>'")]
    [InlineData("Reply.Patch($\"\", [|\" \"|])", "' ' is no CSS selector, so that the patch fails in the browser: it is empty")]
    [InlineData("Reply.Remove([|\"[data-x='1'\"|])", "'[data-x='1'' is no CSS selector, so that the patch fails in the browser: a bracket is not closed")]
    [InlineData("Reply.Remove([|\"## a\"|])", "'## a' is no CSS selector, so that the patch fails in the browser: no name stands behind '#'")]
    public async Task A_selector_that_browsers_refuse_is_reported(string reply, string message)
    {
        var messages = await PageApplication.With(RuleIdentifiers.InvalidSelector, $"public Reply Post(int id) => {reply};").CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("Reply.Remove($\"#row-{id}\") + Reply.Remove($\"#{name}\") + Reply.Remove($\"[data-id='{id}']\")")]
    [InlineData("Reply.Remove(\"[href='#5']\") + Reply.Remove(\".row:not(.open) > a:nth-child(2)\") + Reply.Remove(\"a:is([x=')'])\") + Reply.Remove(\"#\\\\35 \") + Reply.Remove(\"*\")")]
    public Task One_that_they_read_is_not(string reply) =>
        PageApplication.With(RuleIdentifiers.InvalidSelector, $"public Reply Post(int id, string name) => {reply};").Without(RuleIdentifiers.UnknownSelector).CheckAsync();

    [Theory]
    [InlineData("public Reply Post(HttpRequest request) { _ = [|request.Body|]; return Reply.None; }")]
    [InlineData("[CsrfExempt(\"signed by the payment provider\")] public Reply Post(HttpRequest request) { _ = request.Body; return Reply.None; }")]
    public Task A_body_that_is_read_by_hand_is_reported_unless_another_service_sends_it(string handler) => PageApplication.With(RuleIdentifiers.RequestReadByHand, handler).CheckAsync();
}
