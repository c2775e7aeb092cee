namespace Mistakes.HS0314;

[Page("/hs0314")]
public sealed partial class Page0314(Store store)
{
    public Html Get()
    {
        store.Add(); // HS0314
        return $"";
    }
}
