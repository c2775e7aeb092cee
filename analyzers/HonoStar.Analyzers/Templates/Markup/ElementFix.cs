using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Gives an element another name.</summary>
internal static class ElementFix
{
    private static readonly char[] s_markup = ['<', '&'];

    public static TextFix Rename(TemplateElement element, string name)
    {
        var fix = new TextFix($"Write <{name}>").Replace(element.NameSpan, name);

        // Behind "</".
        return element.EndTag is { } endTag ? fix.Replace(new TextSpan(endTag.Start + 2, element.WrittenName.Length), name) : fix;
    }

    /// <summary>Renames an element whose text is taken as it is, such as <c>xmp</c>; <see langword="null"/> when the text would mean something else.</summary>
    public static TextFix? RenameRaw(TemplateElement element, string name) =>
        element.Children.All(static child => child is not TemplateTextNode { Text: var text } || text.Text.IndexOfAny(s_markup) < 0) ? Rename(element, name) : null;
}
