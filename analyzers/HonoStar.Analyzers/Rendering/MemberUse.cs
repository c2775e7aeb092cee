namespace HonoStar.Analyzers;

/// <summary>By what a member is named.</summary>
internal enum UseKind
{
    /// <summary>By its name alone, or by <c>this</c> or <c>base</c>.</summary>
    Own,

    /// <summary>By a name before it: of a variable or of a type.</summary>
    Named,

    /// <summary>By a longer way, whose last name is a type's or a member's.</summary>
    Chained,

    /// <summary>A region of the same class, by <c>Live</c>.</summary>
    Region,

    /// <summary>A region of another class, by <c>variable.Live</c>.</summary>
    RegionOf,

    /// <summary>By a value that has no name.</summary>
    Unknown,
}

/// <summary>A name in code that may be a member's.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What stands before it.</param>
/// <param name="Qualifier">The name before it.</param>
/// <param name="Arguments">How many arguments it is called with; -1 where it is not called.</param>
/// <param name="IsWhole">Whether no dot follows, so that it may be a method that is handed on.</param>
/// <param name="IsArgument">Whether it is handed on as an argument.</param>
internal readonly record struct MemberUse(string Name, UseKind Kind, string? Qualifier, int Arguments, bool IsWhole, bool IsArgument);
