using Microsoft.AspNetCore.Authorization;

namespace App.Pages.Shop.Orders;

[PageFolder]
[Authorize(Roles = "staff")]
internal sealed class OrdersFolder;
