using FinsamBot.Storage;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Whether the store can be read and written, keeps earlier versions, and does not keep what must go.</summary>
internal static class StorageCheck
{
    private const string Name = "storage";

    /// <summary>With more versions of one blob than this, listing them gets slow and nobody sweeps them.</summary>
    private const int ManyVersions = 900;

    private const long Room = 500L * 1024 * 1024;

    public static async Task<IReadOnlyList<Finding>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var look = await visit.Services.GetRequiredService<LookAtStorage>()(cancellation);
        return look.Fault is { } code
            ? [Finding.Wrong(Name, look.IsReadOnly ? "Doctor_Storage_ReadOnly" : "Doctor_Storage_Silent", code)]
            : [Finding.Fine(Name, "Doctor_Storage_Fine"), .. look.InBlobs ? Account(look) : Folder(look, visit)];
    }

    private static IEnumerable<Finding> Account(StorageLook look)
    {
        yield return look.KeepsVersions == true
            ? Finding.Fine("versions", "Doctor_Versions_Fine")
            : Finding.Wrong("versions", "Doctor_Versions_None");
        if (look.MostVersions > ManyVersions)
        {
            yield return Finding.Warn("versions", "Doctor_Versions_Many", look.MostVersions);
        }

        if (look.KeysFault is { } code)
        {
            yield return Finding.Wrong("personKeys", "Doctor_PersonKeys_Silent", code);
        }
        else
        {
            yield return look.KeysKeepVersions == true
                ? Finding.Wrong("personKeys", "Doctor_PersonKeys_Kept")
                : Finding.Fine("personKeys", "Doctor_PersonKeys_Fine");
        }
    }

    private static IEnumerable<Finding> Folder(StorageLook look, DoctorVisit visit)
    {
        if (look.FreeBytes < Room)
        {
            yield return Finding.Warn(Name, "Doctor_Storage_Full");
        }

        if (visit.IsProduction)
        {
            yield return Finding.Warn(Name, "Doctor_Storage_Folder");
        }
    }
}
