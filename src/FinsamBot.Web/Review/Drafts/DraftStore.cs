using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace FinsamBot.Web.Review.Drafts;

/// <summary>
/// What members have typed and not sent, one sealed blob per report, round and member: unreadable to whoever reads the storage, and never
/// an event. A draft belongs to the answer it was begun from; once another is registered it is worthless, and is not shown even where
/// deleting it failed.
/// </summary>
internal sealed class DraftStore(IBlobStore blobs, IDataProtectionProvider protection, LinkSecrets secret)
{
    private const string Folder = "drafts/";
    private const int NameLength = 20;

    private readonly byte[] _names = secret.KeyFor("draft names");

    private sealed record Kept(string BegunFrom, Draft Draft);

    /// <summary>Names the answer that a form shows, so that a draft from a form with an older one is known.</summary>
    public static string BaseOf(MemberAnswer? answer) => answer?.At.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null when nothing was typed since <paramref name="answer"/>, and when the blob was sealed with a secret that is no longer
    /// ours.</summary>
    public async Task<Draft?> FindAsync(ReviewAddress address, MemberAnswer? answer, CancellationToken cancellation)
    {
        if (await blobs.GetAsync(NameOf(address), cancellation) is not { } content)
        {
            return null;
        }

        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(SealFor(address).Unprotect(content));
            return kept?.BegunFrom == BaseOf(answer) ? kept.Draft : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task KeepAsync(ReviewAddress address, MemberAnswer? answer, Draft draft, CancellationToken cancellation)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Kept(BaseOf(answer), draft));
        return blobs.PutAsync(NameOf(address), SealFor(address).Protect(content), cancellation);
    }

    public Task ForgetAsync(ReviewAddress address, CancellationToken cancellation) => blobs.DeleteAsync(NameOf(address), cancellation);

    private IDataProtector SealFor(ReviewAddress address) => protection.CreateProtector("draft", Subject(address));

    /// <summary>Ids of people are anybody's text, and names of blobs are not.</summary>
    private StreamName NameOf(ReviewAddress address) =>
        new(Folder + Convert.ToHexStringLower(HMACSHA256.HashData(_names, Encoding.UTF8.GetBytes(Subject(address)))[..NameLength]));

    private static string Subject(ReviewAddress address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address.Report}/{address.Round}/{address.Member}");
}
