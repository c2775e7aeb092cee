namespace HonoStar.CodeModel;

/// <summary>What a piece of an expression is.</summary>
internal enum ExpressionKind
{
    // Statements
    Program,
    Block,
    Empty,
    ExpressionStatement,
    If,
    Declaration,
    Declarator,
    Return,
    Throw,
    Try,
    Catch,
    For,
    ForEach,
    While,
    Do,
    Jump,
    Labelled,
    Switch,
    Case,
    FunctionDeclaration,

    // Values
    /// <summary>A hole of the template: what stands there is known when the page is rendered.</summary>
    Hole,
    Number,
    Text,
    Template,
    Tagged,
    Regex,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Constant,
    Name,

    /// <summary><c>$a.b</c>; its text is the path without the dollar sign.</summary>
    Signal,

    /// <summary><c>@name(...)</c>; its text is the name, its children are the arguments.</summary>
    Action,
    Call,
    New,
    Member,
    Index,
    Unary,
    Update,
    Binary,
    Conditional,
    Assignment,
    Sequence,
    Parenthesised,
    Function,
    Array,
    Object,

    /// <summary>A property of an object or a pattern: its key, and its value or target.</summary>
    Property,
    Spread,

    /// <summary>A place of an array that is left out.</summary>
    Elision,
}
