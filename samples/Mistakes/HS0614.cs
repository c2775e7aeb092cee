namespace Mistakes.HS0614;

public static class Setup
{
    public static void Configure(HonoStarOptions options) => options.ContentSecurity.Directives["script-src"] = "'self' 'unsafe-inline'"; // HS0614
}
