using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes the generated part of a topic.</summary>
internal static class TopicEmitter
{
    public static void Emit(SourceProductionContext context, TopicModel topic)
    {
        var writer = new SourceWriter();
        writer.WriteNamespace(topic.Namespace);
        var blocks = new Stack<SourceWriter.Block>();
        for (var i = 0; i < topic.Headers.Count; i++)
        {
            var isTopic = i == topic.Headers.Count - 1;
            blocks.Push(writer.BeginBlock(topic.Headers[i] + (isTopic ? " : global::HonoStar.ITopic" : "")));
        }

        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine(topic.HasMemberNamedTemplate
            ? $"static string global::HonoStar.ITopic.Template => {Literals.Of(topic.Template)};"
            : $"public static string Template => {Literals.Of(topic.Template)};");
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine((topic.HasMemberNamedName ? "string global::HonoStar.ITopic.Name => " : "public string Name => ") + Name(topic) + ";");
        while (blocks.Count > 0)
        {
            blocks.Pop().Dispose();
        }

        context.AddSource(Names.ToFileName(topic.FullName) + ".Topic.g.cs", writer.ToSourceText());
    }

    private static string Name(TopicModel topic)
    {
        if (topic.Parts.Count == 0)
        {
            return "\"\"";
        }

        return string.Join(" + ", topic.Parts.Select(part => part.Literal is { } literal ? Literals.Of(literal) : Value(part)));
    }

    private static string Value(TopicPart part)
    {
        var property = Names.Escape(part.Property!);
        var value = part.Value!;
        var text = value switch
        {
            { IsBoolean: true } when part.IsNullable => $"{Runtime}.RegionValues.Format({property})",
            { Kind: ValueKind.Parsable, IsFormattable: false, IsBoolean: false } => part.IsNullable ? $"{property}?.ToString()" : $"{property}.ToString()",
            { IsValueType: false, IsFormattable: true } => $"{property}?.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture)",
            _ => property,
        };
        return $"{Runtime}.TopicName.Value({text})";
    }
}
