using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace HonoStar.CodeModel;

// Expressions: Pratt's way for operators.
internal sealed partial class ExpressionParser
{
    private static readonly Dictionary<string, int> s_precedence = new()
    {
        ["??"] = 1, ["||"] = 2, ["&&"] = 3, ["|"] = 4, ["^"] = 5, ["&"] = 6, ["=="] = 7, ["!="] = 7, ["==="] = 7, ["!=="] = 7, ["<"] = 8,
        [">"] = 8, ["<="] = 8, [">="] = 8, ["in"] = 8, ["instanceof"] = 8, ["<<"] = 9, [">>"] = 9, [">>>"] = 9, ["+"] = 10, ["-"] = 10,
        ["*"] = 11, ["/"] = 11, ["%"] = 11, ["**"] = 12,
    };

    private static readonly HashSet<string> s_assignments =
        ["=", "&&=", "||=", "??=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "^=", "|="];

    private static readonly HashSet<string> s_unary = ["!", "-", "+", "~", "void", "typeof", "delete"];

    private ExpressionNode ParseExpression()
    {
        var first = ParseAssignment();
        if (!Is(","))
        {
            return first;
        }

        var parts = ImmutableArray.CreateBuilder<ExpressionNode>();
        parts.Add(first);
        while (Eat(","))
        {
            parts.Add(ParseAssignment());
        }

        return Node(ExpressionKind.Sequence, first.Start, "", parts.ToImmutable());
    }

    private ExpressionNode CheckPattern(ExpressionNode node)
    {
        if (node.PatternOnlyAt >= 0)
        {
            _lexer.Fail("unexpected =", node.PatternOnlyAt);
        }

        return node;
    }

    private ExpressionNode ParseAssignment()
    {
        if (ParseArrow(Token) is { } arrow)
        {
            return arrow;
        }

        var target = ParseConditional();
        var @operator = Token.Word;
        if (!s_assignments.Contains(@operator))
        {
            return target;
        }

        if (@operator != "=" || !target.IsPattern)
        {
            CheckTarget(target, target.Start);
        }

        _lexer.Next();
        return Node(ExpressionKind.Assignment, target.Start, @operator, target, CheckPattern(ParseAssignment()));
    }

    /// <summary><c>a => ...</c> and <c>(a, b) => ...</c>.</summary>
    private ExpressionNode? ParseArrow(ExpressionToken first)
    {
        var isAlone = first.Kind == TokenKind.Name && !s_reserved.Contains(first.Value);
        if (!isAlone && first.Word != "(")
        {
            return null;
        }

        if (isAlone)
        {
            // Nearly every name is no parameter.
            _lexer.Next();
            var found = Is("=>");
            _lexer.Back(first);
            if (!found)
            {
                return null;
            }
        }

        if (Attempt(() => ParseArrowHead(isAlone)) is not { } parameters)
        {
            return null;
        }

        var body = Is("{") ? Inside(ParseBlock) : CheckPattern(ParseAssignment());
        return Node(ExpressionKind.Function, first.Start, "=>", [.. parameters.Children, body]);
    }

    private ExpressionNode ParseArrowHead(bool isAlone)
    {
        var start = Token.Start;
        var parameters = isAlone ? [ParsePattern()] : ParseParameters();
        if (!Is("=>") || Token.IsOnNewLine)
        {
            Unexpected();
        }

        _lexer.Next();
        return Node(ExpressionKind.Sequence, start, "", parameters);
    }

    private ExpressionNode ParseFunctionRest(int start)
    {
        var parameters = ParseParameters();
        return Node(ExpressionKind.Function, start, "function", [.. parameters, Inside(ParseBlock)]);
    }

    private ImmutableArray<ExpressionNode> ParseParameters()
    {
        var found = ImmutableArray.CreateBuilder<ExpressionNode>();
        Expect("(");
        while (!Ends(")"))
        {
            var start = Token.Start;
            if (Eat("..."))
            {
                found.Add(Node(ExpressionKind.Spread, start, "", ParsePattern()));
            }
            else
            {
                var target = ParsePattern();
                found.Add(Eat("=") ? Node(ExpressionKind.Assignment, start, "=", target, Inside(ParseAssignment)) : target);
            }

            if (!Is(")"))
            {
                Expect(",");
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A name or a destructuring pattern that declares names.</summary>
    private ExpressionNode ParsePattern()
    {
        var start = Token;
        ExpressionNode node;
        if (Is("[") || Is("{"))
        {
            node = ParsePrimary();
        }
        else if (start.Kind == TokenKind.Name)
        {
            node = Node(ExpressionKind.Name, start.Start, ParseName());
        }
        else
        {
            Unexpected();
            return Nothing();
        }

        if (!Declares(node))
        {
            _lexer.Fail("unexpected pattern", start.Start);
        }

        return node;
    }

    /// <summary>Whether a pattern has names as its targets, and nothing else.</summary>
    private static bool Declares(ExpressionNode node) => node.Kind switch
    {
        ExpressionKind.Name or ExpressionKind.Elision => true,
        ExpressionKind.Array or ExpressionKind.Object => node.Children.All(Declares),
        ExpressionKind.Property => Declares(node.Children[1]),
        ExpressionKind.Spread => Declares(node.Children[0]),
        ExpressionKind.Assignment => node.Text == "=" && Declares(node.Children[0]),
        _ => false,
    };

    private string ParseName()
    {
        if (Token.Kind != TokenKind.Name || s_reserved.Contains(Token.Value))
        {
            Unexpected();
            return "";
        }

        return _lexer.Next().Value;
    }

    private ExpressionNode ParseConditional()
    {
        var test = ParseBinary(0);
        if (!Eat("?"))
        {
            return test;
        }

        var yes = Inside(ParseAssignment);
        Expect(":");
        return Node(ExpressionKind.Conditional, test.Start, "", test, yes, ParseAssignment());
    }

    private ExpressionNode ParseBinary(int minimum)
    {
        var left = ParseUnary();
        while (true)
        {
            var @operator = Token.Word;
            if (!s_precedence.TryGetValue(@operator, out var precedence) || precedence <= minimum || (@operator == "in" && _noIn))
            {
                return left;
            }

            _lexer.Next();
            CheckPattern(left);

            // `**` binds to the right.
            left = Node(ExpressionKind.Binary, left.Start, @operator, left, ParseBinary(@operator == "**" ? precedence - 1 : precedence));
        }
    }

    /// <summary>Checks that <c>++</c>, <c>--</c> and assignments have something to write to.</summary>
    private ExpressionNode CheckTarget(ExpressionNode node, int at)
    {
        if (!node.IsReference)
        {
            _lexer.Fail("this cannot be assigned to", at);
        }

        return node;
    }

    private ExpressionNode ParseUnary()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var start = Token;
        if (start.Word is "++" or "--")
        {
            _lexer.Next();
            return Node(ExpressionKind.Update, start.Start, start.Word, CheckTarget(ParseUnary(), start.Start));
        }

        if (!s_unary.Contains(start.Word))
        {
            return ParsePostfix();
        }

        _lexer.Next();
        var operand = ParseUnary();
        if (Is("**"))
        {
            Unexpected();
        }

        return Node(ExpressionKind.Unary, start.Start, start.Word, operand);
    }

    private ExpressionNode ParsePostfix()
    {
        var node = ParseChain();
        if (Token.IsOnNewLine || Token.Word is not ("++" or "--"))
        {
            return node;
        }

        var at = Token.Start;
        var @operator = _lexer.Next().Value;
        return Node(ExpressionKind.Update, node.Start, @operator, CheckTarget(node, at));
    }

    private ExpressionNode ParseChain()
    {
        var node = ParsePrimary();
        while (!HasFailed)
        {
            if (Token.Kind == TokenKind.Template)
            {
                node = Node(ExpressionKind.Tagged, node.Start, "", node, ParseTemplate());
                continue;
            }

            var isOptional = Eat("?.");
            var ends = node.IsOptional || isOptional;
            if (Is("("))
            {
                node = Chained(ExpressionKind.Call, node, "", ends, ParseList("(", ")"));
            }
            else if (Eat("["))
            {
                var index = Inside(ParseExpression);
                Expect("]");
                node = Chained(ExpressionKind.Index, node, "", ends, [index]);
            }
            else if (isOptional || Eat("."))
            {
                node = Chained(ExpressionKind.Member, node, ParseMemberName(), ends, []);
            }
            else
            {
                return node;
            }
        }

        return node;
    }

    private ExpressionNode Chained(ExpressionKind kind, ExpressionNode on, string text, bool isOptional, ImmutableArray<ExpressionNode> more) =>
        new(kind, on.Start, _lexer.PreviousEnd, text, [on, .. more]) { IsOptional = isOptional };

    private string ParseMemberName()
    {
        if (Token.Kind == TokenKind.Hole)
        {
            _lexer.Next();
            return DatastarExpression.Hole.ToString();
        }

        if (Token.Kind != TokenKind.Name)
        {
            Unexpected();
        }

        return _lexer.Next().Value;
    }

    /// <summary>Items in brackets, with spreads and, in arrays, places that are left out.</summary>
    private ImmutableArray<ExpressionNode> ParseList(string open, string close) => Inside(() =>
    {
        var items = ImmutableArray.CreateBuilder<ExpressionNode>();
        Expect(open);
        while (!Ends(close))
        {
            var start = Token.Start;
            if (open == "[" && Eat(","))
            {
                items.Add(Node(ExpressionKind.Elision, start, ""));
                continue;
            }

            var item = Eat("...") ? Node(ExpressionKind.Spread, start, "", ParseAssignment()) : ParseAssignment();
            items.Add(open == "[" ? item : CheckPattern(item));
            if (!Is(close))
            {
                Expect(",");
            }
        }

        return items.ToImmutable();
    });

    private ExpressionNode ParsePrimary()
    {
        var start = Token;
        switch (start.Kind)
        {
            case TokenKind.Hole:
                _lexer.Next();
                return Node(ExpressionKind.Hole, start.Start, "");
            case TokenKind.Number:
                _lexer.Next();
                return Node(ExpressionKind.Number, start.Start, start.Value);
            case TokenKind.Text:
                _lexer.Next();
                return Node(ExpressionKind.Text, start.Start, start.Value);
            case TokenKind.Signal:
                _lexer.Next();
                return Node(ExpressionKind.Signal, start.Start, start.Value);
            case TokenKind.Action:
                return ParseAction();
            case TokenKind.Template:
                return ParseTemplate();
            case TokenKind.Name:
                return ParseWord(start);
            case TokenKind.Punctuator:
                switch (start.Value)
                {
                    case "(":
                        _lexer.Next();
                        var value = CheckPattern(Inside(ParseExpression));
                        Expect(")");
                        return Node(ExpressionKind.Parenthesised, start.Start, "", value);
                    case "[":
                        var items = ParseList("[", "]");
                        return Node(ExpressionKind.Array, start.Start, "", items);
                    case "{":
                        return Inside(ParseObject);
                    case "/" or "/=":
                        return Node(ExpressionKind.Regex, start.Start, _lexer.Regex());
                }

                break;
        }

        Unexpected();
        return Nothing();
    }

    private ExpressionNode ParseWord(ExpressionToken start)
    {
        var name = start.Value;
        if (name is "true" or "false" or "null")
        {
            _lexer.Next();
            return Node(ExpressionKind.Constant, start.Start, name);
        }

        if (name == "new")
        {
            return ParseNew();
        }

        if (name == "function")
        {
            _lexer.Next();
            if (Token.Kind == TokenKind.Name)
            {
                ParseName();
            }

            return ParseFunctionRest(start.Start);
        }

        if (s_unsupported.Contains(name) || (s_reserved.Contains(name) && name != "this"))
        {
            _lexer.Fail(s_unsupported.Contains(name) ? $"`{name}` cannot be used in an expression" : $"unexpected {name}", start.Start);
            return Nothing();
        }

        _lexer.Next();
        return Node(ExpressionKind.Name, start.Start, name);
    }

    private ExpressionNode ParseNew()
    {
        var start = _lexer.Next().Start;
        var callee = Is("new") ? ParseNew() : ParsePrimary();
        while (!HasFailed)
        {
            if (Eat("."))
            {
                callee = Chained(ExpressionKind.Member, callee, ParseMemberName(), false, []);
            }
            else if (Eat("["))
            {
                var index = Inside(ParseExpression);
                Expect("]");
                callee = Chained(ExpressionKind.Index, callee, "", false, [index]);
            }
            else
            {
                break;
            }
        }

        var arguments = Is("(") ? ParseList("(", ")") : [];
        return Node(ExpressionKind.New, start, "", [callee, .. arguments]);
    }

    private ExpressionNode ParseAction()
    {
        var action = _lexer.Next();
        if (!Is("("))
        {
            Unexpected($", expected ( after @{action.Value}");
        }

        var arguments = ParseList("(", ")");
        return Node(ExpressionKind.Action, action.Start, action.Value, arguments);
    }

    private ExpressionNode ParseTemplate()
    {
        var start = Token.Start;
        var values = ImmutableArray.CreateBuilder<ExpressionNode>();
        while (true)
        {
            var (_, hasValue) = _lexer.ReadText('`', start);
            _lexer.Next();
            if (!hasValue || HasFailed)
            {
                return Node(ExpressionKind.Template, start, "", values.ToImmutable());
            }

            values.Add(CheckPattern(ParseExpression()));

            // The lexer stands behind the closing brace already; what follows is text.
            if (!Is("}"))
            {
                Unexpected(", expected }");
                return Nothing();
            }

            _lexer.Resume();
        }
    }

    private ExpressionNode ParseObject()
    {
        var start = _lexer.Next().Start;
        var properties = ImmutableArray.CreateBuilder<ExpressionNode>();
        var patternOnlyAt = -1;
        while (!Ends("}"))
        {
            var at = Token.Start;
            if (Eat("..."))
            {
                properties.Add(Node(ExpressionKind.Spread, at, "", ParseAssignment()));
            }
            else
            {
                var property = ParseProperty(ref patternOnlyAt);
                properties.Add(property);
            }

            if (!Is("}"))
            {
                Expect(",");
            }
        }

        return new ExpressionNode(ExpressionKind.Object, start, _lexer.PreviousEnd, "", properties.ToImmutable()) { PatternOnlyAt = patternOnlyAt };
    }

    private ExpressionNode ParseProperty(ref int patternOnlyAt)
    {
        var start = Token;
        var first = start;
        ExpressionNode key;
        if (Eat("["))
        {
            key = ParseAssignment();
            Expect("]");
        }
        else if (first.Kind is TokenKind.Name or TokenKind.Text or TokenKind.Number or TokenKind.Signal or TokenKind.Hole)
        {
            _lexer.Next();

            // `$name` is an ordinary key here.
            key = Node(ExpressionKind.Text, first.Start, first.Kind == TokenKind.Signal ? "$" + first.Value : first.Kind == TokenKind.Hole ? DatastarExpression.Hole.ToString() : first.Value);
        }
        else
        {
            Unexpected();
            return Nothing();
        }

        if (Eat(":"))
        {
            var value = ParseAssignment();
            if (value.PatternOnlyAt >= 0 && patternOnlyAt < 0)
            {
                patternOnlyAt = value.PatternOnlyAt;
            }

            return Node(ExpressionKind.Property, start.Start, ":", key, value);
        }

        if (Is("("))
        {
            return Node(ExpressionKind.Property, start.Start, ":", key, ParseFunctionRest(first.Start));
        }

        if (first.Kind != TokenKind.Name || s_reserved.Contains(first.Value))
        {
            Unexpected();
            return Nothing();
        }

        var target = new ExpressionNode(ExpressionKind.Name, first.Start, first.End, first.Value, []);
        if (!Is("="))
        {
            return Node(ExpressionKind.Property, start.Start, "", key, target);
        }

        if (patternOnlyAt < 0)
        {
            patternOnlyAt = Token.Start;
        }

        _lexer.Next();
        return Node(ExpressionKind.Property, start.Start, "", key, Node(ExpressionKind.Assignment, first.Start, "=", target, ParseAssignment()));
    }
}
