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

        foreach (var (directive, value) in options.ContentSecurity.Directives)
        {
            if (directive.AsSpan().ContainsAny(" ;\r\n") || value.AsSpan().ContainsAny(";\r\n"))
            {
                failures.Add($"HonoStar:ContentSecurity:Directives has '{directive}'; neither a name nor a value may hold ';' or a line break.");
            }
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
