using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>The letters of a text by the name that a mail gives them.</summary>
internal static class Charsets
{
    /// <summary>UTF-8 for a name nobody knows: the common one now, and what is none of it shows as such.</summary>
    public static string Read(string name, ReadOnlySpan<byte> content)
    {
        var known = name.Trim().Trim('"').ToLowerInvariant() switch
        {
            "" or "us-ascii" or "ascii" or "utf8" or "unknown-8bit" or "default" => "utf-8",
            // Programs say Latin 1 and write the quotation marks of Windows: in Windows' own set both are right.
            "iso-8859-1" or "latin1" or "cp1252" => "windows-1252",
            var other => other,
        };
        return known.EndsWith("utf-7", StringComparison.Ordinal) ? Utf7.Read(content) : Of(known).GetString(content);
    }

    /// <summary>The platform knows some names and will not read them: that is no reason not to read the mail.</summary>
    private static Encoding Of(string known)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
