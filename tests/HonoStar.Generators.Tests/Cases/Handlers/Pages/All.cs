using Microsoft.AspNetCore.Http.HttpResults;

namespace App.Pages;

[Page]
public sealed class AllPage
{
    public Html Get() => $"<h1>All</h1>";

    public void Post()
    {
    }

    public static Task PutAsync() => Task.CompletedTask;

    public async Task<Reply> PatchAsync()
    {
        await Task.Yield();
        return Reply.None;
    }

    public ValueTask<Html> Delete() => new((Html)$"<p>gone</p>");

    [Get("task")]
    public Task<Html> OfTask() => Task.FromResult<Html>($"<p>task</p>");

    [Get("result")]
    public IResult OfResult() => TypedResults.NoContent();

    [Get("union")]
    public Results<Ok<string>, NotFound> OfUnion() => TypedResults.NotFound();

    [Get("union-task")]
    public async Task<Results<Ok<string>, NotFound>> OfUnionTask()
    {
        await Task.Yield();
        return TypedResults.Ok("fine");
    }

    [Get("stream")]
    public async IAsyncEnumerable<Reply> Stream()
    {
        await Task.Yield();
        yield return Reply.None;
    }

    [Get("nothing")]
    public ValueTask Nothing() => default;

    [Get("both")]
    [Post("both")]
    public Reply Both() => Reply.None;

    [Post("overloaded")]
    public Reply Both(int times) => Reply.None;

    // Neither of these is a handler.
    private Html Get(int secret) => $"{secret}";

    private static Html Post(string helper) => $"{helper}";
}
