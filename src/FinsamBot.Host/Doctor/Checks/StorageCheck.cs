using FinsamBot.Storage;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Whether the store can be read and written, keeps earlier versions, and does not keep what must go.</summary>
internal static class StorageCheck
{
    private const string Name = "storage";

    /// <summary>With more versions of one blob than this, listing them gets slow and nobody sweeps them.</summary>
    private const int ManyVersions = 900;

    private const long Room = 500L * 1024 * 1024;

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var look = await visit.Services.GetRequiredService<LookAtStorage>()(cancellation);
        return look.Fault is { } code
            ? [Diagnosis.Wrong(Name, look.IsReadOnly ? "Doctor_Storage_ReadOnly" : "Doctor_Storage_Silent", code)]
            : [Diagnosis.Fine(Name, "Doctor_Storage_Fine"), .. look.InBlobs ? Account(look) : Folder(look, visit)];
    }

    private static IEnumerable<Diagnosis> Account(StorageLook look)
    {
        yield return look.KeepsVersions == true
            ? Diagnosis.Fine("versions", "Doctor_Versions_Fine")
            : Diagnosis.Wrong("versions", "Doctor_Versions_None");
        if (look.MostVersions > ManyVersions)
        {
            yield return Diagnosis.Warn("versions", "Doctor_Versions_Many", look.MostVersions);
        }

        if (look.KeysFault is { } code)
        {
            yield return Diagnosis.Wrong("personKeys", "Doctor_PersonKeys_Silent", code);
        }
        else
        {
            yield return look.KeysKeepVersions == true
                ? Diagnosis.Wrong("personKeys", "Doctor_PersonKeys_Kept")
                : Diagnosis.Fine("personKeys", "Doctor_PersonKeys_Fine");
        }
    }

    private static IEnumerable<Diagnosis> Folder(StorageLook look, DoctorVisit visit)
    {
        if (look.FreeBytes < Room)
        {
            yield return Diagnosis.Warn(Name, "Doctor_Storage_Full");
        }

        if (visit.IsProduction)
        {
            yield return Diagnosis.Warn(Name, "Doctor_Storage_Folder");
        }
    }
}
