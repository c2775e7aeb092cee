using StackExchange.Redis;

namespace HonoStar.Redis;

/// <summary>Reads an address, as a URL or as a configuration of the client.</summary>
internal static class RedisAddress
{
    private const int DefaultPort = 6379;

    /// <summary>Reads an address.</summary>
    /// <exception cref="ArgumentException">It cannot be understood. The message does not repeat it: it may hold a password.</exception>
    public static ConfigurationOptions Parse(string address)
    {
        try
        {
            return address.Contains("://", StringComparison.Ordinal) ? ParseUrl(address) : ConfigurationOptions.Parse(address);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Not as inner exception either, which would be logged with it.
            throw new ArgumentException(
                "The address of the Redis server cannot be understood. Write redis://user:password@host:6379 (rediss:// for TLS), or a " +
                "configuration of StackExchange.Redis.");
        }
    }

    private static ConfigurationOptions ParseUrl(string address)
    {
        var url = new Uri(address);
        if (url.Scheme is not ("redis" or "rediss") || url.Host.Length == 0)
        {
            throw new FormatException();
        }

        var options = new ConfigurationOptions { Ssl = url.Scheme == "rediss" };
        options.EndPoints.Add(url.IdnHost, url.IsDefaultPort || url.Port < 0 ? DefaultPort : url.Port);
        if (url.UserInfo.Length > 0)
        {
            var separator = url.UserInfo.IndexOf(':', StringComparison.Ordinal);
            var user = separator < 0 ? "" : url.UserInfo[..separator];
            options.User = user.Length == 0 ? null : Uri.UnescapeDataString(user);
            options.Password = Uri.UnescapeDataString(url.UserInfo[(separator + 1)..]);
        }

        return options;
    }
}
