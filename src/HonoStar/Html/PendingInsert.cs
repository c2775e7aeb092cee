namespace HonoStar;

/// <summary>What is to be inserted straight after the end of the start tag that is being written.</summary>
/// <param name="bytes">The markup.</param>
internal sealed class PendingInsert(byte[] bytes)
{
    /// <summary>The markup to insert.</summary>
    internal byte[] Bytes { get; set; } = bytes;

    /// <summary>The quote of the attribute value that the tag's text has come to, or zero.</summary>
    internal char Quote { get; set; }
}
