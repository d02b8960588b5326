using System.Globalization;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office;

/// <summary>The sentences of the office's pages; see <c>OfficeTexts.resx</c>.</summary>
internal static class OfficeTexts
{
    private static readonly TextSource Source = new(typeof(OfficeTexts));

    /// <summary>How Swedish lists names: å, ä and ö last, and no difference between capitals and small letters.</summary>
    public static StringComparer ByName { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    public static string Office(this Voice voice, string key, params object[] arguments) => Source.Get(voice.Language, key, arguments);

    /// <summary>With a key of its own where it is one.</summary>
    public static string OfficeCount(this Voice voice, string key, int count) =>
        count == 1 ? voice.Office(key + "_One") : voice.Office(key, count);

    /// <summary>Kvartalsrapport, 1 juli–30 september 2026</summary>
    public static string NameOf(this Voice voice, ReportStanding report) =>
        voice.Office("Overview_Report", report.Form.Name.In(voice.Language), Days.Period(report.Period, voice.Language));

    public static bool Has(string key) => Source.Has(key);
}
