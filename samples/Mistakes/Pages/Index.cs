namespace Mistakes.Pages;

/// <summary>A page without mistakes.</summary>
[Page]
public sealed partial class HomePage(Store store)
{
    public Html Get(int id = 1) => $"<main>{Live.List()}{Live.Row(id)}</main>";

    public Reply Post(Fx fx)
    {
        store.Add();
        fx.Publish(new Changes());
        fx.Publish(new Issue(1));
        return Reply.None;
    }

    [Live<Changes>]
    private Html List() => $"<ul id='home-list'></ul>";

    [Live<Issue>]
    private Html Row(int id) => $"<p id='home-row'>{id}</p>";
}
