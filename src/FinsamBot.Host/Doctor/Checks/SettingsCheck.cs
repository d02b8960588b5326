using FinsamBot.Host.Startup;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Settings that nobody knows, that are missing, that cannot be used, or that contradict each other.</summary>
internal static class SettingsCheck
{
    private const string Name = "settings";

    public static Task<IReadOnlyList<Finding>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var missing = Missing(visit);
        var wrong = visit.Faults.Sentences.Where(s => !missing.Exists(m => s.Contains(m, StringComparison.Ordinal)));
        List<Finding> found =
        [
            .. UnknownSettings.In(visit.Configuration).Select(Unknown),
            .. missing.Select(m => Finding.Wrong(Name, "Doctor_Setting_Missing", m.Split(' ')[0])),
            .. wrong.Select(s => Finding.Wrong(Name, "Doctor_Setting_Wrong", s)),
            .. visit.Faults.Vault is { } code ? [Finding.Wrong(Name, "Doctor_Vault", code)] : Array.Empty<Finding>(),
        ];
        if (visit is { IsProduction: false, Address: not null })
        {
            found.Add(Finding.Warn(Name, "Doctor_Setting_Development"));
        }

        if (found.Count == 0)
        {
            found.Add(Finding.Fine(Name, visit.IsProduction ? "Doctor_Setting_Fine" : "Doctor_Setting_Local"));
        }

        return Task.FromResult<IReadOnlyList<Finding>>(found);
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

    private static Finding Unknown(UnknownSetting setting) =>
        setting.Near is { } near
            ? Finding.Wrong(Name, "Doctor_Setting_Misspelt", setting.Name, near)
            : Finding.Wrong(Name, "Doctor_Setting_Unknown", setting.Name);
}
