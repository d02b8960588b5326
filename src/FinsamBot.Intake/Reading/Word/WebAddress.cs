namespace FinsamBot.Intake.Reading.Word;

internal static class WebAddress
{
    /// <summary>Null for what is no address that a person may be sent to.</summary>
    public static Uri? Of(string target) =>
        target.Length <= ReadingLimits.AddressCharacters
        && Uri.TryCreate(target, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "mailto"
            ? address
            : null;
}
