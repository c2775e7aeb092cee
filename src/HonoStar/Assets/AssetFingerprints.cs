using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace HonoStar;

/// <summary>Fingerprints of the files under <c>wwwroot</c>, made once and again when a file changes.</summary>
internal sealed class AssetFingerprints(IWebHostEnvironment? environment = null)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Modified, string Address)> _known = new(StringComparer.Ordinal);

    public string WithFingerprint(string path)
    {
        var file = environment?.WebRootFileProvider.GetFileInfo(path);
        if (file is not { Exists: true })
        {
            return path;
        }

        if (_known.TryGetValue(path, out var known) && known.Modified == file.LastModified)
        {
            return known.Address;
        }

        var address = $"{path}?v={Fingerprint(file)}";
        _known[path] = (file.LastModified, address);
        return address;
    }

    private static string Fingerprint(IFileInfo file)
    {
        using var content = file.CreateReadStream();
        return Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, 9));
    }
}
