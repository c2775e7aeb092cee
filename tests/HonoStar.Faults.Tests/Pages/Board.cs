namespace HonoStar.Faults.Tests.Pages;

[Page("/boards/{name}")]
public sealed partial class BoardPage(Boards boards)
{
    public Html Get(string name) => $"""
        <main>{Live.Rows(name)}</main>
        """;

    [Live<Topics.Board>]
    private Html Rows(string name)
    {
        var (total, rows) = boards.Read(name);
        return $"""
            <section id="board">
              <h1>{name}</h1>
              <p id="total">{total}</p>
              <ol>{rows.Each(row => $"""<li id="row-{row}">Row {row}</li>""")}</ol>
            </section>
            """;
    }
}
