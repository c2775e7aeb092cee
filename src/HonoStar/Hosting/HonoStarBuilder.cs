using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

internal sealed record HonoStarBuilder(IServiceCollection Services) : IHonoStarBuilder;
