namespace Mistakes.HS0613;

public static class Headers
{
    public static void Write(HttpResponse response) => response.Headers.ContentSecurityPolicy = "default-src 'self'"; // HS0613
}
