using System.Text.RegularExpressions;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace FinsamBot.Teams.Bot.Files;

/// <summary>What lies beside the words of a message and is no file that can be fetched.</summary>
internal enum BesideWords
{
    Nothing,

    /// <summary>A picture, a sound or a film: pasted, taken with the telephone, or recorded.</summary>
    Picture,

    /// <summary>A file of which only the mention arrives: in groups, and where a client shares it.</summary>
    FileElsewhere,

    /// <summary>Anything else that a client can send along.</summary>
    Other,
}

/// <summary>Finds it.</summary>
internal static partial class Beside
{
    /// <summary>So much may be written around a link before it is the writing that counts.</summary>
    private const int MostAround = 200;

    private static readonly BesideWords[] Telling = [BesideWords.Picture, BesideWords.FileElsewhere, BesideWords.Other];

    private const string Image = "image/";

    private static readonly string[] Media = [Image, "audio/", "video/"];

    /// <summary>The most telling of all that is there.</summary>
    public static BesideWords In(Activity activity)
    {
        var kinds = (activity.Attachments ?? []).Where(a => a is not null).Select(KindOf).ToList();
        return Telling.FirstOrDefault(kinds.Contains);
    }

    /// <summary>Whether the words are an address with little else.</summary>
    public static bool IsLink(string? text) =>
        text is not null && Link().Match(text) is { Success: true } link && text.Length - link.Length <= MostAround;

    /// <summary>Whether it is media, which nobody reads.</summary>
    public static bool IsMedia(Attachment attachment) =>
        Array.Exists(Media, kind => attachment.ContentType?.StartsWith(kind, StringComparison.OrdinalIgnoreCase) == true);

    public static bool IsPicture(Attachment attachment) =>
        attachment.ContentType?.StartsWith(Image, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>How much media lies beside the words. Teams' copy of the text shows the same pictures once more.</summary>
    public static int CountMedia(Activity activity) => (activity.Attachments ?? []).Count(a => a is not null && IsMedia(a));

    private static BesideWords KindOf(Attachment attachment) =>
        attachment.ContentType switch
        {
            _ when IsMedia(attachment) => BesideWords.Picture,
            "text/html" => InHtml($"{attachment.Content}"),
            "reference" => BesideWords.FileElsewhere,
            null or FileDownloadInfo.ContentType or AdaptiveCard.ContentType => BesideWords.Nothing,
            _ => BesideWords.Other,
        };

    /// <summary>Teams' copy of the text marks what stood in it. A smiley is a picture too, and one of its own kind.</summary>
    private static BesideWords InHtml(string html) =>
        html.Contains("<attachment ", StringComparison.OrdinalIgnoreCase) ? BesideWords.FileElsewhere
        : html.Contains("schema.skype.com/AMSImage", StringComparison.OrdinalIgnoreCase) ? BesideWords.Picture
        : BesideWords.Nothing;

    [GeneratedRegex("https?://[^\\s<>\"]{4,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
