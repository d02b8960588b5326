using System.Globalization;
using FinsamBot.Domain.Planning;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Settings;

/// <summary>How a kind of report is run, as far as the office decides it on a page: when it is due, how long the group reads, and who must
/// answer. The rest stays as it was.</summary>
internal static class RoutineFields
{
    private const string Rule = "raknas";
    private const string Count = "antal";
    private const string AnswerDays = "lasdagar";
    private const string Needed = "svarar";
    private const string NeededCount = "antal-svar";

    private const string InDays = "dagar";
    private const string InWorkingDays = "arbetsdagar";
    private const string InMonths = "manader";

    /// <summary>A rule that this page cannot make; it may stay.</summary>
    private const string AsNow = "som-nu";

    public static IReadOnlyList<Field> Of(Voice voice, ReportRoutine routine)
    {
        var (rule, count) = Written(routine.Due);
        var answers = routine.Answers ?? AnswerRule.Everybody;
        return
        [
            Number(Count, voice.Office("Routine_Count"), count),
            new ChoiceField(Rule, voice.Office("Routine_Rule"), Rules(voice, rule == AsNow), rule) { Nothing = voice.Office("Choose") },
            Number(AnswerDays, voice.Office("Routine_AnswerDays"), routine.AnswerDays) with
            {
                Hint = voice.Office("Routine_AnswerDaysHint"),
            },
            new ChoiceField(
                Needed,
                voice.Office("Routine_Needed"),
                [.. Enum.GetValues<NeededAnswers>().Select(n => ($"{n}", voice.Office($"Routine_Needed_{n}")))],
                $"{answers.Needed}"
            )
            {
                Nothing = voice.Office("Choose"),
                Hint = voice.Office("Routine_NeededHint"),
            },
            Number(NeededCount, voice.Office("Routine_NeededCount"), Math.Max(1, answers.Count)),
        ];
    }

    public static ReportRoutine Read(Filled filled, Voice voice, ReportRoutine now)
    {
        var count = filled.Number(Count, voice.Office("Routine_Count"), 1, 366);
        DueRule due = filled.Text(Rule) switch
        {
            InWorkingDays => new WorkingDayAfter(count),
            InMonths => new MonthsAfter(count),
            InDays => new DaysAfter(count),
            _ => now.Due,
        };
        var needed = Enum.TryParse<NeededAnswers>(filled.Text(Needed), out var wished) ? wished : NeededAnswers.All;
        var answers = needed switch
        {
            NeededAnswers.Number => new AnswerRule(needed, filled.Number(NeededCount, voice.Office("Routine_NeededCount"), 1, 50)),
            NeededAnswers.Chair => new AnswerRule(needed),
            _ => now.Answers is null ? null : AnswerRule.Everybody,
        };
        return now with { Due = due, AnswerDays = filled.Number(AnswerDays, voice.Office("Routine_AnswerDays"), 1, 30), Answers = answers };
    }

    /// <summary>In one sentence, for a list.</summary>
    public static string Said(Voice voice, ReportRoutine routine)
    {
        var (rule, count) = Written(routine.Due);
        var due = rule switch
        {
            InDays => voice.OfficeCount("Routine_SaidDays", count),
            InWorkingDays => voice.OfficeCount("Routine_SaidWorkingDays", count),
            InMonths => voice.OfficeCount("Routine_SaidMonths", count),
            _ => voice.Office("Routine_SaidOther"),
        };
        var answers = routine.Answers ?? AnswerRule.Everybody;
        return $"{due} {voice.OfficeCount("Routine_SaidReading", routine.AnswerDays)} {voice.Office(
            $"Routine_Said{answers.Needed}",
            answers.Count
        )}";
    }

    private static TextField Number(string name, string label, int value) =>
        new(name, label, value.ToString(CultureInfo.InvariantCulture)) { Longest = 3, Look = "tiny" };

    private static IReadOnlyList<(string Value, string Says)> Rules(Voice voice, bool isOther) =>
        [
            (InDays, voice.Office("Routine_InDays")),
            (InWorkingDays, voice.Office("Routine_InWorkingDays")),
            (InMonths, voice.Office("Routine_InMonths")),
            .. isOther ? [(AsNow, voice.Office("Routine_AsNow"))] : ((string, string)[])[],
        ];

    private static (string Rule, int Count) Written(DueRule due) =>
        due switch
        {
            DaysAfter r => (InDays, r.Days),
            WorkingDayAfter r => (InWorkingDays, r.Nth),
            MonthsAfter r => (InMonths, r.Months),
            _ => (AsNow, 1),
        };
}
