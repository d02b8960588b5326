using FinsamBot.Documents.Pdf;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>LibreOffice makes PDF for the archive, and needs the fonts that reports are set in.</summary>
internal static class DocumentsCheck
{
    /// <summary>As wide as Calibri, and what has the signs that Carlito lacks.</summary>
    private static readonly string[] Needed = ["Carlito", "Noto Sans"];

    public static async Task<IReadOnlyList<Finding>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var look = await visit.Services.GetRequiredService<LookForLibreOffice>()(cancellation);
        return [Program(look), Fonts(look)];
    }

    private static Finding Program(LibreOfficeLook look)
    {
        if (!look.IsThere)
        {
            return Finding.Wrong("libreoffice", "Doctor_LibreOffice_Missing");
        }

        return look.Starts
            ? Finding.Fine("libreoffice", "Doctor_LibreOffice_Fine")
            : Finding.Wrong("libreoffice", "Doctor_LibreOffice_Silent");
    }

    private static Finding Fonts(LibreOfficeLook look)
    {
        if (look.Fonts is not { } fonts)
        {
            return Finding.Warn("fonts", "Doctor_Fonts_NoList", string.Join(", ", Needed));
        }

        string[] missing = [.. Needed.Except(fonts, StringComparer.OrdinalIgnoreCase)];
        return missing.Length == 0
            ? Finding.Fine("fonts", "Doctor_Fonts_Fine")
            : Finding.Warn("fonts", "Doctor_Fonts_Missing", string.Join(", ", missing));
    }
}
