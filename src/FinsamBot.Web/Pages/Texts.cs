using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Web.Pages;

/// <summary>The sentences of the pages; see <c>Texts.resx</c>.</summary>
internal static class Texts
{
    public static TextSource Source { get; } = new(typeof(Texts));
}

/// <summary>The pages' sentences in one language.</summary>
internal readonly record struct Voice(Language Language)
{
    public static Voice Of(string tag) =>
        new(string.Equals(tag, "en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Swedish);

    /// <summary>The page stands in the tab in Teams: its links lead to others there.</summary>
    public bool IsInTab { get; init; }

    public string this[string key] => Texts.Source.Get(Language, key);

    public string Say(string key, params object[] arguments) => Texts.Source.Get(Language, key, arguments);

    /// <summary>torsdag 2 april, with the year when it is not this one.</summary>
    public string Day(DateOnly day, DateOnly today) => Days.Near(day, today, Language);

    /// <summary>torsdag 2 april kl. 9.05, in Stockholm.</summary>
    public string Moment(DateTimeOffset instant, DateOnly today) => Days.Moment(instant, today, Language);

    /// <summary>kl. 9.05 today, with the day when it is another.</summary>
    public string Until(DateTimeOffset instant, DateOnly today) =>
        StockholmTime.DayOf(instant) == today ? Say("UntilClock", Clock(instant)) : Moment(instant, today);

    /// <summary>9.05 in Swedish, 9:05 in English.</summary>
    public string Clock(DateTimeOffset instant) => Days.Clock(StockholmTime.ClockOf(instant), Language);

    public string Tag => Language == Language.English ? "en" : "sv";
}
