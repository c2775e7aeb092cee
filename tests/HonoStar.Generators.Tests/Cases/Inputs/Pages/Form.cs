namespace App.Pages;

[Page]
public sealed class FormPage
{
    public Html Get([Signals] Search search) => $"{search.Text}";

    public Reply Post([Form] Order order) => Reply.None;

    public Reply Put([Signals] Order order) => Reply.Signals(order);

    public Reply Patch([Form] Settings settings) => Reply.None;

    public Reply Delete([Form] Upload upload) => Reply.None;
}
