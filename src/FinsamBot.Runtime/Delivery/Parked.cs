using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>A mail that nobody could read after several tries. It is kept as it came, so that somebody can look at it.</summary>
/// <param name="Id">From the mailbox's own name for the mail; names the blob <c>parked/mail/{id}</c>.</param>
/// <param name="When">When it was set aside.</param>
/// <param name="Box">Which mailbox it came to: an address, or <c>pickup</c> for the folder.</param>
/// <param name="Why">A category such as the kind of the failure; never anything out of the mail.</param>
/// <param name="Sha256">Of the raw bytes, in small hexadecimal digits; empty when they could not be had.</param>
public sealed record ParkedMail(string Id, DateTimeOffset When, string Box, string Why, string Sha256);

/// <summary>The mails that were set aside, as small blobs under <c>parked/mail/</c>.</summary>
public static class Parked
{
    public const string Prefix = "parked/mail/";

    private const int IdDigits = 32;

    /// <summary>The same for the same mail, however it is called in its mailbox.</summary>
    public static string IdOf(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail)))[..IdDigits];

    public static Task PutAsync(IBlobStore blobs, ParkedMail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentNullException.ThrowIfNull(mail);
        return blobs.PutAsync(new StreamName(Prefix + mail.Id), JsonSerializer.SerializeToUtf8Bytes(mail), cancellation);
    }

    /// <summary>
    /// All of them in the order of their names, which tells nothing. One that cannot be read itself is listed all the same.
    /// </summary>
    public static async Task<IReadOnlyList<ParkedMail>> ListAsync(IBlobStore blobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        var all = new List<ParkedMail>();
        await foreach (var name in blobs.ListAsync(Prefix, cancellation))
        {
            if (await blobs.GetAsync(name, cancellation) is { } content)
            {
                all.Add(Read(name.Value[Prefix.Length..], content));
            }
        }

        return all;
    }

    private static ParkedMail Read(string id, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<ParkedMail>(content) ?? Unreadable(id);
        }
        catch (JsonException)
        {
            return Unreadable(id);
        }
    }

    private static ParkedMail Unreadable(string id) => new(id, DateTimeOffset.UnixEpoch, "", "unreadable-record", "");
}
