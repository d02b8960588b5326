using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FinsamBot.Archive.Packages;

/// <summary>UUIDs that are made of names (RFC 9562, version 8 over SHA-256): what is exported twice has the same ids both times.</summary>
public static class NamedUuid
{
    public static Guid Of(string name)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), digest);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(
            BinaryPrimitives.ReadInt32BigEndian(digest),
            BinaryPrimitives.ReadInt16BigEndian(digest[4..]),
            BinaryPrimitives.ReadInt16BigEndian(digest[6..]),
            [.. digest[8..16]]
        );
    }

    /// <summary>As an id in XML, which never begins with a digit.</summary>
    internal static string Id(string name) => $"uuid-{Of(name)}";
}
