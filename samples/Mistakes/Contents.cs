namespace Mistakes;

/// <summary>Where the pages are, so that something leads to each.</summary>
public static class Contents
{
    /// <summary>The page that makes a mistake.</summary>
    public static string AddressOf(string rule) => $"/{rule}";

    /// <summary>The page that makes a mistake with a value.</summary>
    public static string AddressOf(string rule, string value) => $"/{rule}/{value}";
}
