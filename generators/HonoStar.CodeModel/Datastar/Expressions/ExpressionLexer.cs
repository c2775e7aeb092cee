using System.Globalization;
using System.Text;

namespace HonoStar.CodeModel;

/// <summary>
/// Turns the source of an expression into tokens, one at a time, as the client's lexer does: only the parser knows whether
/// <c>/</c> divides or begins a regular expression, and whether <c>}</c> ends a block or returns to a template literal.
/// </summary>
internal sealed class ExpressionLexer(string source)
{
    private const string HexDigits = "0123456789abcdefABCDEF_";

    // The longest first.
    private static readonly string[] s_punctuators =
    [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "&&", "||", "??",
        "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
    ];

    private const string SinglePunctuators = "{}()[];,<>+-*/%&|^!~?:=.";

    private int _position;

    /// <summary>What is wrong, once something is; from then on there are no more tokens.</summary>
    public ExpressionError? Error { get; private set; }

    /// <summary>The token that is looked at.</summary>
    public ExpressionToken Token { get; private set; }

    /// <summary>Where the token before the current one ended.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>Notes what is wrong, unless something was before.</summary>
    public void Fail(string message, int at)
    {
        Error ??= new ExpressionError(message, Math.Min(at, source.Length));
        Token = new ExpressionToken(TokenKind.End, "", source.Length, source.Length, false);
        _position = source.Length;
    }

    /// <summary>Goes on to the next token and returns the one before.</summary>
    public ExpressionToken Next()
    {
        var before = Token;
        if (Error is not null)
        {
            return before;
        }

        PreviousEnd = _position;
        var isOnNewLine = SkipSpace();
        var start = _position;
        var (kind, value) = Read(start);
        if (Error is null)
        {
            Token = new ExpressionToken(kind, value, start, _position, isOnNewLine);
        }

        return before;
    }

    /// <summary>Goes back to a token, and forgets what was wrong behind it.</summary>
    public void Back(ExpressionToken token)
    {
        Error = null;
        Token = token;
        _position = token.End;
    }

    /// <summary>Goes on right behind the current token, as text.</summary>
    public void Resume() => _position = Token.Start + 1;

    /// <summary>Whether a piece of text stands behind the current token, with nothing but white space between.</summary>
    public bool IsFollowedBy(string text) => IsAt(_position, text);

    /// <summary>Looks ahead from the opening parenthesis that is the current token: whether an arrow follows its partner, and whether a <c>;</c> stands right inside.</summary>
    public (bool IsArrow, bool HasSemicolon) LookAhead()
    {
        var depth = 0;
        var hasSemicolon = false;
        for (var i = Token.Start; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '"' or '\'' or '`':
                    i = EndOfText(i);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ';':
                    hasSemicolon |= depth == 1;
                    break;
                case ')' or ']' or '}':
                    if (--depth == 0)
                    {
                        return (IsAt(i + 1, "=>"), hasSemicolon);
                    }

                    break;
            }
        }

