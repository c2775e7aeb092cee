namespace Mistakes.HS0608;

public static class Setup
{
    public static void Configure(SigningOptions options) => options.Secrets.Add("correct horse battery staple"); // HS0608
}
