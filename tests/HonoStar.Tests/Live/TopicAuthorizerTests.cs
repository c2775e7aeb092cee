using HonoStar.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Tests.Live;

public sealed class TopicAuthorizerTests
{
    private readonly Members _members = new();
    private readonly TestRegion _project = new("project");

    [Fact]
    public async Task A_region_is_shown_to_those_who_may_watch_its_topic_and_to_nobody_else()
    {
        await using var server = Server(_project);
        _members.Of["7"] = ["ann"];

        var (member, _) = await server.ShowAsync(LiveServer.User("ann"), (_project.Definition, new RegionValues("7")));
        var (stranger, _) = await server.ShowAsync(LiveServer.User("bob"), (_project.Definition, new RegionValues("7")));
        var (guest, _) = await server.ShowAsync(null, (_project.Definition, new RegionValues("7")));
        var (elsewhere, _) = await server.ShowAsync(LiveServer.User("ann"), (_project.Definition, new RegionValues("8")));

        Assert.Equal(TestRegion.Of("project", 0), member);
        Assert.Equal(["", "", ""], [stranger, guest, elsewhere]);
    }

    [Fact]
    public async Task Whoever_may_not_watch_any_more_is_refused_when_the_stream_connects()
    {
        await using var server = Server(_project);
        _members.Of["7"] = ["ann"];
        var (_, token) = await server.ShowAsync(LiveServer.User("ann"), (_project.Definition, new RegionValues("7")));

        _members.Of["7"] = [];
        var tab = server.Open(token, LiveServer.User("ann"));

        await tab.Served;
        Assert.Equal(403, tab.Response.StatusCode);
        Assert.Contains("Warning 3102 Refused an event stream: NotAllowed.", server.Log.Lines);
    }

    [Fact]
    public async Task Every_authorizer_has_to_allow()
    {
        await using var server = Server(_project, services => services.AddScoped<ITopicAuthorizer, Nobody>());
        _members.Of["7"] = ["ann"];

        var (shown, _) = await server.ShowAsync(LiveServer.User("ann"), (_project.Definition, new RegionValues("7")));

        Assert.Equal("", shown);
    }

    [Fact]
    public async Task A_region_that_not_everybody_may_watch_cannot_stand_inside_a_shared_one()
    {
        var outer = new TestRegion("outer", render: async call =>
            Html.Of($"<div id=\"outer\">{await call.Regions.ShowAsync(_project.Definition, new RegionValues("7"))}</div>"));
        await using var server = Server(outer);
        _members.Of["7"] = ["ann"];

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => server.ShowAsync(LiveServer.User("ann"), (outer.Definition, default)));

        Assert.Contains("Tests.project", failure.Message, StringComparison.Ordinal);
    }

    private LiveServer Server(TestRegion region, Action<IServiceCollection>? configure = null) => new([region.Definition], services =>
    {
        services.AddSingleton<ITopicAuthorizer>(_members);
        configure?.Invoke(services);
    });

    private sealed record Project(string Name) : ITopic
    {
        public static string Template => "project:{id}";
    }

    private sealed class Members : ITopicAuthorizer
    {
        public Dictionary<string, string[]> Of { get; } = [];

        public ValueTask<bool> IsAllowedAsync(TopicAccess access, CancellationToken cancellation) => ValueTask.FromResult(
            !access.Is<Project>() || (Of.GetValueOrDefault(access.Value<string>("id")) ?? []).Contains(access.Viewer.Id));
    }

    private sealed class Nobody : ITopicAuthorizer
    {
        public ValueTask<bool> IsAllowedAsync(TopicAccess access, CancellationToken cancellation) => ValueTask.FromResult(false);
    }
}
