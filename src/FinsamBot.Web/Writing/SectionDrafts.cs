using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace FinsamBot.Web.Writing;

/// <summary>A text that somebody is typing and has not saved.</summary>
/// <param name="Number">Counts up in the tab: a later one is never replaced by an earlier one that came late.</param>
/// <param name="BasedOn">The revision of the saved text that it was begun from.</param>
/// <param name="At">When it was kept; UTC.</param>
internal sealed record SectionDraft(long Number, string Text, int BasedOn, DateTimeOffset At);

/// <summary>Where a draft lies.</summary>
/// <param name="Tab">Made by the page each time it is opened: two tabs of one person never write over each other.</param>
internal sealed record DraftPlace(ReportId Report, string Section, PersonId Person, string Tab);

/// <summary>A draft that was found.</summary>
internal sealed record FoundDraft(DraftPlace Place, SectionDraft Draft);

/// <summary>
/// What writers have typed and not saved: one sealed blob per report, section, person and tab, unreadable to whoever reads the storage, and
/// never an event. Saving the section is the event.
/// </summary>
internal sealed class SectionDrafts(IBlobStore blobs, IDataProtectionProvider protection, LinkSecrets secret)
{
    private const string Folder = "drafts/skriv/";
    private const int NameLength = 12;

    private readonly byte[] _names = secret.KeyFor("section draft names");

    /// <summary>Older than this nobody is said to be writing.</summary>
    public static TimeSpan Present { get; } = TimeSpan.FromMinutes(2);

    /// <summary>False when a later one of the same tab is kept already.</summary>
    public async Task<bool> KeepAsync(DraftPlace place, SectionDraft draft, CancellationToken cancellation)
    {
        var name = NameOf(place);
        if (await ReadAsync(place, name, cancellation) is { } kept && kept.Number >= draft.Number)
        {
            return kept.Number == draft.Number;
        }

        await blobs.PutAsync(name, SealFor(place).Protect(JsonSerializer.SerializeToUtf8Bytes(draft)), cancellation);
        return true;
    }

    public Task ForgetAsync(DraftPlace place, CancellationToken cancellation) => blobs.DeleteAsync(NameOf(place), cancellation);

    /// <summary>Of one section: everybody's among these people, latest first.</summary>
    public async Task<IReadOnlyList<FoundDraft>> FindAsync(
        ReportId report,
        string section,
        IEnumerable<PersonId> people,
        CancellationToken cancellation
    )
    {
        var known = people.Distinct().ToDictionary(p => Hashed(p.Value));
        var folder = FolderOf(report, section);
        var found = new List<FoundDraft>();
        await foreach (var name in blobs.ListAsync(folder, cancellation))
        {
            if (name.Value[folder.Length..].Split('/') is not [var hash, var tab] || !known.TryGetValue(hash, out var person))
            {
                continue;
            }

            var place = new DraftPlace(report, section, person, tab);
            if (await ReadAsync(place, name, cancellation) is { } draft)
            {
                found.Add(new FoundDraft(place, draft));
            }
        }

        return [.. found.OrderByDescending(f => f.Draft.At)];
    }

    /// <summary>Null when there is none, and when it was sealed with a secret that is no longer ours.</summary>
    private async Task<SectionDraft?> ReadAsync(DraftPlace place, StreamName name, CancellationToken cancellation)
    {
        if (await blobs.GetAsync(name, cancellation) is not { } content)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SectionDraft>(SealFor(place).Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector SealFor(DraftPlace place) =>
        protection.CreateProtector("section draft", $"{place.Report}/{place.Section}/{place.Person}/{place.Tab}");

    private StreamName NameOf(DraftPlace place) => new($"{FolderOf(place.Report, place.Section)}{Hashed(place.Person.Value)}/{place.Tab}");

    private string FolderOf(ReportId report, string section) => $"{Folder}{Hashed($"{report}/{section}")}/";

    /// <summary>Ids of people are anybody's text, and names of blobs are not.</summary>
    private string Hashed(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_names, Encoding.UTF8.GetBytes(text)).AsSpan(0, NameLength));
}
