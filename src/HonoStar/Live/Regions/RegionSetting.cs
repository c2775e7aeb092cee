using System.Globalization;

namespace HonoStar;

/// <summary>What a rendering depends on besides its values and its viewer: the culture, and where the application is mounted.</summary>
/// <param name="Culture">The culture's name; with another one for texts, both with a bar between.</param>
/// <param name="PathBase">What stands before every link.</param>
internal readonly record struct RegionSetting(string Culture, string PathBase)
{
    private const char Separator = '|';

    public static RegionSetting Current(string pathBase)
    {
        var culture = CultureInfo.CurrentCulture.Name;
        var texts = CultureInfo.CurrentUICulture.Name;
        return new RegionSetting(culture == texts ? culture : culture + Separator + texts, pathBase);
    }

    /// <summary>Makes the culture that of the running asynchronous flow.</summary>
    public void SetCulture()
    {
        var separator = Culture.IndexOf(Separator, StringComparison.Ordinal);
        var culture = separator < 0 ? Culture : Culture[..separator];
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(separator < 0 ? culture : Culture[(separator + 1)..]);
    }
}
