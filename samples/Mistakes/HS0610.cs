namespace Mistakes.HS0610;

public static class Setup
{
    public static void Configure(HonoStarOptions options) => options.Csrf.ExemptPaths.Add("/"); // HS0610
}
