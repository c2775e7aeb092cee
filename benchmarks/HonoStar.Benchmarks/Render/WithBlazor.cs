using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace HonoStar.Benchmarks.Render;

/// <summary>The page as a Blazor component, rendered on the server without interactivity.</summary>
internal static class WithBlazor
{
    public static void Render(IssueList list, PipeWriter output)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(IssuesComponent.List)] = list });

        // A renderer of its own for each page, as the framework has one for each request.
        using var renderer = new HtmlRenderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<IssuesComponent>(parameters);
            root.WriteHtmlTo(new Utf8TextWriter(output));
        }).GetAwaiter().GetResult();
    }

    private sealed class Utf8TextWriter(IBufferWriter<byte> output) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Encoding.UTF8.GetBytes(buffer, output);
    }
}
