#pragma warning disable IDE0130 // The namespace and members are those that NATS.Client.Core was compiled against.
namespace NATS.NKeys;

/// <summary>Refuses what only the real package can do.</summary>
public sealed class KeyPair
{
    private const string Refusal =
        "NKey authentication needs the package NATS.NKeys, for which this build has a stand-in: it was built where the package could not " +
        "be restored. Build with -p:UseNKeysStandIn=false where it can, or authenticate with a token, or with user and password.";

    private KeyPair()
    {
    }

    /// <summary>Would make a pair of keys.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static KeyPair FromSeed(ReadOnlySpan<char> seed) => throw new NotSupportedException(Refusal);

    /// <summary>Would give the public key.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public string GetPublicKey() => throw new NotSupportedException(Refusal);

    /// <summary>Would sign.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void Sign(ReadOnlyMemory<byte> message, Memory<byte> signature) => throw new NotSupportedException(Refusal);
}
