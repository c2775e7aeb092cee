using System.Security.Claims;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>
/// Decides who may see a region: by the <c>[Authorize]</c> and <c>[AllowAnonymous]</c> on its method, and by what
/// <see cref="ITopicAuthorizer"/>s say to its topics.
/// </summary>
internal sealed class RegionAuthorizer(IServiceScopeFactory scopes, IServiceProviderIsService services)
{
    private static readonly Viewer s_nobody = Viewer.Of(new ClaimsPrincipal());

    private readonly bool _hasTopicAuthorizers = services.IsService(typeof(ITopicAuthorizer));

    public static bool IsRestricted(RegionDefinition region)
    {
        var isRestricted = false;
        foreach (var item in region.Metadata)
        {
            if (item is IAllowAnonymous)
            {
                return false;
            }

            isRestricted |= item is IAuthorizeData;
        }

        return isRestricted;
    }

    /// <summary>Whether the viewer may see the region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="values">Its values, from which its topics follow.</param>
    /// <param name="viewer">Who wants to see it; <see langword="null"/> for everybody.</param>
    /// <exception cref="InvalidOperationException">The region is restricted, but the application has no authorization services.</exception>
    public ValueTask<bool> IsAllowedAsync(RegionDefinition region, RegionValues values, Viewer? viewer) =>
        _hasTopicAuthorizers || IsRestricted(region) ? AskAsync(region, values, viewer ?? s_nobody) : ValueTask.FromResult(true);

    private async ValueTask<bool> AskAsync(RegionDefinition region, RegionValues values, Viewer viewer)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (!IsRestricted(region) || await MeetsPolicyAsync(scope.ServiceProvider, region, viewer))
            && (!_hasTopicAuthorizers || await MayWatchAsync(scope.ServiceProvider, region, values, viewer));
    }

    private static async ValueTask<bool> MeetsPolicyAsync(IServiceProvider services, RegionDefinition region, Viewer viewer)
    {
        var policies = services.GetService<IAuthorizationPolicyProvider>();
        var authorization = services.GetService<IAuthorizationService>();
        if (policies is null || authorization is null)
        {
            throw new InvalidOperationException(
                $"The region {region.Name} carries [Authorize], but the application has no authorization services: call builder.Services.AddAuthorization().");
        }

        var policy = await AuthorizationPolicy.CombineAsync(policies, region.Metadata.OfType<IAuthorizeData>());
        return policy is null || (await authorization.AuthorizeAsync(viewer.User, resource: null, policy)).Succeeded;
    }

    private static async ValueTask<bool> MayWatchAsync(IServiceProvider services, RegionDefinition region, RegionValues values, Viewer viewer)
    {
        var authorizers = services.GetServices<ITopicAuthorizer>().ToArray();
        foreach (var topic in region.Topics(values))
        {
            foreach (var authorizer in authorizers)
            {
                if (!await authorizer.IsAllowedAsync(new TopicAccess(topic, viewer), CancellationToken.None))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
