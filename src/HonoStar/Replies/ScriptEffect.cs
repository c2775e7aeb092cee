using HonoStar.Datastar;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Runs a script in the tab that asked.</summary>
internal static class ScriptEffect
{
    public static ValueTask RunAsync(HttpContext http, DatastarStream stream, string script)
    {
        var official = http.RequestServices.GetRequiredService<IOptions<HonoStarOptions>>().Value.Assets.Datastar;
        if (official is not { Url: not null, AllowEval: true })
        {
            return stream.ExecuteScriptAsync(script);
        }

        // A script before 1.0.3 inserts script elements without the document's nonce, and the policy stops them. Expressions it may run.
        Html element = $"""<i hidden {Html.Attr("data-init", Js.Raw($"{script};el.remove()"))}></i>""";
        return stream.PatchElementsAsync(element, new PatchElementsOptions { Selector = "body", Mode = PatchMode.Append });
    }

    /// <summary>Leads the tab to another address.</summary>
    public static ValueTask NavigateAsync(HttpContext http, DatastarStream stream, string address) =>
        RunAsync(http, stream, $"window.location.assign({Js.Value(address)})");
}
