using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>The letters of a text by the name that a mail gives them.</summary>
internal static class Charsets
{
    /// <summary>UTF-8 for a name nobody knows: the common one now, and what is none of it shows as such.</summary>
    public static Encoding Of(string name)
    {
        var known = name.Trim().Trim('"').ToLowerInvariant() switch
        {
            "" or "us-ascii" or "utf8" => "utf-8",
            // Programs say Latin 1 and write the quotation marks of Windows: in Windows' own set both are right.
            "iso-8859-1" or "latin1" => "windows-1252",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
