namespace Mistakes.HS0601;

[Page("/hs0601")]
public sealed partial class Page0601
{
    [CsrfExempt("")] // HS0601
    public Reply Post() => Reply.None;
}
