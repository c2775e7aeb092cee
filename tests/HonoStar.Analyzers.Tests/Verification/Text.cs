using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>A file of a project that is no code.</summary>
internal sealed class Text(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
