using FinsamBot.Documents.Pdf;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>LibreOffice makes PDF for the archive, and needs the fonts that reports are set in.</summary>
internal static class DocumentsCheck
{
    /// <summary>As wide as Calibri, and what has the signs that Carlito lacks.</summary>
    private static readonly string[] Needed = ["Carlito", "Noto Sans"];

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var look = await visit.Services.GetRequiredService<LookForLibreOffice>()(cancellation);
        return [Program(look), Fonts(look)];
    }

    private static Diagnosis Program(LibreOfficeLook look)
    {
        if (!look.IsThere)
        {
            return Diagnosis.Wrong("libreoffice", "Doctor_LibreOffice_Missing");
        }

        return look.Starts
            ? Diagnosis.Fine("libreoffice", "Doctor_LibreOffice_Fine")
            : Diagnosis.Wrong("libreoffice", "Doctor_LibreOffice_Silent");
    }

    private static Diagnosis Fonts(LibreOfficeLook look)
    {
        if (look.Fonts is not { } fonts)
        {
            return Diagnosis.Warn("fonts", "Doctor_Fonts_NoList", string.Join(", ", Needed));
        }

        string[] missing = [.. Needed.Except(fonts, StringComparer.OrdinalIgnoreCase)];
        return missing.Length == 0
            ? Diagnosis.Fine("fonts", "Doctor_Fonts_Fine")
            : Diagnosis.Warn("fonts", "Doctor_Fonts_Missing", string.Join(", ", missing));
    }
}
