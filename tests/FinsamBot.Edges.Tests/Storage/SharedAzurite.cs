using Azure.Storage.Blobs;
using FinsamBot.Storage.Blobs;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Edges.Tests.Storage;

/// <summary>One Azurite for all tests of this assembly, started by the first that asks; each test has a container of its own in
/// it.</summary>
[TestClass]
public static class SharedAzurite
{
    private static readonly Lazy<Task<Azurite>> Started = new(() => Azurite.StartAsync());
    private static int _containers;

    public static async Task<string> ConnectionStringAsync() => (await Started.Value).ConnectionString;

    public static string NewContainer() => $"test-{Interlocked.Increment(ref _containers)}";

    public static async Task<AzureContainer> ContainerAsync(string name, BlobClientOptions? options = null) =>
        new(new BlobContainerClient(await ConnectionStringAsync(), name, options));

    [AssemblyCleanup]
    public static async Task Stop()
    {
        if (Started.IsValueCreated)
        {
            await (await Started.Value).DisposeAsync();
        }
    }
}
