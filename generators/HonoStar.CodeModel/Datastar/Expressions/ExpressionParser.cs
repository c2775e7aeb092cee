using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HonoStar.CodeModel;

/// <summary>Parses the JavaScript people write in attributes, by the grammar of the client's parser.</summary>
internal sealed partial class ExpressionParser
{
    /// <summary>Words that begin a statement, or a function, and are no names.</summary>
    private static readonly HashSet<string> s_beginnings = ["for", "while", "do", "switch", "try", "throw", "break", "continue", "function"];

    private static readonly HashSet<string> s_reserved =
    [
        "true", "false", "null", "this", "if", "else", "return", "var", "let", "const", "new", "typeof", "void", "delete", "in", "instanceof",
        "catch", "finally", "case", "default", "export", "extends", "enum",
    ];

    /// <summary>What JavaScript has and the client does not; they may be names, though.</summary>
    private static readonly HashSet<string> s_unsupported = ["async", "await", "yield", "class", "super", "import", "with", "debugger"];

    private readonly ExpressionLexer _lexer;

    /// <summary>Where a <c>=</c> stands that only a pattern can have, in a literal that is none so far; -1 where none does.</summary>
    private int _patternOnlyAt = -1;

    private ExpressionParser(string text) => _lexer = new ExpressionLexer(text);

    private bool HasFailed => _lexer.Error is not null;

    private ExpressionToken Token => _lexer.Token;

    public static (ExpressionNode Program, ExpressionError? Error) Parse(string text, bool returns)
    {
        var parser = new ExpressionParser(text);
        var statements = ImmutableArray.CreateBuilder<ExpressionNode>();
        try
        {
            parser.ParseProgram(returns, statements);
        }
        catch (InsufficientExecutionStackException)
        {
            parser._lexer.Fail("nested too deeply", 0);
        }

        return (new ExpressionNode(ExpressionKind.Program, 0, text.Length, "", statements.ToImmutable()), parser._lexer.Error);
    }

    private void ParseProgram(bool returns, ImmutableArray<ExpressionNode>.Builder statements)
    {
        _lexer.Next();
        while (Token.Kind != TokenKind.End)
        {
            // `{...}` is an object where a value is wanted, a block elsewhere.
            var literal = returns && Is("{") ? Attempt(ParseExpressionStatement) : null;
            statements.Add(literal ?? ParseStatement());
        }
    }

    // Tokens

    private bool Is(string word) => Token.Word == word;

    private bool Eat(string word)
    {
        if (!Is(word))
        {
            return false;
        }

        _lexer.Next();
        return true;
    }

    private void Expect(string word)
    {
        if (!Eat(word))
        {
            Unexpected($", expected {word}");
        }
    }

    /// <summary>Whether a list ends here: by its bracket, or because there is nothing more to read.</summary>
    private bool Ends(string bracket) => HasFailed || Eat(bracket);

    private void Unexpected(string more = "")
    {
        var found = Token.Kind switch
        {
            TokenKind.End => "end",
            TokenKind.Signal => "$" + Token.Value,
            TokenKind.Action => "@" + Token.Value,
            TokenKind.Text => "text",
            TokenKind.Template => "`",
            TokenKind.Hole => "hole",
            _ => Token.Value,
        };
        _lexer.Fail($"unexpected {found}{more}", Token.Start);
    }

    /// <summary>Whether the current token can be a name.</summary>
    private bool IsName() => Token.Kind == TokenKind.Name && !s_beginnings.Contains(Token.Value) && !s_reserved.Contains(Token.Value);

    /// <summary>Tries a way to read what follows; goes back and returns null when it does not fit.</summary>
    private ExpressionNode? Attempt(Func<ExpressionNode> read)
    {
        var start = Token;
        var found = read();
        if (!HasFailed)
        {
            return found;
        }

        _patternOnlyAt = -1;
        _lexer.Back(start);
        return null;
    }

    private ExpressionNode Node(ExpressionKind kind, int start, string text, params ImmutableArray<ExpressionNode> children) =>
        new(kind, start, Math.Max(start, _lexer.PreviousEnd), text, children);

