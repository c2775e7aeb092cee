using System.Text;
using System.Text.RegularExpressions;

namespace HonoStar.Analyzers.Tests.Datastar.Expressions;

/// <summary>Expressions at random, the same for a seed: some grown by the grammar, some broken from others.</summary>
/// <param name="seed">The seed.</param>
/// <param name="others">The expressions that are broken.</param>
internal sealed partial class RandomExpressions(int seed, IReadOnlyList<string> others)
{
    private static readonly string[] s_binary = "+ - * / % ** == != === !== < > <= >= & | ^ << >> >>> && || ?? in instanceof".Split(' ');
    private static readonly string[] s_assignments = "= += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??=".Split(' ');
    private static readonly string[] s_unary = ["!", "-", "+", "~", "typeof ", "void ", "delete "];
    private static readonly string[] s_names = "a b el evt of get set static async await x1 _y $ this undefined arguments let yield enum export extends new.target ünïcode a\u200db".Split(' ');
    private static readonly string[] s_leaves =
    [
        "1", "1.5", ".5", "5.", "1e3", "0x1f", "0b1", "0o7", "1_0", "10n", "01", "08.5", "1.e2", "'s'", "\"t\"", "'\\''", "'\\u{61}'", "'\\x41'", "`t`", "``", "/a/", "/[/]/g", "/=a/", "/a(b)?/i",
        "$a", "$a.b", "$a-b", "$1", "$a.b.c-d", "$_x", "$a-1", "true", "false", "null", "undefined", "[]", "{}", "()", "$", "a.b", "this", "super", "class {}", "''", "\u2028", "@a()",
    ];

