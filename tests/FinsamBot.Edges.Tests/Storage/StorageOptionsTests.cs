using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;
using FinsamBot.Storage.Blobs;
using FinsamBot.Storage.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Storage;

[TestClass]
public sealed class StorageOptionsTests
{
    [TestMethod]
    public async Task With_nothing_configured_everything_is_kept_in_files_in_the_default_folder()
    {
        using var folder = new TempFolder();
        await using var services = Services([], folder.Path);

        await services.GetRequiredService<IStreamStore>().AppendAsync(new StreamName("a"), 0, "{}\n"u8.ToArray(), CancellationToken.None);
        await services.GetRequiredService<IBlobStore>().PutAsync(new StreamName("a"), default, CancellationToken.None);

        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "streams", "a.jsonl")));
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "blobs", "a.blob")));
    }

    [TestMethod]
    [DataRow("Path", "elsewhere", typeof(FileStreamStore), typeof(FileBlobStore))]
    [DataRow("AccountUrl", "https://konto.blob.core.example.se", typeof(AzureStreamStore), typeof(AzureBlobStore))]
    [DataRow(
        "ConnectionString",
        "AccountName=konto;AccountKey=bnlja2Vs;BlobEndpoint=http://127.0.0.1:1/konto",
        typeof(AzureStreamStore),
        typeof(AzureBlobStore)
    )]
    public async Task The_setting_chooses_the_store(string setting, string value, Type streams, Type blobs)
    {
        await using var services = Services([(setting, value)], "unused");

        Assert.IsInstanceOfType(services.GetRequiredService<IStreamStore>(), streams);
        Assert.IsInstanceOfType(services.GetRequiredService<IBlobStore>(), blobs);
        Assert.IsEmpty(Options((setting, value)).MissingForProduction());
    }

    [TestMethod]
    public void Production_names_what_is_missing()
    {
        const string Missing = "Storage:AccountUrl (Storage:ConnectionString, Storage:Path)";

        Assert.AreEqual(Missing, Options(("Path", " "), ("AccountUrl", "")).MissingForProduction().Single());
        Assert.AreEqual(
            Missing,
            new StorageOptions { Path = "", ConnectionString = " " }
                .MissingForProduction()
                .Single()
        );
    }

    [TestMethod]
    [DataRow("ConnectionString", "hemlighet")]
    [DataRow("AccountUrl", "http://konto.example.se")]
    [DataRow("AccountUrl", "konto")]
    [DataRow("Container", "Stora_Bokstäver")]
    [DataRow("Container", "a")]
    [DataRow("Container", "a--b")]
    public void A_setting_that_cannot_be_used_is_named_but_not_shown(string setting, string value)
    {
        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => Services([(setting, value)], "unused"));

        Assert.Contains($"Storage:{setting}", refusal.Message);
        Assert.DoesNotContain("hemlighet", refusal.Message);
    }

    [TestMethod]
    public void Two_accounts_at_once_are_refused()
    {
        var problem = Options(("AccountUrl", "https://konto.example.se"), ("ConnectionString", "UseDevelopmentStorage=true"))
            .Problems()
            .Single();

        Assert.Contains("choose one", problem);
    }

    private static StorageOptions Options(params (string Name, string Value)[] settings) => StorageOptions.From(Configuration(settings));

    private static ServiceProvider Services((string Name, string Value)[] settings, string defaultPath) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(Configuration(settings), defaultPath)
            .BuildServiceProvider();

    private static IConfiguration Configuration((string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Storage:{s.Name}", (string?)s.Value)))
            .Build();
}
