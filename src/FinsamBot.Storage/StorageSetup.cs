using FinsamBot.Runtime;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Blobs;
using FinsamBot.Storage.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Storage;

public static class StorageSetup
{
    /// <summary>
    /// The stream store and the blob store that the section "Storage" asks for; files in <paramref name="defaultPath"/> when it asks for
    /// nothing. Needs a TimeProvider and logging. Throws <see cref="InvalidOperationException"/> with the problems when the settings cannot
    /// be used.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, string defaultPath)
    {
        var options = services.AddSettingsNow<StorageOptions>(configuration, StorageOptions.Section, o => o.Problems());
        services.AddSingleton<PersonKeys>().AddSingleton<PersonSeals>();
        return options.InBlobs
            ? services.AddBlobs(options)
            : services.AddFiles(Path.GetFullPath(options.Path is { Length: > 0 } path ? path : defaultPath), options.KeysPath);
    }

    private static IServiceCollection AddBlobs(this IServiceCollection services, StorageOptions options) =>
        services
            .AddSingleton(AzureContainer.Connect(options))
            .AddSingleton<LookAtStorage>(provider =>
                cancellation =>
                    AzureLook.LookAsync(
                        provider.GetRequiredService<AzureContainer>(),
                        AzureContainer.Connect(options.ForKeys),
                        cancellation
                    )
            )
            .AddSingleton<IStreamStore, AzureStreamStore>()
            .AddSingleton<IBlobStore, AzureBlobStore>()
            .AddSingleton(new PersonKeyStore(new AzureBlobStore(AzureContainer.Connect(options.ForKeys))));

    private static IServiceCollection AddFiles(this IServiceCollection services, string root, string keys) =>
        services
            .AddSingleton<LookAtStorage>(cancellation => FileLook.LookAsync(root, cancellation))
            .AddSingleton<IStreamStore>(s => new FileStreamStore(
                root,
                s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILogger<FileStreamStore>>()
            ))
            .AddSingleton<IBlobStore>(new FileBlobStore(root))
            .AddSingleton(
                new PersonKeyStore(new FileBlobStore(keys.Length > 0 ? Path.GetFullPath(keys) : Path.Combine(root, "personkeys")))
            );
}
