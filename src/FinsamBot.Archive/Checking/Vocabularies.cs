namespace FinsamBot.Archive.Checking;

/// <summary>The words that CSIP and SIP allow, as their vocabularies list them.</summary>
internal static class Vocabularies
{
    public static IReadOnlyList<string> ContentCategories { get; } =
    [
        "Textual works – Print",
        "Textual works – Digital",
        "Textual works – Electronic Serials",
        "Digital Musical Composition (score-based representations)",
        "Musical Scores - Print",
        "Musical Scores - Digital",
        "Photographs – Print",
        "Photographs – Digital",
        "Other Graphic Images – Print",
        "Other Graphic Images – Digital",
        "Microforms",
        "Audio – On Tangible Medium (digital or analog)",
        "Audio – Media-independent (digital)",
        "Motion Pictures – Digital and Physical Media",
        "Video – File-based and Physical Media",
        "Software",
        "Software and Video Games",
        "Email",
        "Datasets",
        "Geospatial Data",
        "Geographic Information System (GIS) - Vector Data",
        "GIS Raster and Georeferenced Images",
        "GIS Vector and Raster Combined",
        "Non-GIS Cartographic",
        "2D and 3D Computer Aided Design",
        "Design (schematics, architectural drawings) - Print",
        "Scanned 3D Objects (output from photogrammetry scanning)",
        "Databases",
        "Websites",
        "Web Archives",
        "Collection",
        "Event",
        "Image",
        "Interactive resource",
        "Moving image",
        "Sound",
        "Still image",
        "Text",
        "Physical object",
        "Service",
        "Mixed",
        "Other",
        "OTHER",
    ];

    /// <summary>Those that tell that an ERMS.xml holds what the package is about.</summary>
    public static IReadOnlyList<string> ErmsTypes { get; } = ["citserms_v3_0", "citserms_v2_1", "ERMS"];

    public static IReadOnlyList<string> PackageTypes { get; } = ["SIP", "AIP", "DIP", "AIU", "AIC"];

    public static IReadOnlyList<string> States { get; } = ["CURRENT", "SUPERSEDED"];

    public static IReadOnlyList<string> RecordStates { get; } = ["NEW", "SUPPLEMENT", "REPLACEMENT", "TEST", "VERSION", "DELETE", "OTHER"];

    public static IReadOnlyList<string> RecordIds { get; } =
    ["SUBMISSIONAGREEMENT", "PREVIOUSSUBMISSIONAGREEMENT", "REFERENCECODE", "PREVIOUSREFERENCECODE"];

    public static IReadOnlyList<string> Submitters { get; } = ["ORGANIZATION", "INDIVIDUAL"];
}
