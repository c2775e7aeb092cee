using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>What is shown where an application has no error or not-found page of its own.</summary>
internal static class BuiltInPages
{
    public static Html NotFound() => $"""
        <main>
        <h1>Not found</h1>
        <p>There is no page at this address.</p>
        </main>
        """;

    public static Html Error(ErrorInfo error, BadHttpRequestException? refused) => $"""
        <main>
        <h1>{(refused is null ? "Something went wrong" : "This request was refused")}</h1>
        <p>{refused?.Message ?? "The failure was logged. Please try again."}</p>
        <p>Request <code>{error.RequestId}</code></p>
        {(error.Exception is not null).When(() => $"<pre>{error.Exception!.ToString()}</pre>")}
        </main>
        """;
}
