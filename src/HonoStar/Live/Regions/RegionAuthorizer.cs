using HonoStar.Runtime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>Decides who may see a region, by the <c>[Authorize]</c> and <c>[AllowAnonymous]</c> on its method.</summary>
internal sealed class RegionAuthorizer(IServiceScopeFactory scopes)
{
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
    /// <exception cref="InvalidOperationException">The region is restricted, but the application has no authorization services.</exception>
    public ValueTask<bool> IsAllowedAsync(RegionDefinition region, Viewer viewer) =>
        IsRestricted(region) ? AskAsync(region, viewer) : ValueTask.FromResult(true);

    private async ValueTask<bool> AskAsync(RegionDefinition region, Viewer viewer)
    {
        await using var scope = scopes.CreateAsyncScope();
        var policies = scope.ServiceProvider.GetService<IAuthorizationPolicyProvider>();
        var authorization = scope.ServiceProvider.GetService<IAuthorizationService>();
        if (policies is null || authorization is null)
        {
            throw new InvalidOperationException(
                $"The region {region.Name} carries [Authorize], but the application has no authorization services: call builder.Services.AddAuthorization().");
        }

        var policy = await AuthorizationPolicy.CombineAsync(policies, region.Metadata.OfType<IAuthorizeData>());
        return policy is null || (await authorization.AuthorizeAsync(viewer.User, resource: null, policy)).Succeeded;
    }
}
