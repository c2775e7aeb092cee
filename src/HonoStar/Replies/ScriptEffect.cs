using System.Buffers;
using HonoStar.Datastar;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Runs a script in a tab.</summary>
internal static class ScriptEffect
{
    private static readonly PatchElementsOptions s_append = new() { Selector = "body", Mode = PatchMode.Append };

    public static ValueTask RunAsync(HttpContext http, DatastarStream stream, string script) =>
        stream.SendAsync((script, kind: KindFor(http)), static (output, sent) => Write(output, sent.script, sent.kind));

    /// <summary>Leads the tab to another address.</summary>
    public static ValueTask NavigateAsync(HttpContext http, DatastarStream stream, string address) => RunAsync(http, stream, Navigation(address));

    /// <summary>The script that leads to another address.</summary>
    public static string Navigation(string address) => $"window.location.assign({Js.Value(address)})";

    public static ScriptKind KindFor(HttpContext http) => KindFor(http.RequestServices.GetRequiredService<IOptions<HonoStarOptions>>().Value);

    /// <summary>A script of Datastar's before 1.0.3 inserts script elements without the document's nonce, and the policy stops them. Expressions it may run.</summary>
    public static ScriptKind KindFor(HonoStarOptions options) =>
        options.Assets.Datastar is { Url: not null, AllowEval: true } ? ScriptKind.Expression : ScriptKind.Element;

    public static void Write(IBufferWriter<byte> output, string script, ScriptKind kind)
    {
        if (kind == ScriptKind.Element)
        {
            DatastarWriter.WriteExecuteScript(output, script);
            return;
        }

        Html element = $"""<i hidden {Html.Attr("data-init", Js.Raw($"{script};el.remove()"))}></i>""";
        DatastarWriter.WritePatchElements(output, element.Utf8Span, s_append);
    }
}
