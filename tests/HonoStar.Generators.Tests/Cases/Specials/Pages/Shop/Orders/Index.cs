using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace App.Pages.Shop.Orders;

[Page]
[Tag("page", 1, 'c', "text", null, 2.5, true, typeof(Dictionary<,>))]
[SuppressMessage("Any", "Any")]
public sealed class OrdersPage
{
    [AllowAnonymous]
    [Typed<string>]
    [Obsolete("The compiler's business.")]
    public Html Get() => $"<p>Orders</p>";

    [OutputCache(Duration = 10, VaryByQueryKeys = ["a", "b"])]
    [CsrfExempt("A test.")]
    [return: Typed<int>]
    public Reply Post() => Reply.None;
}
