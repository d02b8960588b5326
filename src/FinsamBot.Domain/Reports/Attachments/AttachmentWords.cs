using System.Globalization;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>Attachments in words.</summary>
public static class AttachmentWords
{
    private const int Kilobyte = 1024;

    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Word-dokument</summary>
    public static string Of(AttachmentKind kind, Language language) => Source.Get(language, $"Attachment_{kind}");

    /// <summary>48 kB; from a megabyte on 1,2 MB.</summary>
    public static string Size(long bytes, Language language)
    {
        var megabytes = (bytes / (double)AttachmentLimits.Megabyte).ToString("0.0", CultureInfo.InvariantCulture);
        return bytes < AttachmentLimits.Megabyte
            ? FormattableString.Invariant($"{Math.Max(1, bytes / Kilobyte)} kB")
            : (language == Language.English ? megabytes : megabytes.Replace('.', ',')) + " MB";
    }

    /// <summary>Word-dokument, 48 kB</summary>
    public static string About(Attachment attachment, Language language)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return $"{Of(attachment.Kind, language)}, {Size(attachment.File.Size, language)}";
    }
}
