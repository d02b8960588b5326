using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>Entries of the log in words.</summary>
public static class LogWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Studiebesök</summary>
    public static string Of(LogKind kind, Language language) => Source.Get(language, $"Log_{kind}");

    /// <summary>Möten: what several are gathered under.</summary>
    public static string Plural(LogKind kind, Language language) => Source.Get(language, $"Log_{kind}_Many");

    /// <summary>As they are chosen from: what is of no kind of its own last.</summary>
    public static IEnumerable<LogKind> Kinds => Enum.GetValues<LogKind>().OrderBy(k => k == LogKind.Other);

    /// <summary>12 mars: Studiebesök hos tre arbetsgivare (Älvbacka kommun). On one line, in the marks of
    /// <see cref="FormattedText"/>.</summary>
    public static string Line(LogEntry entry, Language language)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"{Days.DayAndMonth(entry.On, language)}: {Said(entry, language)}";
    }

    /// <summary>What was done and with whom: an organisation that the words name is not named twice.</summary>
    public static string Said(LogEntry entry, Language language)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = string.Join(' ', entry.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var others = entry.Organisations.Where(o => !text.Contains(o, StringComparison.OrdinalIgnoreCase)).ToList();
        return others.Count == 0 ? text : $"{text.TrimEnd('.')} ({Texts.List(others, language)})";
    }

    /// <summary>The period in whose report a day is told: the one agreed for it, else its quarter of the year.</summary>
    public static ReportingPeriod PeriodOf(Intervention intervention, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        var opened = intervention.Opened.Where(o => !intervention.IsFinal(o.Template)).Select(o => o.Period);
        var planned = intervention.Reportings.Where(r => !r.Periods.Whole).Select(r => r.Periods.Holding(day)).OfType<ReportingPeriod>();
        return opened.Concat(planned).FirstOrDefault(p => p.Contains(day)) ?? CalendarQuarter.Of(day);
    }
}
