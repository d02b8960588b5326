using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Planning;

/// <summary>Why a plan is as it is, said in words.</summary>
public static class PlanWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>A sentence that says why a plan is as it is.</summary>
    public static string Of(PlanReason reason, Language language) =>
        reason switch
        {
            PlanReason.DueMoved r => Source.Get(
                language,
                "Reason_DueMoved",
                Days.DayAndMonth(r.From, language),
                Days.DayAndMonth(r.To, language)
            ),
            PlanReason.DueChosen r => Source.Get(language, "Reason_DueChosen", Days.DayAndMonth(r.Instead, language)),
            PlanReason.CountedFor r => Source.Get(language, "Reason_CountedFor", Texts.List(r.Organisations, language)),
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

    private static string AboutBreak(string key, Break between, Language language) =>
        Source.Get(
            language,
            key,
            Texts.Of(between.Name, language),
            Days.DayAndMonth(between.First, language),
            Days.DayAndMonth(between.Last, language)
        );
}
