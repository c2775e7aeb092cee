using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Stops the application at its start when an option is out of its range, naming the setting.</summary>
internal sealed class HonoStarOptionsValidator : IValidateOptions<HonoStarOptions>
{
    public ValidateOptionsResult Validate(string? name, HonoStarOptions options)
    {
        var failures = new List<string>();
        if (options.MaxRequestBodySize < 1)
        {
            failures.Add($"HonoStar:MaxRequestBodySize is {options.MaxRequestBodySize}; it must be at least 1 byte.");
        }

        foreach (var path in options.Csrf.ExemptPaths)
        {
            if (!path.StartsWith('/'))
            {
                failures.Add($"HonoStar:Csrf:ExemptPaths has '{path}'; a path starts with '/'.");
            }
        }

        var script = options.Assets.Datastar;
        if (script.Url is { } url && !Url.IsLocal(url) && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            failures.Add($"HonoStar:Assets:Datastar:Url is '{url}'; it is a path that starts with one '/', or an absolute address.");
        }
        else if (script.Url is not null && !Url.IsLocal(script.Url) && script.Integrity is null)
        {
            failures.Add("HonoStar:Assets:Datastar:Integrity is missing: a script of another site is run only if it is the one that you mean. It is 'sha384-' and the base64 of the script's SHA-384 hash.");
        }

        if (script.Integrity is { } integrity && !IsIntegrity(integrity))
        {
            failures.Add($"HonoStar:Assets:Datastar:Integrity is '{integrity}'; it is 'sha256-', 'sha384-' or 'sha512-' and the base64 of the hash.");
        }

        foreach (var (directive, value) in options.ContentSecurity.Directives)
        {
            if (directive.AsSpan().ContainsAny(" ;\r\n") || value.AsSpan().ContainsAny(";\r\n"))
            {
                failures.Add($"HonoStar:ContentSecurity:Directives has '{directive}'; neither a name nor a value may hold ';' or a line break.");
            }
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static bool IsIntegrity(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        Span<byte> hash = stackalloc byte[64];
        return dash > 0
            && Convert.TryFromBase64String(text[(dash + 1)..], hash, out var length)
            && (text[..dash], length) is ("sha256", 32) or ("sha384", 48) or ("sha512", 64);
    }
}
