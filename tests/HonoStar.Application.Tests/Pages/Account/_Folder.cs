using Microsoft.AspNetCore.Authorization;

namespace HonoStar.Application.Tests.Pages.Account;

[PageFolder]
[Authorize]
public static class AccountFolder;
