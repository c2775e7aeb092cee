using System.Globalization;
using IssueTracker;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;
services.AddSingleton(TimeProvider.System);
services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
services.AddSingleton<Database>().AddSingleton<Schema>().AddSingleton<Seed>();
services.AddSingleton<UserStore>().AddSingleton<IssueStore>().AddSingleton<CommentStore>();
services.AddSingleton<LabelStore>().AddSingleton<ImageStore>().AddSingleton<SessionEvents>();
services.AddAuthorization();
services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
{
    cookie.LoginPath = Routes.Login.Path;
    cookie.ReturnUrlParameter = "returnUrl";
    cookie.EventsType = typeof(SessionEvents);
});
services.AddHonoStar(options => options.Title = "Tally")
    .AddPresence<Topics.Readers>(viewer => viewer.Account() is { } account
        ? new PresentViewer(account.Id.ToString(CultureInfo.InvariantCulture), account.DisplayName)
        : null);

var app = builder.Build();
await app.Services.GetRequiredService<Schema>().EnsureAsync();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapHonoStar();
await app.RunAsync();
