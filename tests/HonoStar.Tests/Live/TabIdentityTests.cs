using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HonoStar.Tests.Live;

public sealed class TabIdentityTests
{
    private readonly TabIdentity _tabs = new(new SigningKeys(Options.Create(new SigningOptions())));

    private static Viewer Ann { get; } = Viewer.Of(LiveServer.User("ann"));

    [Fact]
    public void Every_document_is_another_tab()
    {
        var first = _tabs.Of(new DefaultHttpContext(), Ann);
        var second = _tabs.Of(new DefaultHttpContext(), Ann);

        Assert.NotEqual(first, second);
        Assert.NotEqual(default, first);
    }

    [Fact]
    public void A_request_is_one_tab_however_often_one_asks()
    {
        var http = new DefaultHttpContext();

        Assert.Equal(_tabs.Of(http, Ann), _tabs.Of(http, Ann));
    }

    [Fact]
    public void An_action_is_of_the_tab_whose_identity_it_carries()
    {
        var tab = _tabs.Of(new DefaultHttpContext(), Ann);

        Assert.Equal(tab, _tabs.Of(RequestOf(_tabs.Write(tab, Ann)), Ann));
    }

    [Fact]
    public void An_identity_of_somebody_else_or_with_any_character_changed_is_as_good_as_none()
    {
        var tab = _tabs.Of(new DefaultHttpContext(), Ann);
        var token = _tabs.Write(tab, Ann);

        Assert.NotEqual(tab, _tabs.Of(RequestOf(token), Viewer.Of(LiveServer.User("bob"))));
        Assert.Null(_tabs.Read(token, Viewer.Of(new())));
        Assert.Null(_tabs.Read(token + "A", Ann));
        Assert.Null(_tabs.Read("", Ann));
        for (var at = 0; at < token.Length; at++)
        {
            Assert.Null(_tabs.Read(token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..], Ann));
        }
    }

    [Theory]
    [InlineData('!')]
    [InlineData(' ')]
    [InlineData('=')]
    [InlineData('é')]
    public void An_identity_with_characters_that_no_token_has_is_as_good_as_none(char character)
    {
        var token = _tabs.Write(_tabs.Of(new DefaultHttpContext(), Ann), Ann);

        Assert.Null(_tabs.Read(character + token[1..], Ann));
        Assert.Null(_tabs.Read(new string(character, token.Length), Ann));
    }

    [Fact]
    public void An_identity_of_another_application_is_as_good_as_none()
    {
        var elsewhere = new TabIdentity(new SigningKeys(Options.Create(new SigningOptions())));

        Assert.Null(_tabs.Read(elsewhere.Write(elsewhere.Of(new DefaultHttpContext(), Ann), Ann), Ann));
    }

    private static DefaultHttpContext RequestOf(string token)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[TabIdentity.HeaderName] = token;
        return http;
    }
}
