namespace HonoStar.Application.Tests.Pages.Live;

[Page]
public sealed partial class CounterPage(Inventory inventory)
{
    public Html Get() => $"""{Live.Value()}""";

    [Live<Topics.Count>]
    private Html Value() => $"""<output id="value">{inventory.Executed}</output>""";

    [Post]
    public Reply Up(Fx fx)
    {
        inventory.Executed++;
        fx.Publish(new Topics.Count());
        return Reply.None;
    }

    [Post("fail")]
    public Reply Fail(Fx fx)
    {
        inventory.Executed++;
        fx.Publish(new Topics.Count());
        throw new InvalidOperationException("after publishing");
    }
}
