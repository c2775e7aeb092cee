namespace Mistakes.HS0622;

public static class Policy
{
    public static void Set(HonoStarOptions options) =>
        options.ContentSecurity.Directives["script-src"] = "'self'"; // HS0622
}
