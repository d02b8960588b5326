namespace FinsamBot.Storage;

/// <summary>Looks whether what is stored can be read and written, and is kept as it should be. Leaves nothing behind but, where versions
/// are kept, the version of one small blob.</summary>
public delegate Task<StorageLook> LookAtStorage(CancellationToken cancellation);

/// <summary>What was found.</summary>
/// <param name="Fault">A code when the store cannot be read or written; null when it can.</param>
/// <param name="IsReadOnly">It can be read, and not written.</param>
/// <param name="InBlobs">In an account; otherwise in a folder.</param>
/// <param name="KeepsVersions">Whether earlier versions are kept, where that can be told.</param>
/// <param name="MostVersions">Of one blob; 0 where none are kept.</param>
/// <param name="KeysFault">Likewise for the keys of people.</param>
/// <param name="KeysKeepVersions">Whether what was thrown away of the keys of people is kept all the same.</param>
/// <param name="FreeBytes">In the folder; null in an account.</param>
public sealed record StorageLook(
    string? Fault,
    bool IsReadOnly,
    bool InBlobs,
    bool? KeepsVersions,
    int MostVersions,
    string? KeysFault,
    bool? KeysKeepVersions,
    long? FreeBytes
);