    private ExpressionNode Nothing() => new(ExpressionKind.Empty, Token.Start, Token.Start, "", []);

    // Statements

    private ExpressionNode ParseStatement()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var start = Token;
        switch (start.Word)
        {
            case "{":
                return ParseBlock();
            case ";":
                _lexer.Next();
                return Node(ExpressionKind.Empty, start.Start, "");
            case "if":
                return ParseIf();
            case "const" or "let" or "var":
                var declaration = ParseDeclaration();
                ParseSemicolon();
                return declaration;
            case "return" or "throw":
                return ParseReturn();
            case "try":
                return ParseTry();
            case "for":
                return ParseFor();
            case "while":
                _lexer.Next();
                var test = ParseParenthesised();
                return Node(ExpressionKind.While, start.Start, "", test, ParseStatement());
            case "do":
                return ParseDo();
            case "switch":
                return ParseSwitch();
            case "break" or "continue":
                _lexer.Next();
                if (Token.Word.Length > 0 && !Token.IsOnNewLine && !Is(";") && !Is("}"))
                {
                    ParseName();
                }

                ParseSemicolon();
                return Node(ExpressionKind.Jump, start.Start, start.Value);
            case "function":
                _lexer.Next();
                return ParseFunctionDeclaration(start.Start);
        }

