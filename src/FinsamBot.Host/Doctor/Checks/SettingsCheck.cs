using FinsamBot.Host.Startup;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Settings that nobody knows, that are missing, that cannot be used, or that contradict each other.</summary>
internal static class SettingsCheck
{
    private const string Name = "settings";

    public static Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var missing = Missing(visit);
        var wrong = visit.Faults.Sentences.Where(s => !missing.Exists(m => s.Contains(m, StringComparison.Ordinal)));
        List<Diagnosis> found =
        [
            .. UnknownSettings.In(visit.Configuration).Select(Unknown),
            .. missing.Select(m => Diagnosis.Wrong(Name, "Doctor_Setting_Missing", m.Split(' ')[0])),
            .. wrong.Select(s => Diagnosis.Wrong(Name, "Doctor_Setting_Wrong", s)),
            .. visit.Faults.Vault is { } code ? [Diagnosis.Wrong(Name, "Doctor_Vault", code)] : Array.Empty<Diagnosis>(),
        ];
        if (visit is { IsProduction: false, Address: not null })
        {
            found.Add(Diagnosis.Warn(Name, "Doctor_Setting_Development"));
        }

        if (found.Count == 0)
        {
            found.Add(Diagnosis.Fine(Name, visit.IsProduction ? "Doctor_Setting_Fine" : "Doctor_Setting_Local"));
        }

        return Task.FromResult<IReadOnlyList<Diagnosis>>(found);
    }

    private static List<string> Missing(DoctorVisit visit)
    {
        try
        {
            return visit.IsProduction ? [.. RequiredSettings.Missing(visit.Configuration)] : [];
        }
        catch (InvalidOperationException)
        {
            // A value that cannot be read is named among the faults.
            return [];
        }
    }

    private static Diagnosis Unknown(UnknownSetting setting) =>
        setting.Near is { } near
            ? Diagnosis.Wrong(Name, "Doctor_Setting_Misspelt", setting.Name, near)
            : Diagnosis.Wrong(Name, "Doctor_Setting_Unknown", setting.Name);
}
