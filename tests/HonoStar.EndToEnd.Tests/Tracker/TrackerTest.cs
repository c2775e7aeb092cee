using System.Text.RegularExpressions;

namespace HonoStar.EndToEnd.Tests.Tracker;

/// <summary>A test of the issue tracker: a server of its own, and visitors.</summary>
public abstract class TrackerTest(Chromium chromium) : IAsyncLifetime
{
    /// <summary>The password of everybody in the seeded database.</summary>
    protected const string Password = "correct horse";

    protected TrackerServer Server { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }

    protected Task<Visitor> GuestAsync(bool withScript = true, int width = 1280) =>
        Visitor.ArriveAsync(chromium.Browser, Server.Address, withScript, width);

    /// <summary>Somebody who has signed in by the form, and is on the list of issues.</summary>
    protected async Task<Visitor> MemberAsync(string name, bool withScript = true, int width = 1280)
    {
        var visitor = await GuestAsync(withScript, width);
        await visitor.GoAsync("/login");
        await visitor.Field("Name").FillAsync(name);
        await visitor.Field("Password").FillAsync(Password);
        await visitor.Find("main").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await visitor.ExpectPage().ToHaveURLAsync(new Regex("/$"));
        return visitor;
    }

    protected static Task TypeCommentAsync(Visitor visitor, string text) => visitor.Field("Comment").FillAsync(text);
}
