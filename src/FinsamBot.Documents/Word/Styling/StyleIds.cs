using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>Names of the styles in <see cref="StyleSheet"/>.</summary>
internal static class StyleIds
{
    public const string Normal = "Normal";
    public const string Sender = "Sender";
    public const string Title = "Title";
    public const string About = "About";
    public const string Subtitle = "Subtitle";
    public const string Status = "Status";
    public const string Text = "BodyText";
    public const string TableIntro = "TableIntro";
    public const string Note = "Note";
    public const string Label = "Label";
    public const string Field = "Field";
    public const string Bullet = "ListBullet";
    public const string Number = "ListNumber";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Link = "Hyperlink";
    public const string Table = "ReportTable";
    public const string TableHead = "TableHead";
    public const string TableCell = "TableCell";

    /// <summary>What the styles of a line of contents begin with.</summary>
    public const string Contents = "TOC";
    public const string ContentsTitle = "ContentsTitle";
    public const string CoverSender = "CoverSender";
    public const string CoverTitle = "CoverTitle";
    public const string CoverSubtitle = "CoverSubtitle";
    public const string CoverFact = "CoverFact";
    public const string Figure = "Figure";
    public const string TableHeadNumber = "TableHeadNumber";
    public const string TableNumber = "TableNumber";
    public const string TableTotal = "TableTotal";
    public const string TableTotalNumber = "TableTotalNumber";

    /// <summary>Where the writer left a blank line, in twentieths of a point.</summary>
    public const string GapBefore = "180";

    public static string Heading(int level) => $"Heading{level}";

    public static string ContentsLine(int level) => $"{Contents}{level}";

    public static string Of(TextBlock block) =>
        block switch
        {
            BulletItem => Bullet,
            NumberedItem => Number,
            _ => Text,
        };
}