    private static readonly string[] s_pieces =
    [
        "(", ")", "[", "]", "{", "}", ",", ";", ":", "?", "?.", ".", "...", "=>", "=", "==", "+", "++", "-", "--", "/", "*", "**", "!", "~", "<", ">", "&&", "||", "??", "%", "@", "#", "$", "\\", "`", "'", "\"", "${",
        "\n", " ", "\t", "\r", "\u2028", "\u00a0", "\ufeff", "\u180e", "\u0085", "/**/", "/*\n*/", "//\n", "<!--", "-->", "0", "1", "n", "_", "e1", "\u0660", "ª", "\u00b2", "℘", "\u1369", "·", "🙂", "𝒳",
        " in ", " of ", "let ", "const ", "var ", "if (", " else ", "for (", "while (", "do ", "return ", "function ", "new ", "typeof ", "delete ", "async ", "await ", "switch (", "case ", "default:", "try {", "catch ", "finally {",
        "throw ", "break", "continue", "this", "true", "null", "class ", "extends ", "enum ", "export ", "import(", "super", "static", "get ", "set ", "yield", "debugger", "with (", "@get(", "$a", "a:",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next one.</summary>
    public string Next() => _random.Next(4) switch
    {
        0 => Statements(_random.Next(1, 4), 3),
        1 => Broken(Statements(1, 3)),
        2 => Broken(others[_random.Next(others.Count)]),
        _ => Value(_random.Next(1, 5)),
    };

    [GeneratedRegex(@"[\p{L}_$@][\w$]*|\d+|\s+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    /// <summary>Some tokens away, twice, elsewhere, or others between.</summary>
    private string Broken(string whole)
    {
        var tokens = Token().Matches(whole).Select(match => match.Value).ToList();
        for (var i = _random.Next(1, 4); i > 0 && tokens.Count > 0; i--)
        {
            var at = _random.Next(tokens.Count);
            switch (_random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[_random.Next(tokens.Count)]);
                    break;
                case 2:
                    tokens[at] = Pick(s_pieces);
                    break;
                default:
                    tokens.Insert(at, Pick(s_pieces));
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private string Name() => Pick(s_names);

    private string Statements(int count, int depth)
    {
        var statements = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            statements.Append(Statement(depth)).Append(Pick(["; ", ";", "\n", " ", "", ";;"]));
        }

        return statements.ToString();
    }

    private string Statement(int depth)
    {
        if (depth == 0)
        {
            return Value(1);
        }

        string Inner() => Statement(depth - 1);
        string Block() => $"{{ {Statements(_random.Next(3), depth - 1)} }}";
        string One() => Value(depth - 1);
        return _random.Next(20) switch
        {
            0 => $"if ({One()}) {Inner()}",
            1 => $"if ({One()}) {Inner()}; else {Inner()}",
            2 => $"{Pick(["let", "const", "var"])} {Target(1)} = {One()}, {Target(1)}{Pick([" = 1", ""])}",
            3 => $"for ({Pick(["let ", "const ", "var ", ""])}{Target(1)} {Pick(["of", "in"])} {One()}) {Inner()}",
            4 => $"for ({Pick(["let i = 0", "i = 0", "", "'a' in b", "let i = a in b", "var i = (a in b)", "let i"])}; {One()}; {One()}) {Inner()}",
            5 => $"while ({One()}) {Inner()}",
            6 => $"do {Inner()} while ({One()})",
            7 => $"switch ({One()}) {{ case {One()}: {Inner()}; break; default: {Inner()} }}",
            8 => $"try {Block()} {Pick(["catch (e)", "catch", "catch ({m})", "finally"])} {Block()}",
            9 => $"throw {One()}",
            10 => $"return {Pick([One(), "", "\n1"])}",
            11 => $"function {Name()}({Parameters()}) {Block()}",
            12 => $"{Name()}: {Inner()}",
            13 => Pick(["break", "continue", "break a", "continue a", "break\na"]),
            14 => Block(),
            _ => One(),
        };
    }

    private string Target(int depth) => depth == 0 || _random.Next(3) > 0
        ? Pick([Name(), "a", "b", "a.b", "$a", "a[0]", "(a)", "[a]", "f()", "a?.b", "1"])
        : _random.Next(2) == 0
            ? $"[{Target(depth - 1)}{Pick([" = 1", "", " += 1"])}, {Pick(["", "...", ","])}{Target(depth - 1)}]"
            : $"{{{Name()}{Pick(["", " = 1", ": " + Target(depth - 1), ": " + Target(depth - 1) + " = 1"])}, {Pick([Name(), "'b': " + Target(depth - 1), "[a]: " + Target(depth - 1), "..." + Target(depth - 1), "$a", "$a: b", ""])}}}";

    private string Parameters() => Pick(["", "a", "a, b", "a = 1", "{a}", "[a]", "...a", "a, ...b", "{a = 1} = {}", "a,", "...a, b", "a.b", "(a)", "...[a]", Name()]);

    private string Value(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(3) == 0 ? Name() : Pick(s_leaves);
        }

        string One() => Value(depth - 1);
        return _random.Next(24) switch
        {
            0 or 1 or 2 => $"{One()} {Pick(s_binary)} {One()}",
            3 => $"{Target(1)} {Pick(s_assignments)} {One()}",
            4 => $"{Pick(s_unary)}{One()}",
            5 => $"{Pick(["++", "--", ""])}{One()}{Pick(["++", "--", "", "\n++"])}",
            6 => $"{One()} ? {One()} : {One()}",
            7 => $"[{One()}, {Pick(["...", ",", ""])}{One()}{Pick([",", ""])}]",
            8 => $"{{{Name()}: {One()}, {Pick([Name(), "[a]: 1", "...a", "f() { return 1 }", "get a() {}", "async f() {}", "1: 2", "'x': 1", "$a", "$a.b: 1", "a = 1", "get", "get: 1", "1n: 1", "get()  {}", "*g() {}"])}{Pick([",", ""])}}}",
            9 => $"({One()})",
            10 => $"({Parameters()}) => {Pick([One(), $"{{ {Statement(1)} }}", "({})", "{}"])}",
            11 => $"{Name()} => {One()}",
            12 => $"function {Pick(["", Name()])}({Parameters()}) {{ {Statement(1)} }}",
            13 => $"`a${{{One()}}}b`",
            14 => $"{One()}{Pick(["", "?"])}.{Name()}",
            15 => $"{One()}[{One()}]",
            16 => $"{One()}({One()}, {Pick(["...", ""])}{One()}{Pick([",", ""])})",
            17 => $"{One()}?.{Pick(["(1)", "[1]", "a", "5", "`t`"])}",
            18 => $"new {One()}{Pick(["(1)", "", ".a", "[0]", "`t`", "?.a", "()()"])}",
            19 => $"{One()}`t${{{One()}}}`",
            20 => $"@{Pick(["get", "post", "peek", "x"])}({One()}{Pick([",", "", ", {a: 1}"])})",
            21 => $"{One()}, {One()}",
            22 => $"{One()}\n{Pick(["+", "-", "(", "[", "/", "`"])}{One()}",
            _ => $"({One()}{Pick([")", ") => 1", ")\n=> 1", ").a", ") = 1", ")++"])}",
        };
    }
}
