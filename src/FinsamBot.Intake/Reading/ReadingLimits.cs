namespace FinsamBot.Intake.Reading;

/// <summary>What one file may hold. The largest report we know has 80,000 characters; the limits leave room for twenty of them and a year's
/// pictures.</summary>
internal static class ReadingLimits
{
    public const int FileMegabytes = 20;
    public const int FileBytes = FileMegabytes * 1024 * 1024;

    /// <summary>Of the text read out of one file.</summary>
    public const int Characters = 2_000_000;

    /// <summary>Lines, and cells of tables.</summary>
    public const int Pieces = 50_000;

    public const int Entries = 2_000;

    /// <summary>Of all parts of a Word file when unpacked, pictures among them.</summary>
    public const long UnpackedBytes = 64 * 1024 * 1024;

    /// <summary>Of one part that is read, unpacked.</summary>
    public const int XmlBytes = 8 * 1024 * 1024;

    /// <summary>Unpacked size by packed size. Holds for parts above <see cref="RatioFrom"/>: a short part may well be mostly
    /// blanks.</summary>
    public const int Ratio = 200;
    public const int RatioFrom = 1024 * 1024;

    public const int XmlDepth = 200;

    /// <summary>Different names of elements and attributes: Word knows some thousand.</summary>
    public const int XmlNames = 5_000;

    /// <summary>From one tag to the next: a reader keeps a whole tag in memory.</summary>
    public const int BytesBetweenTags = 512 * 1024;

    /// <summary>Places where a heading of a form could stand. A report has some hundred, and each is compared with the others.</summary>
    public const int Headings = 2_000;

    /// <summary>Interventions, parts, chapters: likewise.</summary>
    public const int Parts = 200;

    /// <summary>Words of a name, and letters of a word, that are compared more closely than by being the same.</summary>
    public const int NameWords = 20;
    public const int WordLetters = 60;

    /// <summary>Word's own limit.</summary>
    public const int Columns = 63;

    public const int Controls = 1_000;
    public const int ControlCharacters = 1_000;
    public const int AddressCharacters = 2_000;
}
