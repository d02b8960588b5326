using FinsamBot.Domain.Interventions;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>The addresses of the writing page, all below the report's own.</summary>
internal static class WritingPaths
{
    public const string Start = ReportLinks.Writing;

    public const string Pattern = Start + "/{intervention}/{report}";

    public const string Begin = "/borja";
    public const string Save = "/spara";
    public const string Draft = "/utkast";
    public const string Standing = "/lage";
    public const string Key = "/nyckel";
    public const string Compare = "/jamfor";
    public const string Choose = "/valj";
    public const string Discard = "/slang";
    public const string History = "/historik";
    public const string TakeBack = "/aterta";
    public const string Word = "/word";
    public const string File = "/fil";
    public const string TakeIn = "/ta-in";
    public const string Read = "/las";
    public const string Send = "/skicka";
    public const string HandIn = "/lamna-in";

    public const string Entry = "/uppgift";
    public const string RemoveEntry = "/uppgift/bort";

    /// <summary>Query and form: which entry of a section; none: a new one.</summary>
    public const string EntryField = "post";

    /// <summary>Query and form: which page of the form.</summary>
    public const string PageField = ReportLinks.WritingPage;

    /// <summary>Query and form: which section.</summary>
    public const string SectionField = "avsnitt";

    /// <summary>Query: what was done just now.</summary>
    public const string DoneField = "gjort";

    /// <summary>Query and form: the revision of a section's text.</summary>
    public const string RevisionField = "version";

    public static string Of(ReportId report) => $"{Start}/{report}";

    public static string PageOf(ReportId report, string page) => ReportLinks.WritingPathOf(report, page);

    /// <param name="entry">Null: a new one.</param>
    public static string EntryOf(ReportId report, string section, string? entry)
    {
        var address = Query.With(Of(report) + Entry, SectionField, section);
        return entry is null ? address : Query.With(address, EntryField, entry);
    }

    public static string ComparisonOf(ReportId report, string section) => Query.With(Of(report) + Compare, SectionField, section);

    public static string HistoryOf(ReportId report, string section) => Query.With(Of(report) + History, SectionField, section);
}