        return (false, hasSemicolon);
    }

    /// <summary>The current <c>/</c> or <c>/=</c> begins a regular expression: reads it.</summary>
    public string Regex()
    {
        var start = Token.Start;
        var inClass = false;
        for (var i = start + 1; i < source.Length && source[i] != '\n'; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length && !IsLineBreak(source[i + 1]))
            {
                i++;
            }
            else if (source[i] == '\\')
            {
                break;
            }
            else if (source[i] == '[')
            {
                inClass = true;
            }
            else if (source[i] == ']')
            {
                inClass = false;
            }
            else if (source[i] == '/' && !inClass && i > start + 1)
            {
                var pattern = source.Substring(start + 1, i - start - 1);
                _position = i + 1;
                while (_position < source.Length && source[_position] is >= 'a' and <= 'z')
                {
                    _position++;
                }

                if (RegexPattern.ProblemOf(pattern, source.Substring(i + 1, _position - i - 1)) is { } problem)
                {
                    Fail(problem, start);
                }

                Next();
                return pattern;
            }
        }

        Fail("unfinished regular expression", start);
        return "";
    }

    /// <summary>Reads text up to an unescaped quote or, in a template, <c>${</c>.</summary>
    /// <returns>The text, and whether a value follows.</returns>
    public (string Text, bool HasValue) ReadText(char quote, int at)
    {
        var text = new StringBuilder();
        while (_position < source.Length)
        {
            var character = source[_position++];
            if (character == quote)
            {
                return (text.ToString(), false);
            }

            if (character == '\n' && quote != '`')
            {
                break;
            }

            if (quote == '`' && character == '$' && _position < source.Length && source[_position] == '{')
            {
                _position++;
                return (text.ToString(), true);
            }

            if (character == '\\')
            {
                Escape(text, at);
            }
            else
            {
                text.Append(character);
            }
        }

        Fail("unfinished text", at);
        return (text.ToString(), false);
    }

    private void Escape(StringBuilder text, int at)
    {
        if (_position >= source.Length)
        {
            return;
        }

        var character = source[_position++];
        switch (character)
        {
            case 'x' or 'u':
                var isBraced = character == 'u' && _position < source.Length && source[_position] == '{';
                var start = isBraced ? _position + 1 : _position;
                var end = isBraced ? source.IndexOf('}', start) : start + (character == 'x' ? 2 : 4);
                if (end < start || end > source.Length || end - start > 6
                    || !int.TryParse(source.Substring(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || code > 0x10FFFF)
                {
                    Fail("bad escape", at);
                    return;
                }

                _position = isBraced ? end + 1 : end;
                text.Append(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
                break;
            case '\r' when _position < source.Length && source[_position] == '\n':
                _position++;
                break;
            case '\n' or '\r':
                break;
            default:
                text.Append(character switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'v' => '\v', '0' => '\0', _ => character });
                break;
        }
    }

    /// <summary>Skips white space and comments; returns whether a line break was among them.</summary>
    private bool SkipSpace()
    {
        var hasLineBreak = false;
        while (_position < source.Length)
        {
            var character = source[_position];
            if (IsSpace(character))
            {
                hasLineBreak |= character is '\n' or '\r';
                _position++;
            }
            else if (character == '/' && Peek(1) == '/')
            {
                while (_position < source.Length && !IsLineBreak(source[_position]))
                {
                    _position++;
                }
            }
            else if (character == '/' && Peek(1) == '*' && source.IndexOf("*/", _position + 2, StringComparison.Ordinal) is >= 0 and var end)
            {
                hasLineBreak |= source.IndexOf('\n', _position, end - _position) >= 0 || source.IndexOf('\r', _position, end - _position) >= 0;
                _position = end + 2;
            }
            else
            {
                break;
            }
        }

        return hasLineBreak;
    }

    private (TokenKind Kind, string Value) Read(int start)
    {
        if (start >= source.Length)
        {
            return (TokenKind.End, "");
        }

        var first = source[start];
        switch (first)
        {
            case DatastarExpression.Hole:
                _position++;
                return (TokenKind.Hole, "");
            case '"' or '\'':
                _position++;
                return (TokenKind.Text, ReadText(first, start).Text);
            case '`':
                _position++;
                return (TokenKind.Template, "");
            case >= '0' and <= '9':
                return (TokenKind.Number, Number());
            case '.' when IsDigit(Peek(1)):
                return (TokenKind.Number, Number());
            case '$' when IsSignalStart(Peek(1)):
                return (TokenKind.Signal, Signal());
            case '@' when Peek(1) == '$' || (IsSignalStart(Peek(1)) && !IsDigit(Peek(1))):
                _position++;
                return (TokenKind.Action, Action());
        }

        if (IsNameStart(start))
        {
            return (TokenKind.Name, Name());
        }

        foreach (var punctuator in s_punctuators)
        {
            if (string.CompareOrdinal(source, start, punctuator, 0, punctuator.Length) == 0 && !(punctuator == "?." && IsDigit(Peek(2))))
            {
                _position += punctuator.Length;
                return (TokenKind.Punctuator, punctuator);
            }
        }

        if (SinglePunctuators.IndexOf(first) >= 0)
        {
            _position++;
            return (TokenKind.Punctuator, first.ToString());
        }

        Fail($"unexpected {first}", start);
        return (TokenKind.End, "");
    }

    private string Number()
    {
        var start = _position;
        var isWhole = true;
        var digits = source[start] == '0' ? Peek(1) switch { 'x' or 'X' => HexDigits, 'b' or 'B' => "01_", 'o' or 'O' => "01234567_", _ => "" } : "";
        if (digits.Length > 0 && digits.IndexOf(Peek(2)) >= 0)
        {
            _position += 2;
            while (_position < source.Length && digits.IndexOf(source[_position]) >= 0)
            {
                _position++;
            }
        }
        else
        {
            Digits();
            isWhole = Peek(0) != '.' && source[start] != '.';
            if (Peek(0) == '.')
            {
                _position++;
                Digits();
            }

            if (Peek(0) is 'e' or 'E' && (IsDigit(Peek(1)) || (Peek(1) is '+' or '-' && IsDigit(Peek(2)))))
            {
                _position += 2;
                Digits();
                isWhole = false;
            }
        }

        if (isWhole && Peek(0) == 'n')
        {
            _position++;
        }

        return source.Substring(start, _position - start).Replace("_", "");
    }

    private void Digits()
    {
        while (_position < source.Length && (IsDigit(source[_position]) || source[_position] == '_'))
        {
            _position++;
        }
    }

    private string Signal()
    {
        var start = ++_position;
        Word();
        while (_position + 1 < source.Length && source[_position] is '.' or '-' && IsWord(source[_position + 1]))
        {
            _position++;
            Word();
        }

        return source.Substring(start, _position - start);
    }

    private void Word()
    {
        while (_position < source.Length && IsWord(source[_position]))
        {
            _position++;
        }
    }

    private string Action()
    {
        var start = _position;
        while (_position < source.Length && (IsWord(source[_position]) || source[_position] == '$'))
        {
            _position++;
        }

        return source.Substring(start, _position - start);
    }

    private string Name()
    {
        var start = _position;
        while (_position < source.Length && IsNamePart(_position))
        {
            _position += char.IsHighSurrogate(source[_position]) ? 2 : 1;
        }

        return source.Substring(start, _position - start);
    }

    private char Peek(int ahead) => _position + ahead < source.Length ? source[_position + ahead] : '\0';

    private bool IsAt(int at, string text)
    {
        while (at < source.Length && IsSpace(source[at]))
        {
            at++;
        }

        return string.CompareOrdinal(source, at, text, 0, text.Length) == 0;
    }

    /// <summary>Where the quote stands that ends a text; where none does, that which begins it.</summary>
    private int EndOfText(int start)
    {
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] == source[start])
            {
                return i;
            }

            i += source[i] == '\\' ? 1 : 0;
        }

        return start;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsSignalStart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or DatastarExpression.Hole;

    private static bool IsWord(char character) => IsSignalStart(character);

    private static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>What JavaScript takes for white space.</summary>
    private static bool IsSpace(char character) => character == '\uFEFF' || (character != '\u0085' && char.IsWhiteSpace(character));

    private bool IsNameStart(int at) =>
        source[at] is '_' or '$' or '\u2118' or '\u212E' or '\u309B' or '\u309C'
        || CharUnicodeInfo.GetUnicodeCategory(source, at) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private bool IsNamePart(int at) =>
        IsNameStart(at)
        || source[at] is '\u200c' or '\u200d' or '\u00b7' or '\u0387' or (>= '\u1369' and <= '\u1371') or '\u19da' or '\u30fb' or '\uff65' or DatastarExpression.Hole
        || CharUnicodeInfo.GetUnicodeCategory(source, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
