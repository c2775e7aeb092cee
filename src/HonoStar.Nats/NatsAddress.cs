using NATS.Client.Core;

namespace HonoStar.Nats;

/// <summary>Reads an address, and takes out of it what must not be logged.</summary>
internal static class NatsAddress
{
    /// <summary>Puts the servers and the credentials of an address into options.</summary>
    /// <exception cref="ArgumentException">It cannot be understood. The message does not repeat it: it may hold a password.</exception>
    public static NatsOpts Apply(NatsOpts options, string address)
    {
        var servers = new List<string>();
        var credentials = NatsAuthOpts.Default;
        foreach (var part in address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(part.Contains("://", StringComparison.Ordinal) ? part : "nats://" + part, UriKind.Absolute, out var url) ||
                url.Scheme is not ("nats" or "tls" or "ws" or "wss") || url.Host.Length == 0)
            {
                throw NotUnderstood();
            }

            if (url.UserInfo.Length > 0)
            {
                credentials = ReadCredentials(url.UserInfo);
            }

            servers.Add(url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        }

        return servers.Count == 0
            ? throw NotUnderstood()
            : options with { Url = string.Join(',', servers), AuthOpts = credentials };
    }

    private static NatsAuthOpts ReadCredentials(string userInfo)
    {
        var separator = userInfo.IndexOf(':', StringComparison.Ordinal);
        return separator < 0
            ? new NatsAuthOpts { Token = Uri.UnescapeDataString(userInfo) }
            : new NatsAuthOpts
            {
                Username = Uri.UnescapeDataString(userInfo[..separator]),
                Password = Uri.UnescapeDataString(userInfo[(separator + 1)..]),
            };
    }

    private static ArgumentException NotUnderstood() =>
        new("The address of the NATS server cannot be understood. Write nats://user:password@host:4222 (tls:// for TLS).");
}
