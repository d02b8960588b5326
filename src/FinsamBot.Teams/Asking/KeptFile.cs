using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>A kept file, as a button names it.</summary>
internal static class KeptFile
{
    /// <summary>Null when the data name none.</summary>
    public static SourceFile? Of(CardData data) => SourceFile.Kept(data.Text(Fields.File), data.Text(Fields.FileName));

    public static Button About(this Button button, SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(button);
        return button.With(Fields.File, file.Sha256).With(Fields.FileName, file.Name);
    }
}
