namespace FinsamBot.Web.Pages;

internal static class MailMask
{
    /// <summary>r***@norrsken.example.se: enough for its owner to recognise, too little for others.</summary>
    public static string Of(string mail) =>
        mail.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{mail[0]}***{mail[at..]}" : "***";
}
