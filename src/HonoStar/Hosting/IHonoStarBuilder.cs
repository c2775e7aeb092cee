using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>Configures HonoStar further; other packages extend it, for instance with a bus.</summary>
public interface IHonoStarBuilder
{
    /// <summary>The application's services.</summary>
    IServiceCollection Services { get; }
}
