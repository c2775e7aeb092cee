using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// Issues and verifies the identities of tabs. A document carries one, signed and bound to its viewer; the client sends it with every
/// action to its own origin, and the document's subscription names the same tab, so that the stream of a tab can be found by it.
/// </summary>
internal sealed class TabIdentity(SigningKeys keys)
{
    public const string HeaderName = "HonoStar-Tab";

    private const int IdLength = 16;
    private const int ContentLength = IdLength + 16;

    private static readonly object s_itemKey = new();

    private readonly byte[][] _keys = keys.Derive("tab");

    /// <summary>The tab that a request comes from; a new one where it does not say, or says what was not issued to its viewer.</summary>
    public TabId Of(PageRequest request) => Of(request.Http, request.Viewer);

    /// <inheritdoc cref="Of(PageRequest)"/>
    public TabId Of(HttpContext http, Viewer viewer)
    {
        if (http.Items.TryGetValue(s_itemKey, out var known))
        {
            return (TabId)known!;
        }

        var tab = Read(http.Request.Headers[HeaderName].ToString(), viewer) ?? Create();
        http.Items[s_itemKey] = tab;
        return tab;
    }

    /// <summary>The identity as the document carries it.</summary>
    public string Write(TabId tab, Viewer viewer)
    {
        Span<byte> token = stackalloc byte[IdLength + Signature.Length];
        Span<byte> content = stackalloc byte[ContentLength];
        WriteContent(tab, viewer, content);
        content[..IdLength].CopyTo(token);
        Signature.Write(_keys, content, token[IdLength..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The tab that a token names; <see langword="null"/> when the token was not issued to this viewer.</summary>
    public TabId? Read(string token, Viewer viewer)
    {
        Span<byte> bytes = stackalloc byte[IdLength + Signature.Length];
        if (!Signature.TryReadToken(token, bytes))
        {
            return null;
        }

        var tab = new TabId(BinaryPrimitives.ReadUInt128LittleEndian(bytes));
        Span<byte> content = stackalloc byte[ContentLength];
        WriteContent(tab, viewer, content);
        return Signature.IsValid(_keys, content, bytes[IdLength..]) ? tab : null;
    }

    private static TabId Create()
    {
        Span<byte> random = stackalloc byte[IdLength];
        RandomNumberGenerator.Fill(random);
        return new TabId(BinaryPrimitives.ReadUInt128LittleEndian(random));
    }

    /// <summary>What a token signs: the tab, and whose it is.</summary>
    private static void WriteContent(TabId tab, Viewer viewer, Span<byte> content)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(content, tab.Value);
        BinaryPrimitives.WriteUInt128LittleEndian(content[IdLength..], viewer.Key);
    }
}
