namespace HonoStar;

/// <summary>
/// What a document's <c>Content-Security-Policy</c> allows (Content Security Policy Level 3). Scripts run from the
/// application's own origin and with the response's nonce alone; <c>unsafe-eval</c> is never needed. Trusted Types are required, so
/// that no text becomes markup or code but by the client's own policy, <c>honostar</c>; an application's own policies are named in
/// <c>trusted-types</c>.
/// </summary>
public sealed class ContentSecurityOptions
{
    /// <summary>Whether documents carry the header. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The directives by name. <c>{nonce}</c> stands for the response's nonce. Set one to change it, remove one to leave
    /// it out. Those on Trusted Types are left out where the official Datastar script runs instead of the client.
    /// </summary>
    public IDictionary<string, string> Directives { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["default-src"] = "'self'",
        ["script-src"] = "'self' 'nonce-{nonce}'",
        ["worker-src"] = "'self'",
        ["style-src"] = "'self' 'nonce-{nonce}'",
        ["style-src-attr"] = "'unsafe-inline'",
        ["img-src"] = "'self' data: blob:",
        ["object-src"] = "'none'",
        ["base-uri"] = "'none'",
        ["form-action"] = "'self'",
        ["frame-ancestors"] = "'self'",
        ["require-trusted-types-for"] = "'script'",
        ["trusted-types"] = "honostar",
    };
}
