namespace HonoStar.Analyzers;

/// <summary>
/// Reads tags, text, comments and holes from the text of a template, by the states of the HTML standard's tokenizer. Where
/// the standard reports a parse error, a flaw is reported.
/// </summary>
/// <remarks>
/// A hole is read as what it stands amid: of a tag's name, of an attribute, of text. Where a browser with script would take
/// the content of <c>noscript</c> for text, its elements are read: they are what the other browsers show.
/// </remarks>
internal sealed class HtmlTokenizer(MappedText text, TemplateBuilder tree)
{
    private int _at;

    public void Run(CancellationToken cancellation)
    {
        while (_at < text.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tree.RawTextElement is { } element)
            {
                ReadRawText(element);
            }
            else if (text[_at] == MappedText.Hole)
            {
                tree.AddHole(_at++, HoleContext.Text);
            }
            else if (text[_at] != '<' || !ReadMarkup())
            {
                ReadText();
            }
        }

        tree.End();
    }

    /// <summary>The data state: text up to the next tag or hole. A <c>&lt;</c> that it starts with is text.</summary>
    private void ReadText()
    {
        var start = _at++;
        while (_at < text.Length && text[_at] is not ('<' or MappedText.Hole))
        {
            _at++;
        }

        tree.AddText(start, _at, decodes: true);
    }

    /// <summary>The tag open state: reads what a <c>&lt;</c> begins; false when it begins nothing.</summary>
    private bool ReadMarkup()
    {
        var next = text[_at + 1];
        if (IsLetter(next) || next == MappedText.Hole)
        {
            ReadTag(_at + 1, isEnd: false);
        }
        else if (next == '/')
        {
            ReadEndTagOpen();
        }
        else if (next == '!')
        {
            ReadDeclaration();
        }
        else if (next == '?')
        {
            ReadBogusComment(FlawKind.IncorrectlyOpenedComment);
        }
        else
        {
            tree.AddFlaw(FlawKind.UnescapedLessThan, _at, _at + 1);
            return false;
        }

        return true;
    }

    private void ReadEndTagOpen()
    {
        var next = text[_at + 2];
        if (IsLetter(next) || next == MappedText.Hole)
        {
            ReadTag(_at + 2, isEnd: true);
        }
        else
        {
            ReadBogusComment(FlawKind.MissingEndTagName);
        }
    }

    /// <summary>The markup declaration open state: a comment, a doctype, or CDATA in SVG and MathML.</summary>
    private void ReadDeclaration()
    {
        if (StartsWith("<!--"))
        {
            ReadComment();
        }
        else if (StartsWith("<!doctype"))
        {
            ReadToGreaterThan();
        }
        else if (StartsWith("<![CDATA[") && tree.IsInForeignContent)
        {
            var end = text.Text.IndexOf("]]>", _at, StringComparison.Ordinal);
            var start = _at + "<![CDATA[".Length;
            AddRawText(start, end < 0 ? text.Length : end, HoleContext.RawText);
            _at = end < 0 ? text.Length : end + 3;
        }
        else
        {
            ReadBogusComment(FlawKind.IncorrectlyOpenedComment);
        }
    }

    /// <summary>The comment states: up to <c>--&gt;</c>, <c>--!&gt;</c>, or a <c>&gt;</c> straight behind the start.</summary>
    private void ReadComment()
    {
        var start = _at;
        var content = _at + 4;
        _at = content;
        while (_at < text.Length)
        {
            if (text[_at] == '>' && (_at == content || (_at == content + 1 && text[content] == '-')))
            {
                tree.AddFlaw(FlawKind.OddComment, start, _at + 1);
                _at++;
                tree.AddComment(start, _at);
                return;
            }

            if (StartsWith("-->"))
            {
                _at += 3;
                tree.AddComment(start, _at);
                return;
            }

            if (StartsWith("--!>"))
            {
                tree.AddFlaw(FlawKind.OddComment, _at, _at + 4);
                _at += 4;
                tree.AddComment(start, _at);
                return;
            }

            if (StartsWith("<!--") && !(text[_at + 4] == '>' || (text[_at + 4] == '-' && text[_at + 5] == '>')))
            {
                tree.AddFlaw(FlawKind.OddComment, _at, _at + 4);
            }

            _at++;
        }

        tree.AddFlaw(FlawKind.EndInComment, start, start + 4);
        tree.AddComment(start, text.Length);
    }

    private void ReadBogusComment(FlawKind flaw)
    {
        tree.AddFlaw(flaw, _at, Math.Min(_at + 2, text.Length));
        ReadToGreaterThan();
    }

    private void ReadToGreaterThan()
    {
        var start = _at;
        var end = text.Text.IndexOf('>', _at);
        if (end < 0)
        {
            tree.AddFlaw(FlawKind.EndInComment, start, start + 2);
        }

        _at = end < 0 ? text.Length : end + 1;
        tree.AddComment(start, _at);
    }

    /// <summary>The RCDATA, RAWTEXT, script data and PLAINTEXT states: up to the element's end tag.</summary>
    private void ReadRawText(TemplateElement element)
    {
        var end = element.Name switch
        {
            "plaintext" => text.Length,
            "script" => EndOfScript(),
            var name => EndOfRawText(name),
        };
        AddRawText(_at, end, element.Name switch
        {
            "script" => HoleContext.Script,
            "style" => HoleContext.Style,
            "title" or "textarea" => HoleContext.PlainText,
            _ => HoleContext.RawText,
        });
        _at = end;
        if (_at < text.Length)
        {
            ReadTag(_at + 2, isEnd: true);
        }
    }

    private int EndOfRawText(string name)
    {
        for (var i = _at; i < text.Length; i++)
        {
            if (IsTagAt(i, "</", name))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>The script data states: in <c>&lt;!--</c>, a <c>&lt;script</c> begins what its own end tag ends.</summary>
    private int EndOfScript()
    {
        var isEscaped = false;
        var isDoubleEscaped = false;
        for (var i = _at; i < text.Length; i++)
        {
            if (!isEscaped && StartsWith("<!--", i))
            {
                // The two dashes may be those of the end, too.
                isEscaped = true;
                i++;
            }
            else if (isEscaped && StartsWith("-->", i))
            {
                isEscaped = isDoubleEscaped = false;
            }
            else if (isEscaped && !isDoubleEscaped && IsTagAt(i, "<", "script"))
            {
                isDoubleEscaped = true;
            }
            else if (IsTagAt(i, "</", "script"))
            {
                if (!isDoubleEscaped)
                {
                    return i;
                }

                isDoubleEscaped = false;
            }
        }

        return text.Length;
    }

    private void AddRawText(int start, int end, HoleContext context)
    {
        var run = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] == MappedText.Hole)
            {
                tree.AddText(run, i, decodes: context == HoleContext.PlainText);
                tree.AddHole(i, context);
                run = i + 1;
            }
        }

        tree.AddText(run, end, decodes: context == HoleContext.PlainText);
    }

    /// <summary>The tag name state, and the states of attributes.</summary>
    private void ReadTag(int nameStart, bool isEnd)
    {
        var start = _at;
        _at = nameStart;
        while (_at < text.Length && !IsSpace(text[_at]) && text[_at] is not ('/' or '>'))
        {
            _at++;
        }

        var tag = new TagRead(start, nameStart, _at);
        ReadAttributes(tag);
        tag.End = _at;
        if (isEnd)
        {
            tree.AddEndTag(tag);
        }
        else
        {
            tree.AddStartTag(tag);
        }
    }

    private void ReadAttributes(TagRead tag)
    {
        while (_at < text.Length)
        {
            var next = text[_at];
            if (IsSpace(next))
            {
                _at++;
            }
            else if (next == '>')
            {
                _at++;
                return;
            }
            else if (next == '/')
            {
                ReadSolidus(tag);
            }
            else if (next == MappedText.Hole && EndsAttributeName(_at + 1))
            {
                tag.Holes.Add(_at++);
            }
            else
            {
                ReadAttribute(tag);
            }
        }

        tree.AddFlaw(FlawKind.EndInTag, tag.Start, tag.NameEnd);
        tag.IsUnfinished = true;
    }

    /// <summary>The self-closing start tag state.</summary>
    private void ReadSolidus(TagRead tag)
    {
        tag.IsSelfClosed = text[_at + 1] == '>';
        if (!tag.IsSelfClosed && _at + 1 < text.Length)
        {
            tree.AddFlaw(FlawKind.UnexpectedSolidus, _at, _at + 1);
        }

        _at++;
    }

    /// <summary>The states from the name of an attribute to the end of its value.</summary>
    private void ReadAttribute(TagRead tag)
    {
        var start = _at++;
        while (!EndsAttributeName(_at) && text[_at] != '=')
        {
            _at++;
        }

        var attribute = new AttributeRead(start, _at);
        tag.Attributes.Add(attribute);
        CheckAttributeName(attribute);
        var equals = SkipSpace(_at);
        if (text[equals] == '=')
        {
            _at = SkipSpace(equals + 1);
            ReadValue(attribute, equals);
        }

        attribute.End = _at;
    }

    private void ReadValue(AttributeRead attribute, int equals)
    {
        var quote = text[_at];
        if (quote is '"' or '\'')
        {
            var end = text.Text.IndexOf(quote, _at + 1);
            attribute.SetValue(quote, _at + 1, end < 0 ? text.Length : end);
            _at = end < 0 ? text.Length : end + 1;
            if (_at < text.Length && !IsSpace(text[_at]) && text[_at] is not ('/' or '>' or MappedText.Hole))
            {
                tree.AddFlaw(FlawKind.MissingSpaceBetweenAttributes, _at, _at + 1);
            }

            return;
        }

        var start = _at;
        while (_at < text.Length && !IsSpace(text[_at]) && text[_at] != '>')
        {
            if (text[_at] is '"' or '\'' or '<' or '=' or '`')
            {
                tree.AddFlaw(FlawKind.UnexpectedCharacterInUnquotedValue, _at, _at + 1);
            }

            _at++;
        }

        attribute.SetValue('\0', start, _at);
        if (_at == start)
        {
            tree.AddFlaw(FlawKind.MissingAttributeValue, attribute.NameStart, Math.Min(equals + 1, text.Length));
        }
    }

    private void CheckAttributeName(AttributeRead attribute)
    {
        for (var i = attribute.NameStart; i < attribute.NameEnd; i++)
        {
            if (text[i] is '"' or '\'' or '<' or '=')
            {
                tree.AddFlaw(FlawKind.UnexpectedCharacterInAttributeName, i, i + 1);
                return;
            }
        }
    }

    private bool EndsAttributeName(int index) => index >= text.Length || IsSpace(text[index]) || text[index] is '/' or '>';

    /// <summary>Whether a tag of a name begins at a position: the name ends with space, <c>/</c> or <c>&gt;</c>.</summary>
    private bool IsTagAt(int index, string open, string name)
    {
        var end = index + open.Length + name.Length;
        return StartsWith(open, index) && StartsWith(name, index + open.Length) && (IsSpace(text[end]) || text[end] is '/' or '>');
    }

    private bool StartsWith(string value) => StartsWith(value, _at);

    private bool StartsWith(string value, int index) => string.Compare(text.Text, index, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int SkipSpace(int index)
    {
        while (IsSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>A tag as it was read: positions in the text.</summary>
    internal sealed class TagRead(int start, int nameStart, int nameEnd)
    {
        public int Start { get; } = start;

        public int NameStart { get; } = nameStart;

        public int NameEnd { get; } = nameEnd;

        public int End { get; set; }

        public bool IsSelfClosed { get; set; }

        public bool IsUnfinished { get; set; }

        public List<AttributeRead> Attributes { get; } = [];

        /// <summary>The holes in the place of attributes.</summary>
        public List<int> Holes { get; } = [];
    }

    /// <summary>An attribute as it was read: positions in the text.</summary>
    internal sealed class AttributeRead(int nameStart, int nameEnd)
    {
        public int NameStart { get; } = nameStart;

        public int NameEnd { get; } = nameEnd;

        public char Quote { get; private set; }

        public bool HasValue { get; private set; }

        public int ValueStart { get; private set; }

        public int ValueEnd { get; private set; }

        public int End { get; set; }

        public void SetValue(char quote, int start, int end) => (HasValue, Quote, ValueStart, ValueEnd) = (true, quote, start, end);
    }
}
