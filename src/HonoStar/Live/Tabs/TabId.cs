namespace HonoStar;

/// <summary>One document in one tab: 128 random bits that only the server makes. <c>default</c> is no tab.</summary>
internal readonly record struct TabId(UInt128 Value);
