using Microsoft.AspNetCore.Builder;

namespace HonoStar;

/// <summary>Collects conventions for all endpoints of <c>MapHonoStar()</c>.</summary>
internal sealed class ConventionBuilder(List<Action<EndpointBuilder>> conventions, List<Action<EndpointBuilder>> @finally)
    : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention) => conventions.Add(convention);

    public void Finally(Action<EndpointBuilder> finallyConvention) => @finally.Add(finallyConvention);
}