        return IsName() && _lexer.IsFollowedBy(":") ? ParseLabelled() : ParseExpressionStatement();
    }

    private ExpressionNode ParseLabelled()
    {
        var label = _lexer.Next();
        Expect(":");
        var body = !s_beginnings.Contains(Token.Word) && _lexer.IsFollowedBy(":") ? ParseLabelled() : ParseStatement();
        return Node(ExpressionKind.Labelled, label.Start, label.Value, body);
    }

    private void ParseSemicolon()
    {
        if (_patternOnlyAt >= 0)
        {
            _lexer.Fail("unexpected =", _patternOnlyAt);
        }

        if (!Eat(";") && !Is("}") && Token.Kind != TokenKind.End && !Token.IsOnNewLine)
        {
            Unexpected();
        }
    }

    private ExpressionNode ParseExpressionStatement()
    {
        var start = Token.Start;
        var value = ParseExpression();
        ParseSemicolon();
        return Node(ExpressionKind.ExpressionStatement, start, "", value);
    }

    private ExpressionNode ParseBlock()
    {
        var start = Token.Start;
        Expect("{");
        var statements = ImmutableArray.CreateBuilder<ExpressionNode>();
        while (!Ends("}"))
        {
            statements.Add(ParseStatement());
        }

        return Node(ExpressionKind.Block, start, "", statements.ToImmutable());
    }

    private ExpressionNode ParseParenthesised()
    {
        Expect("(");
        var value = ParseExpression();
        Expect(")");
        return value;
    }

    private ExpressionNode ParseIf()
    {
        var start = _lexer.Next().Start;
        var test = ParseParenthesised();
        var yes = ParseStatement();
        return Eat("else")
            ? Node(ExpressionKind.If, start, "", test, yes, ParseStatement())
            : Node(ExpressionKind.If, start, "", test, yes);
    }

    private ExpressionNode ParseReturn()
    {
        var start = _lexer.Next();
        var kind = start.Value == "return" ? ExpressionKind.Return : ExpressionKind.Throw;
        var hasValue = kind == ExpressionKind.Throw || !(Token.IsOnNewLine || Is(";") || Is("}") || Token.Kind == TokenKind.End);
        var value = hasValue ? ParseExpression() : null;
        ParseSemicolon();
        return value is null ? Node(kind, start.Start, "") : Node(kind, start.Start, "", value);
    }

    private ExpressionNode ParseTry()
    {
        var start = _lexer.Next().Start;
        var parts = ImmutableArray.CreateBuilder<ExpressionNode>();
        parts.Add(ParseBlock());
        var catchStart = Token.Start;
        if (Eat("catch"))
        {
            var parameter = Nothing();
            if (Eat("("))
            {
                parameter = ParseTarget();
                Expect(")");
            }

            parts.Add(Node(ExpressionKind.Catch, catchStart, "", parameter, ParseBlock()));
        }

        if (Eat("finally"))
        {
            parts.Add(ParseBlock());
        }

        if (parts.Count == 1)
        {
            Unexpected();
        }

        return Node(ExpressionKind.Try, start, "", parts.ToImmutable());
    }

    private ExpressionNode ParseDo()
    {
        var start = _lexer.Next().Start;
        var body = ParseStatement();
        Expect("while");
        var test = ParseParenthesised();
        Eat(";");
        return Node(ExpressionKind.Do, start, "", body, test);
    }

    private ExpressionNode ParseSwitch()
    {
        var start = _lexer.Next().Start;
        var parts = ImmutableArray.CreateBuilder<ExpressionNode>();
        parts.Add(ParseParenthesised());
        Expect("{");
        while (!Ends("}"))
        {
            var caseStart = Token.Start;
            var isDefault = Eat("default");
            if (!isDefault)
            {
                Expect("case");
            }

            var children = ImmutableArray.CreateBuilder<ExpressionNode>();
            children.Add(isDefault ? Nothing() : ParseExpression());
            Expect(":");
            while (!HasFailed && !Is("case") && !Is("default") && !Is("}"))
            {
                children.Add(ParseStatement());
            }

            parts.Add(Node(ExpressionKind.Case, caseStart, "", children.ToImmutable()));
        }

        return Node(ExpressionKind.Switch, start, "", parts.ToImmutable());
    }

    /// <summary><c>let a = 1, {b} = c</c>.</summary>
    private ExpressionNode ParseDeclaration()
    {
        var keyword = _lexer.Next();
        var parts = ImmutableArray.CreateBuilder<ExpressionNode>();
        do
        {
            var start = Token.Start;
            var target = ParseTarget();
            if (Eat("="))
            {
                parts.Add(Node(ExpressionKind.Declarator, start, "", target, ParseAssignment()));
                continue;
            }

            if (keyword.Value == "const" || target.Kind != ExpressionKind.Name)
            {
                _lexer.Fail("unexpected end", start);
            }

            parts.Add(Node(ExpressionKind.Declarator, start, "", target));
        }
        while (Eat(","));
        return Node(ExpressionKind.Declaration, keyword.Start, keyword.Value, parts.ToImmutable());
    }

    private ExpressionNode ParseFor()
    {
        var start = _lexer.Next().Start;
        if (!_lexer.LookAhead().HasSemicolon)
        {
            return ParseForEach(start);
        }

        Expect("(");
        var first = Is("let") || Is("const") || Is("var") ? ParseDeclaration() : Is(";") ? Nothing() : ParseExpression();
        Expect(";");
        var test = Is(";") ? Nothing() : ParseExpression();
        Expect(";");
        var step = Is(")") ? Nothing() : ParseExpression();
        Expect(")");
        return Node(ExpressionKind.For, start, "", first, test, step, ParseStatement());
    }

    /// <summary><c>for (... of ...)</c> and <c>for (... in ...)</c>.</summary>
    private ExpressionNode ParseForEach(int start)
    {
        Expect("(");
        var head = Token;
        var declares = Eat("let") || Eat("const") || Eat("var");
        var at = Token.Start;
        var target = declares ? ParseTarget() : ParsePostfix();
        if (declares)
        {
            target = Node(ExpressionKind.Declaration, head.Start, head.Value, Node(ExpressionKind.Declarator, at, "", target));
        }
        else if (target.Kind is ExpressionKind.Array or ExpressionKind.Object)
        {
            ToPattern(target, at, declares: false);
        }
        else if (!target.HasPlace || target.IsOptional)
        {
            _lexer.Fail("this cannot be assigned to", at);
        }

        if (!Eat("of"))
        {
            Expect("in");
        }

        var items = ParseExpression();
        Expect(")");
        return Node(ExpressionKind.ForEach, start, "", target, items, ParseStatement());
    }

    private ExpressionNode ParseFunctionDeclaration(int start)
    {
        var name = ParseName();
        return Node(ExpressionKind.FunctionDeclaration, start, name, ParseFunctionRest(start));
    }
}
