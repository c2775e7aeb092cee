namespace HonoStar.CodeFixes;

/// <summary>Something that can be written.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Rank">Before what else it is proposed.</param>
/// <param name="Address">The address that it leads to, of a link.</param>
internal readonly record struct Proposal(string Text, string Summary = "", ProposalRank Rank = ProposalRank.Usual, string? Address = null);

/// <summary>What is proposed first.</summary>
internal enum ProposalRank
{
    /// <summary>A signal by its record: renaming it is the compiler's matter.</summary>
    TypedSignal,
    Signal,
    Usual,
}
