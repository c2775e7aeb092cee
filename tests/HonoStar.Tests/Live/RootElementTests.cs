using System.Text;

namespace HonoStar.Tests.Live;

public sealed class RootElementTests
{
    [Theory]
    [InlineData("<p id=\"a\">x</p>", "a")]
    [InlineData("\n  <!-- <p id='no'> -->\n<section class=\"x\" id='a b' hidden>", "a b")]
    [InlineData("<my-list data-x=\"id\" title='>' ID = a>", "a")]
    [InlineData("<p id=a&amp;b>", "a&b")]
    [InlineData("<p hidden id=\"a\"/>", "a")]
    [InlineData("<p/id=\"a\">", "a")]
    [InlineData("<p data-id=\"x\" id=\"a\" id=\"b\">", "a")]
    public void The_id_of_the_first_element_is_found(string markup, string expected) =>
        Assert.Equal(expected, RootElement.IdOf(Encoding.UTF8.GetBytes(markup)));

    [Theory]
    [InlineData("")]
    [InlineData("text <p id=\"a\">")]
    [InlineData("<p><b id=\"a\"></b></p>")]
    [InlineData("<p data-id=\"a\">")]
    [InlineData("<p id>")]
    [InlineData("<p id=\"\">")]
    [InlineData("<p id=\"a")]
    [InlineData("<!-- <p id=\"a\">")]
    [InlineData("</p id=\"a\">")]
    [InlineData("<p")]
    public void Where_the_first_thing_is_no_element_with_an_id_there_is_none(string markup) =>
        Assert.Null(RootElement.IdOf(Encoding.UTF8.GetBytes(markup)));
}
