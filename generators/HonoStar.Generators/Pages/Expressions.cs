using HonoStar.CodeModel;

namespace HonoStar.Generators;

/// <summary>Expressions that several emitters write.</summary>
internal static class Expressions
{
    public const string Runtime = "global::HonoStar.Runtime";

    private const string Services = "global::Microsoft.Extensions.DependencyInjection";

    /// <summary>A service from a provider.</summary>
    public static string Service(ParameterModel parameter, string provider)
    {
        if (parameter.Source == ParameterSource.ServiceProvider)
        {
            return provider;
        }

        var isOptional = parameter.IsNullable || parameter.Default is not null;
        return (parameter.Key, isOptional) switch
        {
            (null, false) => $"{Services}.ServiceProviderServiceExtensions.GetRequiredService<{parameter.Type}>({provider})",
            (null, true) => $"{Services}.ServiceProviderServiceExtensions.GetService<{parameter.Type}>({provider})",
            ({ } key, false) => $"{Services}.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<{parameter.Type}>({provider}, {key})",
            ({ } key, true) => $"{Services}.ServiceProviderKeyedServiceExtensions.GetKeyedService<{parameter.Type}>({provider}, {key})",
        };
    }

    /// <summary>A name that does not hide one of those that generated code uses.</summary>
    public static string Local(string name, params string[] taken) =>
        taken.Contains(name) ? name + "_" : Names.Escape(name);

    /// <summary>A text as it stands in an XML comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The name of the generated class that defines a page or special class.</summary>
    public static string Definition(string fullName) => Names.ToIdentifier(fullName);
}
