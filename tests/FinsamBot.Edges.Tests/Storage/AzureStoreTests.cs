using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Storage;

[TestClass]
public sealed class AzureStreamStoreTests : StreamStoreContract
{
    private readonly string _container = SharedAzurite.NewContainer();
    private string _connection = "";

    [TestInitialize]
    public async Task Connect() => _connection = await SharedAzurite.ConnectionStringAsync();

    protected override IStreamStore Open() =>
        new AzureStreamStore(
            AzureContainer.Connect(new() { ConnectionString = _connection, Container = _container }),
            NullLogger<AzureStreamStore>.Instance
        );
}

[TestClass]
public sealed class AzureBlobStoreTests : BlobStoreContract
{
    private readonly string _container = SharedAzurite.NewContainer();
    private string _connection = "";

    [TestInitialize]
    public async Task Connect() => _connection = await SharedAzurite.ConnectionStringAsync();

    protected override IBlobStore Open() =>
        new AzureBlobStore(AzureContainer.Connect(new() { ConnectionString = _connection, Container = _container }));
}
