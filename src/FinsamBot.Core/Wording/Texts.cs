using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Planning;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Wording;

/// <summary>The sentences that belong to the rules themselves: why something was refused, the words for how far a section has come, and the names of days.</summary>
public static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Refusal refusal, Language language)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Source.Get(language, $"Refusal_{refusal.Reason}", refusal.Arguments);
    }

    public static string Of(SectionProgress progress, Language language) => Source.Get(language, $"Progress_{progress}");

    /// <summary>The name as in running text: lower case in Swedish unless it begins with a proper name.</summary>
    public static string Of(NamedDay day, Language language) => Source.Get(language, $"Day_{day}");

    public static string Of(BreakName name, Language language) => Source.Get(language, $"BreakName_{name}");

    /// <summary>A sentence that says why a plan is as it is.</summary>
    public static string Of(PlanReason reason, Language language) => reason switch
    {
        PlanReason.DueMoved r => Source.Get(language, "Reason_DueMoved", Days.DayAndMonth(r.From, language), Days.DayAndMonth(r.To, language)),
        PlanReason.BeforeBreak r => AboutBreak("Reason_BeforeBreak", r.Break, language),
        PlanReason.AroundBreak r => AboutBreak("Reason_AroundBreak", r.Break, language),
        PlanReason.Preliminary => Source.Get(language, "Reason_Preliminary"),
        PlanReason.LittleTimeToWrite { WorkingDays: 1 } => Source.Get(language, "Reason_OneDayToWrite"),
        PlanReason.LittleTimeToWrite r => Source.Get(language, "Reason_LittleTimeToWrite", r.WorkingDays),
        PlanReason.AtMeeting r => Source.Get(language, "Reason_AtMeeting", Days.DayAndMonth(r.Meeting.Day, language)),
        PlanReason.Chosen r => Source.Get(language, "Reason_Chosen", Days.DayAndMonth(r.Instead, language)),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What is short, and which days would help.</summary>
    public static string Of(Shortage shortage, Language language)
    {
        ArgumentNullException.ThrowIfNull(shortage);
        var says = Source.Get(language, "Shortage", shortage.ReadingDays, shortage.Promised);
        var helps = shortage.SendBy is { } send
            ? Source.Get(language, "Shortage_Send", Days.DayAndMonth(send, language), shortage.Promised)
            : Source.Get(language, "Shortage_Due", Days.DayAndMonth(shortage.Due, language), shortage.Promised);
        return $"{says} {helps}";
    }

    /// <summary>A, B och C</summary>
    public static string List(IReadOnlyList<string> items, Language language)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count < 2 ? string.Concat(items) : Source.Get(language, "List_And", string.Join(", ", items.SkipLast(1)), items[^1]);
    }

    /// <summary>Why there is no PDF, and what to do about it.</summary>
    public static string Of(PdfRefusal refusal, Language language) => Source.Get(language, $"Pdf_{refusal}");

    public static string Of(HolidayKind kind, Language language) => Source.Get(language, $"DayKind_{kind}");

    private static string AboutBreak(string key, Break between, Language language) =>
        Source.Get(language, key, Of(between.Name, language), Days.DayAndMonth(between.First, language), Days.DayAndMonth(between.Last, language));
}
