using Azure.Storage.Blobs;
using FinsamBot.Storage.Blobs;
using FinsamBot.Storage.Files;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>How a store is, seen from where the program runs.</summary>
[TestClass]
public sealed class StorageLookTests
{
    [TestMethod]
    public async Task An_account_that_can_be_written_is_fine_and_nothing_is_left_in_it()
    {
        var name = SharedAzurite.NewContainer();
        var store = await SharedAzurite.ContainerAsync(name);

        var look = await AzureLook.LookAsync(
            store,
            await SharedAzurite.ContainerAsync(SharedAzurite.NewContainer()),
            CancellationToken.None
        );

        Assert.AreEqual((null, null, true, false), (look.Fault, look.KeysFault, look.InBlobs, look.IsReadOnly));
        var left = new List<string>();
        await foreach (var blob in new AzureBlobStore(store).ListAsync("", CancellationToken.None))
        {
            left.Add(blob.Value);
        }

        Assert.IsEmpty(left);
    }

    [TestMethod]
    public async Task An_account_that_does_not_answer_is_told_by_a_code()
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        var nobody = new AzureContainer(new BlobContainerClient(new Uri("http://127.0.0.1:1/devstoreaccount1/finsambot"), options));

        var look = await AzureLook.LookAsync(nobody, nobody, CancellationToken.None);

        Assert.AreEqual(("RequestFailedException", "RequestFailedException", false), (look.Fault, look.KeysFault, look.IsReadOnly));
    }

    [TestMethod]
    public async Task A_folder_is_made_and_written_and_a_file_in_its_place_is_a_fault()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-look-");
        var place = Path.Combine(folder.FullName, "store");

        var fine = await FileLook.LookAsync(place, CancellationToken.None);
        Directory.Delete(place);
        await File.WriteAllTextAsync(place, "");
        var wrong = await FileLook.LookAsync(place, CancellationToken.None);

        Assert.AreEqual((null, false), (fine.Fault, fine.InBlobs));
        Assert.IsGreaterThan(0, fine.FreeBytes!.Value);
        Assert.AreEqual("IOException", wrong.Fault);
        folder.Delete(recursive: true);
    }
}
