namespace HonoStar.Analyzers.Tests.Live;

public sealed class ViewerDataTests
{
    private const string Services = """
        public sealed class CurrentUser(IHttpContextAccessor accessor)
        {
            public string? Name => accessor.HttpContext?.User.Identity?.Name;
        }

        public interface IStore
        {
            string Mine();
            string All();
        }

        public sealed class Store(CurrentUser user) : IStore
        {
            public string Mine() => "of " + user.Name;
            public string All() => "all";
        }
        """;

    [Fact]
    public async Task A_shared_region_that_reaches_the_request_is_reported_with_the_way_to_it()
    {
        var messages = await CheckAsync("""[Live<Changes>] private Html [|List|]() => $"<p id='list'>{store.Mine()}</p>";""");

        Assert.Equal(
            "Region 'List' is rendered once for everybody, without a request, but asks who is looking: Home.List -> IStore.Mine -> Store.Mine -> CurrentUser.Name -> IHttpContextAccessor; take 'Viewer viewer' as a parameter and pass it on",
            Assert.Single(messages));
    }

    [Theory]
    [InlineData("public string? Name { get; } = accessor.HttpContext?.User.Identity?.Name;")]
    [InlineData("private readonly string? _name = accessor.HttpContext?.User.Identity?.Name; public string? Name => _name;")]
    [InlineData("private readonly string? _name; public Kept(IHttpContextAccessor one, int two) : this(one) => _name = one.HttpContext?.User.Identity?.Name; public string? Name => _name;")]
    [InlineData("public string? Name { get; } public Kept(IHttpContextAccessor one, int two) : this(one) { Name = one.HttpContext?.User.Identity?.Name; }")]
    [InlineData("public string? Name => System.Security.Claims.ClaimsPrincipal.Current?.Identity?.Name + accessor;")]
    [InlineData("public string? Name => System.Threading.Thread.CurrentPrincipal?.Identity?.Name + accessor;")]
    public async Task What_was_asked_when_a_service_was_made_is_found_where_it_is_read(string members)
    {
        var kept = $"public sealed class Kept(IHttpContextAccessor accessor) {{ {members} public int Number => 1; }}";
        await CheckAsync("[Live<Changes>] private Html [|List|]() => $\"<p id='list'>{kept.Name}</p>\";", kept);
        await CheckAsync("[Live<Changes>] private Html List() => $\"<p id='list'>{kept.Number}</p>\";", kept);
    }

    [Theory]
    [InlineData("[Live<Changes>] private Html List() => $\"<p id='list'>{store.All()}</p>\";")]
    [InlineData("[Live<Changes>] private Html List(Viewer viewer) => $\"<p id='list'>{store.Mine()}{viewer.Id}</p>\";")]
    public Task One_that_does_not_or_has_a_viewer_is_not(string region) => CheckAsync(region);

    private static Task<IReadOnlyList<string>> CheckAsync(string region, string kept = "public sealed class Kept { public string? Name => null; }") =>
        new Verification.Application(RuleIdentifiers.ViewerDataInSharedRegion)
            .With("Services.cs", Services)
            .With("Kept.cs", kept)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .With("Pages/Home.cs", $$"""
                [Page]
                public sealed partial class Home(IStore store, Kept kept)
                {
                    public Html Get() => $"{Live.List()}{store.All()}{kept}";
                    {{region}}
                }
                """)
            .CheckAsync();
}
