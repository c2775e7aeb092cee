using System.Buffers;
using System.Net;
using System.Text;

namespace HonoStar;

/// <summary>Finds the id of the element that markup begins with.</summary>
internal static class RootElement
{
    /// <summary>The id, or <see langword="null"/> when the first thing in the markup is no element with a non-empty id.</summary>
    public static string? IdOf(ReadOnlySpan<byte> markup)
    {
        var reader = new Reader(markup);
        return reader.SkipToStartTag() ? reader.FindId() : null;
    }

    private ref struct Reader(ReadOnlySpan<byte> markup)
    {
        private static readonly SearchValues<byte> s_nameEnd = SearchValues.Create(" \t\r\n\f/>"u8);
        private static readonly SearchValues<byte> s_attributeNameEnd = SearchValues.Create(" \t\r\n\f/>="u8);
        private static readonly SearchValues<byte> s_valueEnd = SearchValues.Create(" \t\r\n\f>"u8);

        private ReadOnlySpan<byte> _rest = markup;

        /// <summary>Goes past blanks, comments and the name of the first element.</summary>
        public bool SkipToStartTag()
        {
            SkipBlanks();
            while (_rest.StartsWith("<!--"u8))
            {
                var end = _rest[4..].IndexOf("-->"u8);
                if (end < 0)
                {
                    return false;
                }

                _rest = _rest[(4 + end + 3)..];
                SkipBlanks();
            }

            var nameEnd = _rest.IndexOfAny(s_nameEnd);
            if (nameEnd < 2 || _rest[0] != '<' || !char.IsAsciiLetter((char)_rest[1]))
            {
                return false;
            }

            _rest = _rest[nameEnd..];
            return true;
        }

        public string? FindId()
        {
            while (true)
            {
                _rest = _rest.TrimStart(" \t\r\n\f/"u8);
                if (_rest.IsEmpty || _rest[0] == '>')
                {
                    return null;
                }

                // A name may begin with '=', by the rules of HTML.
                var length = _rest[1..].IndexOfAny(s_attributeNameEnd) + 1;
                if (length == 0)
                {
                    return null;
                }

                var isId = Ascii.EqualsIgnoreCase(_rest[..length], "id"u8);
                _rest = _rest[length..];
                var value = TakeValue();
                if (isId)
                {
                    return value.IsEmpty ? null : WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));
                }
            }
        }

        private ReadOnlySpan<byte> TakeValue()
        {
            SkipBlanks();
            if (_rest.IsEmpty || _rest[0] != '=')
            {
                return default;
            }

            _rest = _rest[1..];
            SkipBlanks();
            if (_rest.IsEmpty)
            {
                return default;
            }

            var isQuoted = _rest[0] is (byte)'"' or (byte)'\'';
            var length = isQuoted ? _rest[1..].IndexOf(_rest[0]) : _rest.IndexOfAny(s_valueEnd);
            if (length < 0)
            {
                _rest = default;
                return default;
            }

            var value = _rest.Slice(isQuoted ? 1 : 0, length);
            _rest = _rest[(length + (isQuoted ? 2 : 0))..];
            return value;
        }

        private void SkipBlanks() => _rest = _rest.TrimStart(" \t\r\n\f"u8);
    }
}
