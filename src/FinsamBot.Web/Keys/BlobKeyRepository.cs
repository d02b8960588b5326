using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Streams;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FinsamBot.Web.Keys;

/// <summary>
/// The keys behind cookies and forms, as blobs: every instance of the program has the same ones, and they outlive a restart. One that
/// cannot be opened is passed over and named: who signed in with it signs in again, and everybody else notices nothing.
/// </summary>
/// <remarks>The interface is synchronous. It is asked at start and about once a day, never in the path of a request.</remarks>
internal sealed class BlobKeyRepository(IBlobStore blobs, SealedKeys seal, DamageList damage) : IXmlRepository
{
    private const string Folder = "keys/data-protection/";

    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync(damage, CancellationToken.None).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentException.ThrowIfNullOrEmpty(friendlyName);
        blobs
            .PutAsync(
                NameFor(friendlyName),
                Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)),
                CancellationToken.None
            )
            .GetAwaiter()
            .GetResult();
    }

    public Task FindAsync(DamageList found, CancellationToken cancellation) => ReadAsync(found, cancellation);

    private async Task<IReadOnlyCollection<XElement>> ReadAsync(DamageList found, CancellationToken cancellation)
    {
        var (elements, there, ids) = (new List<XElement>(), new HashSet<string>(), new HashSet<Guid>());
        await foreach (var name in blobs.ListAsync(Folder, cancellation))
        {
            if (await blobs.GetAsync(name, cancellation) is not { } content)
            {
                continue;
            }

            there.Add(name.Value);
            var (element, fault) = Read(content);
            fault ??= element!.Name.LocalName == "key" && !ids.Add((Guid)element.Attribute("id")!) ? "the same key a second time" : null;
            if (fault is null)
            {
                found.Clear(DamageKind.Key, name.Value);
                elements.Add(element!);
                continue;
            }

            found.Note(new Damage(DamageKind.Key, name.Value, fault));
        }

        foreach (
            var gone in found.All.Where(d =>
                d.Kind == DamageKind.Key && d.Name.StartsWith(Folder, StringComparison.Ordinal) && !there.Contains(d.Name)
            )
        )
        {
            found.Clear(DamageKind.Key, gone.Name);
        }

        return elements;
    }

    /// <summary>
    /// The framework lets one key that it cannot read pass, but not one whose date is none or that is there twice, nor a revocation that it
    /// does not understand.
    /// </summary>
    private (XElement? Element, string? Fault) Read(byte[] content)
    {
        try
        {
            var element = XElement.Parse(Encoding.UTF8.GetString(content));
            return (
                element,
                element.Name.LocalName switch
                {
                    "key" => FaultOf(element),
                    "revocation" when HasDate(element, "revocationDate") && IsId((string?)element.Element("key")?.Attribute("id")) => null,
                    _ => "neither a key nor a revocation",
                }
            );
        }
        catch (XmlException)
        {
            return (null, "not XML");
        }
    }

    private string? FaultOf(XElement key)
    {
        string[] dates = ["creationDate", "activationDate", "expirationDate"];
        if (!Guid.TryParse((string?)key.Attribute("id"), out _) || !dates.All(d => HasDate(key, d)))
        {
            return "not a whole key";
        }

        var closed = key.Descendants("sealed").FirstOrDefault();
        return closed is null ? "without what it seals"
            : seal.CanOpen(closed) ? null
            : "cannot be opened with the link secret";
    }

    /// <summary>Of one key, or the sign for all of them.</summary>
    private static bool IsId(string? id) => id == "*" || Guid.TryParse(id, out _);

    private static bool HasDate(XElement element, string name) =>
        DateTimeOffset.TryParse((string?)element.Element(name), CultureInfo.InvariantCulture, out _);

    /// <summary>Names of revocations hold an instant in upper case.</summary>
    private static StreamName NameFor(string friendlyName) =>
        new(
            Folder
                + string.Concat(
                    friendlyName.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' ? c : '_')
                )
        );
}
