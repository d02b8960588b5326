using System.Text;
using System.Xml.Linq;
using FinsamBot.Core.Streams;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FinsamBot.Web.Keys;

/// <summary>The keys behind cookies and forms, as blobs: every instance of the program has the same ones, and they outlive a restart.</summary>
/// <remarks>The interface is synchronous. It is asked at start and about once a day, never in the path of a request.</remarks>
internal sealed class BlobKeyRepository(IBlobStore blobs) : IXmlRepository
{
    private const string Folder = "keys/data-protection/";

    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentException.ThrowIfNullOrEmpty(friendlyName);
        blobs.PutAsync(NameFor(friendlyName), Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), CancellationToken.None).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var elements = new List<XElement>();
        await foreach (var name in blobs.ListAsync(Folder, CancellationToken.None))
        {
            if (await blobs.GetAsync(name, CancellationToken.None) is { } content)
            {
                elements.Add(XElement.Parse(Encoding.UTF8.GetString(content)));
            }
        }

        return elements;
    }

    /// <summary>Names of revocations hold an instant in upper case.</summary>
    private static StreamName NameFor(string friendlyName) =>
        new(Folder + string.Concat(friendlyName.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' ? c : '_')));
}
