using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>A kept file, as a button names it.</summary>
internal static class KeptFile
{
    /// <summary>Null when the data name none.</summary>
    public static SourceFile? Of(CardData data) =>
        data.Text(Fields.File) is { Length: 64 } hash
        && hash.All(char.IsAsciiHexDigitLower)
        && data.Text(Fields.FileName) is { Length: > 0 } name
            ? new SourceFile(name, hash)
            : null;
}
