using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.CodeModel;

/// <summary>From one way of writing a name to another.</summary>
internal static class Names
{
    /// <summary><c>AboutUs</c> to <c>about-us</c>, <c>APIKeys</c> to <c>api-keys</c>: how the name of a file stands in an address.</summary>
    public static string ToKebabCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character is '_' or '-' or ' ')
            {
                Separate(result);
                continue;
            }

            if (char.IsUpper(character) && i > 0)
            {
                var startsWord = char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]);
                var endsAcronym = char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]);
                if (startsWord || endsAcronym)
                {
                    Separate(result);
                }
            }

            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString().Trim('-');

        static void Separate(StringBuilder result)
        {
            if (result.Length > 0 && result[result.Length - 1] is not ('-' or '.'))
            {
                result.Append('-');
            }
        }
    }

    /// <summary><c>about-us</c> to <c>AboutUs</c>: how a segment of an address stands in <c>Routes</c>.</summary>
    public static string ToPascalCase(string segment)
    {
        var result = new StringBuilder(segment.Length);
        var startsWord = true;
        foreach (var character in segment)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            result.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (result.Length == 0 || char.IsDigit(result[0]))
        {
            result.Insert(0, '_');
        }

        return result.ToString();
    }

    /// <summary>The camel case that <c>System.Text.Json</c> uses: <c>Title</c> to <c>title</c>, <c>URLPath</c> to <c>urlPath</c>, <c>ID</c> to <c>id</c>.</summary>
    public static string ToCamelCase(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length && char.IsUpper(characters[i]); i++)
        {
            if (i > 0 && i + 1 < characters.Length && !char.IsUpper(characters[i + 1]))
            {
                break;
            }

            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters);
    }

    /// <summary>A name as an identifier: keywords get an <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.AwaitKeyword or SyntaxKind.FieldKeyword
            ? "@" + name
            : name;

    /// <summary>A full name as one identifier; different full names give different identifiers.</summary>
    public static string ToIdentifier(string fullName) =>
        new([.. fullName.Replace("_", "__").Replace("@", "").Replace("global::", "").Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);

    /// <summary>A full name as the beginning of the name of a generated file.</summary>
    public static string ToFileName(string fullName) =>
        new([.. fullName.Select(c => c == '.' || SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);

    /// <summary>Makes a namespace of what may have been the name of a project.</summary>
    public static string ToNamespace(string name)
    {
        var parts = name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var identifier = new string([.. part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
            return Escape(SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier);
        });
        return string.Join(".", parts);
    }
}
