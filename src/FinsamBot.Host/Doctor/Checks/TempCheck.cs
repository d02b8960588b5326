namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Documents are made in the temporary folder: it can be written, and has room.</summary>
internal static class TempCheck
{
    private const string Name = "temp";
    private const long Room = 200L * 1024 * 1024;

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        try
        {
            var folder = Directory.CreateTempSubdirectory("finsambot-doctor-");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "probe"), Name, cancellation);
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Diagnosis.Wrong(Name, "Doctor_Temp_Closed")];
        }

        return new DriveInfo(Path.GetFullPath(Path.GetTempPath())).AvailableFreeSpace < Room
            ? [Diagnosis.Warn(Name, "Doctor_Temp_Full")]
            : [Diagnosis.Fine(Name, "Doctor_Temp_Fine")];
    }
}
