using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>An action of the client: <c>@name(...)</c> in an expression.</summary>
/// <param name="Name">Its name without the at sign.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Least">How many arguments it takes at least.</param>
/// <param name="Most">How many arguments it takes at most.</param>
/// <param name="Signature">Its arguments, as a person reads them.</param>
internal sealed record DatastarAction(string Name, string Summary, int Least, int Most, string Signature)
{
    public Origin Origin { get; init; }

    /// <summary>Whether it asks the server, and has an address and the options of a request as its arguments.</summary>
    public bool IsRequest { get; init; }
}

/// <summary>What an option of a request is.</summary>
internal enum OptionType
{
    Any,
    Text,
    Number,
    Boolean,
    Object,

    /// <summary>One of several texts.</summary>
    Choice,
}

/// <summary>An option of the actions that ask the server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Choices">The texts that it may be.</param>
internal sealed record DatastarOption(string Name, OptionType Type, string Summary, ImmutableArray<string> Choices = default)
{
    public ImmutableArray<string> Choices { get; } = Choices.IsDefault ? [] : Choices;
}
