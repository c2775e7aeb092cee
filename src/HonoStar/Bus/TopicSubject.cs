using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace HonoStar.Bus;

/// <summary>
/// The name of a topic as a server of a bus knows it: one token of harmless ASCII, whatever values the topic has. Distinct topics have
/// distinct subjects, and no topic's subject is one of those that the bus itself uses.
/// </summary>
internal static class TopicSubject
{
    /// <summary>The longest token that stands as it is.</summary>
    public const int MaxPlainLength = 160;

    private const int HashedPrefixLength = 100;

    // No '%' (escapes), no '~' (a hash follows), no '!' (the bus's own), nothing that means something to NATS or Redis.
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:/=+@,");

    /// <summary>The subject of a topic.</summary>
    public static string Of(string prefix, string topic)
    {
        var token = topic.Length == 0 ? "%" : topic.AsSpan().ContainsAnyExcept(s_plain) ? Escape(topic) : topic;
        return prefix + "." + (token.Length <= MaxPlainLength ? token : Shorten(token, topic));
    }

    /// <summary>The subject on which nodes say that they dropped publishes.</summary>
    public static string OfLost(string prefix) => prefix + ".!lost";

    /// <summary>The subject on which a node hears itself.</summary>
    public static string OfBeat(string prefix, ulong node) => string.Create(CultureInfo.InvariantCulture, $"{prefix}.!beat-{node:x16}");

    // By UTF-16 unit and not by UTF-8 byte: a lone surrogate is a value like any other.
    private static string Escape(string topic)
    {
        var token = new StringBuilder(topic.Length + 16);
        foreach (var character in topic)
        {
            if (s_plain.Contains(character))
            {
                token.Append(character);
            }
            else
            {
                token.Append(character < 0x100 ? "%" : "%u").Append(((int)character).ToString(character < 0x100 ? "X2" : "X4", CultureInfo.InvariantCulture));
            }
        }

        return token.ToString();
    }

    private static string Shorten(string token, string topic) =>
        token[..HashedPrefixLength] + "~" + Base64Url.EncodeToString(SHA256.HashData(MemoryMarshal.AsBytes(topic.AsSpan())));
}
