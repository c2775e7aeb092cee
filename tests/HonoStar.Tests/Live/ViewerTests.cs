using System.Security.Claims;

namespace HonoStar.Tests.Live;

public sealed class ViewerTests
{
    [Theory]
    [InlineData(ClaimTypes.NameIdentifier)]
    [InlineData("sub")]
    [InlineData(ClaimTypes.Name)]
    public void The_id_is_one_of_the_usual_claims(string type)
    {
        var viewer = Viewer.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim(type, "ann")], "test")));

        Assert.Equal("ann", viewer.Id);
        Assert.True(viewer.IsAuthenticated);
    }

    [Fact]
    public void Whoever_has_not_signed_in_has_no_id_and_the_same_keys_as_everyone_else()
    {
        var claims = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "ann")]));

        Assert.Null(Viewer.Of(claims).Id);
        Assert.False(Viewer.Of(claims).IsAuthenticated);
        Assert.Equal(UInt128.Zero, Viewer.Of(claims).Key);
        Assert.Equal(UInt128.Zero, Viewer.Of(new ClaimsPrincipal()).ClaimsKey);
    }

    [Fact]
    public void Equal_viewers_have_equal_keys_and_different_ones_different_keys()
    {
        Assert.Equal(Viewer.Of(LiveServer.User("ann")).Key, Viewer.Of(LiveServer.User("ann")).Key);
        Assert.NotEqual(Viewer.Of(LiveServer.User("ann")).Key, Viewer.Of(LiveServer.User("bob")).Key);
    }

    [Fact]
    public void What_a_viewer_may_do_is_part_of_what_renderings_are_shared_by_but_not_of_who_it_is()
    {
        var plain = Viewer.Of(LiveServer.User("ann"));
        var admin = Viewer.Of(LiveServer.User("ann", "admin"));

        Assert.Equal(plain.Key, admin.Key);
        Assert.NotEqual(plain.ClaimsKey, admin.ClaimsKey);
        Assert.Equal(Viewer.Of(LiveServer.User("ann", "a", "b")).ClaimsKey, Viewer.Of(LiveServer.User("ann", "b", "a")).ClaimsKey);
    }
}
