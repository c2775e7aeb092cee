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

    private ExpressionNode ParseAssignment()
    {
        if (Is("(") ? _lexer.LookAhead().IsArrow : IsName() && _lexer.IsFollowedBy("=>"))
        {
            return ParseArrow();
        }

        var at = Token.Start;
        var target = ParseConditional();
        var @operator = Token.Word;
        if (!s_assignments.Contains(@operator))
        {
            return target;
        }

        if (@operator == "=" && target.Kind is ExpressionKind.Array or ExpressionKind.Object)
        {
            ToPattern(target, at, declares: false);
        }
        else
        {
            CheckTarget(target, at);
        }

        _lexer.Next();
        return Node(ExpressionKind.Assignment, target.Start, @operator, target, ParseAssignment());
    }

    /// <summary><c>a => ...</c> and <c>(a, b) => ...</c>.</summary>
    private ExpressionNode ParseArrow()
    {
        var start = Token.Start;
        var parameters = Is("(") ? ParseParameters() : [ParseTarget()];
        _lexer.Next();
        return Node(ExpressionKind.Function, start, "=>", [.. parameters, Is("{") ? ParseBlock() : ParseAssignment()]);
    }

    private ExpressionNode ParseFunctionRest(int start)
    {
        var parameters = ParseParameters();
        return Node(ExpressionKind.Function, start, "function", [.. parameters, ParseBlock()]);
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
                found.Add(Node(ExpressionKind.Spread, start, "", ParseTarget()));
            }
            else
            {
                var target = ParseTarget();
                found.Add(Eat("=") ? Node(ExpressionKind.Assignment, start, "=", target, ParseAssignment()) : target);
            }

            if (!Is(")"))
            {
                Expect(",");
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A name or a pattern that declares names.</summary>
    private ExpressionNode ParseTarget()
    {
        var at = Token.Start;
        if (!Is("[") && !Is("{"))
        {
            return Node(ExpressionKind.Name, at, ParseName());
        }

        var literal = ParsePrimary();
        ToPattern(literal, at, declares: true);
        return literal;
    }

    /// <summary>Takes a literal for a pattern: what it consists of is what is assigned to.</summary>
    private void ToPattern(ExpressionNode literal, int at, bool declares)
    {
        _patternOnlyAt = -1;
        if (!literal.Children.All(item => IsTarget(item, declares)))
        {
            _lexer.Fail("unexpected pattern", at);
        }
    }

    private static bool IsTarget(ExpressionNode item, bool declares) => item.Kind switch
    {
        ExpressionKind.Elision => true,
        ExpressionKind.Spread => IsTarget(item.Children[0], declares),
        ExpressionKind.Property => IsTarget(item.Children[1], declares),
        ExpressionKind.Array or ExpressionKind.Object => item.Children.All(one => IsTarget(one, declares)),
        ExpressionKind.Assignment => item.Text == "=",
        _ => declares ? item.IsNamed : item.HasPlace && !item.IsOptional,
    };

    private string ParseName()
    {
        if (!IsName())
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

        var yes = ParseAssignment();
        Expect(":");
        return Node(ExpressionKind.Conditional, test.Start, "", test, yes, ParseAssignment());
    }

    private ExpressionNode ParseBinary(int minimum)
    {
        var left = ParseUnary();
        while (true)
        {
            var @operator = Token.Word;
            if (!s_precedence.TryGetValue(@operator, out var precedence) || precedence <= minimum)
            {
                return left;
            }

            _lexer.Next();

            // `**` binds to the right.
            left = Node(ExpressionKind.Binary, left.Start, @operator, left, ParseBinary(@operator == "**" ? precedence - 1 : precedence));
        }
    }

    /// <summary>Checks that <c>++</c>, <c>--</c> and assignments have something to write to.</summary>
    private ExpressionNode CheckTarget(ExpressionNode node, int at)
    {
        if (!node.HasPlace || node.IsOptional || node is { IsNamed: true, Bare.Text: "this" })
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
        var start = Token.Start;
        var node = ParseChain();
        if (Token.IsOnNewLine || Token.Word is not ("++" or "--"))
        {
            return node;
        }

        var @operator = _lexer.Next().Value;
        return Node(ExpressionKind.Update, node.Start, @operator, CheckTarget(node, start));
    }

    /// <summary>Members and calls. After <c>new</c> a call ends it, and nothing is optional.</summary>
    private ExpressionNode ParseChain(bool constructs = false)
    {
        var node = ParsePrimary();
        while (!HasFailed)
        {
            if (Token.Kind == TokenKind.Template)
            {
                node = Chained(ExpressionKind.Tagged, node, "", node.IsOptional, [ParseTemplate()]);
                continue;
            }

            if (constructs && (Is("(") || Is("?.")))
            {
                return node;
            }

            var isOptional = Eat("?.");
            var ends = node.IsOptional || isOptional;
            if (Is("("))
            {
                node = Chained(ExpressionKind.Call, node, "", ends, ParseList("(", ")"));
            }
            else if (Eat("["))
            {
                var index = ParseExpression();
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
    private ImmutableArray<ExpressionNode> ParseList(string open, string close)
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

            items.Add(Eat("...") ? Node(ExpressionKind.Spread, start, "", ParseAssignment()) : ParseAssignment());
            if (!Is(close))
            {
                Expect(",");
            }
        }

        return items.ToImmutable();
    }

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
                        var value = ParseExpression();
                        Expect(")");
                        return Node(ExpressionKind.Parenthesised, start.Start, "", value);
                    case "[":
                        var items = ParseList("[", "]");
                        return Node(ExpressionKind.Array, start.Start, "", items);
                    case "{":
                        return ParseObject();
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
            if (!Is("("))
            {
                ParseName();
            }

            return ParseFunctionRest(start.Start);
        }

        if (s_unsupported.Contains(name) || (name != "this" && !IsName()))
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
        var callee = ParseChain(constructs: true);
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

            values.Add(ParseExpression());

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
        while (!Ends("}"))
        {
            var at = Token.Start;
            if (Eat("..."))
            {
                properties.Add(Node(ExpressionKind.Spread, at, "", ParseAssignment()));
            }
            else
            {
                properties.Add(ParseProperty());
            }

            if (!Is("}"))
            {
                Expect(",");
            }
        }

        return Node(ExpressionKind.Object, start, "", properties.ToImmutable());
    }

    private ExpressionNode ParseProperty()
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
            return Node(ExpressionKind.Property, start.Start, ":", key, ParseAssignment());
        }

        if (Is("("))
        {
            return Node(ExpressionKind.Property, start.Start, ":", key, ParseFunctionRest(first.Start));
        }

        if (first.Kind != TokenKind.Name || s_beginnings.Contains(first.Value) || s_reserved.Contains(first.Value))
        {
            Unexpected();
            return Nothing();
        }

        var target = new ExpressionNode(ExpressionKind.Name, first.Start, first.End, first.Value, []);
        if (!Is("="))
        {
            return Node(ExpressionKind.Property, start.Start, "", key, target);
        }

        var equals = _lexer.Next().Start;
        var value = Node(ExpressionKind.Assignment, first.Start, "=", target, ParseAssignment());
        _patternOnlyAt = equals;
        return Node(ExpressionKind.Property, start.Start, "", key, value);
    }
}
