using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// Runs the endpoint filters that conventions added: ASP.NET Core itself runs them only for delegates that it has bound
/// by reflection.
/// </summary>
internal static class EndpointFilters
{
    public static void Apply(EndpointBuilder builder)
    {
        if (builder.FilterFactories.Count == 0 || builder.RequestDelegate is not { } handler)
        {
            return;
        }

        EndpointFilterDelegate filtered = async invocation =>
        {
            await handler(invocation.HttpContext);
            return Results.Empty;
        };
        var context = new EndpointFilterFactoryContext
        {
            MethodInfo = handler.Method,
            ApplicationServices = builder.ApplicationServices,
        };
        for (var i = builder.FilterFactories.Count - 1; i >= 0; i--)
        {
            filtered = builder.FilterFactories[i](context, filtered);
        }

        builder.RequestDelegate = async http =>
        {
            var result = await filtered(EndpointFilterInvocationContext.Create(http));
            switch (result)
            {
                case IResult httpResult:
                    await httpResult.ExecuteAsync(http);
                    break;
                case string text:
                    await http.Response.WriteAsync(text);
                    break;
            }
        };
    }
}
