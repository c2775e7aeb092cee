namespace HonoStar.Analyzers;

/// <summary>The categories of the rules, by which an <c>.editorconfig</c> can set the severity of several at once.</summary>
internal static class Categories
{
    public const string Pages = "HonoStar.Pages";
    public const string Routing = "HonoStar.Routing";
    public const string Templates = "HonoStar.Templates";
    public const string Accessibility = "HonoStar.Accessibility";
    public const string Encoding = "HonoStar.Encoding";
    public const string Live = "HonoStar.Live";
    public const string Topics = "HonoStar.Topics";
    public const string Datastar = "HonoStar.Datastar";
    public const string Replies = "HonoStar.Replies";
    public const string Security = "HonoStar.Security";
    public const string Configuration = "HonoStar.Configuration";
}
