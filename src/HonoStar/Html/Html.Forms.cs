namespace HonoStar;

// What a form's attributes bring along: an input that has to stand inside the form.
public partial struct Html
{
    /// <summary>
    /// Appends attributes inside a start tag (<c>&lt;form {X} ...&gt;</c>), and remembers markup that is inserted
    /// straight behind the tag's end, wherever in the rest of this template that is.
    /// </summary>
    /// <param name="attributes">The attributes, encoded: <c>method="post" action="/x"</c>.</param>
    /// <param name="insertAfterTag">The markup, or null.</param>
    internal void AppendFormAttributes(ReadOnlySpan<byte> attributes, byte[]? insertAfterTag)
    {
        BeforeHole();
        WriteRawUtf8(attributes);
        if (insertAfterTag is not null)
        {
            InsertAfterTag(insertAfterTag);
        }
    }

    /// <summary>Remembers markup that is inserted straight behind the end of the start tag that is being written.</summary>
    internal void InsertAfterTag(byte[] markup)
    {
        if (_pending is null)
        {
            _pending = new PendingInsert(markup);
        }
        else
        {
            _pending.Bytes = [.. _pending.Bytes, .. markup];
        }
    }

    private void AppendLiteralAndInsert(string value)
    {
        var pending = _pending!;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (pending.Quote != 0)
            {
                pending.Quote = c == pending.Quote ? '\0' : pending.Quote;
            }
            else if (c is '"' or '\'')
            {
                pending.Quote = c;
            }
            else if (c == '>')
            {
                _pending = null;
                WriteRaw(value.AsSpan(0, i + 1));
                WriteRawUtf8(pending.Bytes);
                WriteRaw(value.AsSpan(i + 1));
                return;
            }
        }

        WriteRaw(value);
    }
}
