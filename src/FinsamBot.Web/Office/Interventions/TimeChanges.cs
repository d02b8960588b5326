using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Office.Fields;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>How long it runs, when it rests, and when its steering group meets.</summary>
internal static class TimeChanges
{
    public const string AnswerStep = "svara-forlangning";
    public const string ResumeStep = "ateruppta";
    public const string EndStep = "slut";

    private const string End = "slut";
    private const string Names = "namn";
    private const string Answer = "svar";
    private const string Granted = "ja";
    private const string From = "fran";
    private const string Until = "till";
    private const string Reason = "text";
    private const string Day = "dag";
    private const string Clock = "klockslag";

    public static IReadOnlyList<ChangeForm> All { get; } =
    [
        new(EndStep, "End", EndFields, (filled, _) => new MoveEndDate(filled.Day(End))),
        new("dela", "Split", SplitFields, (filled, _) => new SplitIntervention(filled.TheDay(End), filled.Lines(Names)))
        {
            Warning = (_, at) => at.Voice.Office("Change_Split_Warning"),
            Done = "Split",
        },
        new(AnswerStep, "Answer", AnswerFields, ReadAnswer) { IsOffered = at => at.Intervention.Changes.Wish is not null },
        new("paus", "Pause", PauseFields, ReadPause),
        new(ResumeStep, "Resume", _ => [], (_, _) => new ResumeIntervention())
        {
            IsOffered = at => at.Intervention.Changes.Pause is { } pause && !(pause.Until < at.Call.Today),
        },
        new("mote", "Meeting", MeetingFields, ReadMeeting),
        new("installt-mote", "CancelMeeting", CancelFields, (filled, _) => new CancelMeeting(filled.TheDay(Day)))
        {
            IsOffered = at => at.Intervention.Meetings.Keys.Any(d => d >= at.Call.Today),
        },
    ];

    /// <summary>Why: shown to those who are told.</summary>
    public static LinesField ReasonField(Looked at) =>
        new(Reason, at.Voice.Office("Change_Reason"))
        {
            Hint = at.Voice.Office("Change_ReasonHint"),
            Rows = 3,
            Longest = 500,
        };

    public static string ReasonIn(Filled filled) => filled.Text(Reason);

    private static IReadOnlyList<Field> EndFields(Looked at) =>
        [
            new DayField(
                End,
                at.Voice.Office("Change_End_Day"),
                at.Voice.Language,
                at.Intervention.EndsOn is { } last ? Days.Iso(last) : ""
            )
            {
                Hint = at.Voice.Office("Change_End_Hint"),
                IsOptional = true,
            },
        ];

    private static IReadOnlyList<Field> SplitFields(Looked at) =>
        [
            new DayField(End, at.Voice.Office("Change_Split_Day", at.Intervention.Name), at.Voice.Language)
            {
                Hint = at.Voice.Office("DayHint"),
            },
            new LinesField(Names, at.Voice.Office("Change_Split_Names"))
            {
                Hint = at.Voice.Office("Change_Split_NamesHint"),
                Rows = 3,
                IsList = true,
            },
        ];

    private static IReadOnlyList<Field> AnswerFields(Looked at)
    {
        var day = at.Intervention.Changes.Wish is { } wish ? Days.Full(wish.EndsOn, at.Voice.Language) : "";
        return
        [
            new ChoiceField(
                Answer,
                at.Voice.Office("Change_Answer_Answer"),
                [(Granted, at.Voice.Office("Change_Answer_Yes", day)), ("nej", at.Voice.Office("Change_Answer_No"))]
            )
            {
                Nothing = at.Voice.Office("Choose"),
            },
            ReasonField(at) with
            {
                Hint = at.Voice.Office("Change_Answer_Hint"),
                IsOptional = true,
            },
        ];
    }

    private static AnswerProlongation ReadAnswer(Filled filled, Looked at) =>
        new AnswerProlongation(filled.Text(Answer) == Granted, ReasonIn(filled));

    private static IReadOnlyList<Field> PauseFields(Looked at) =>
        [
            new DayField(From, at.Voice.Office("Change_Pause_From"), at.Voice.Language, Days.Iso(at.Call.Today))
            {
                Hint = at.Voice.Office("DayHint"),
            },
            new DayField(Until, at.Voice.Office("Change_Pause_Until"), at.Voice.Language)
            {
                Hint = at.Voice.Office("Change_Pause_Hint"),
                IsOptional = true,
            },
            ReasonField(at),
        ];

    private static PauseIntervention ReadPause(Filled filled, Looked at) =>
        new PauseIntervention(filled.TheDay(From), filled.Day(Until), ReasonIn(filled));

    private static IReadOnlyList<Field> MeetingFields(Looked at) =>
        [
            new DayField(Day, at.Voice.Office("Change_Meeting_Day"), at.Voice.Language) { Hint = at.Voice.Office("DayHint") },
            new TextField(Clock, at.Voice.Office("Change_Meeting_Clock"))
            {
                Hint = at.Voice.Office("Change_Meeting_ClockHint"),
                Longest = 5,
                IsOptional = true,
            },
        ];

    private static EnterMeeting ReadMeeting(Filled filled, Looked at)
    {
        var text = filled.Text(Clock);
        if (text.Length == 0)
        {
            return new EnterMeeting(new Meeting(filled.TheDay(Day)));
        }

        if (!TimeOnly.TryParseExact(text, ["H.mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            filled.Refuse(Pages.PageNotice.No(RefusalCategory.NotUnderstood, at.Voice.Office("Change_Meeting_BadClock", text)));
        }

        return new EnterMeeting(new Meeting(filled.TheDay(Day), clock));
    }

    private static IReadOnlyList<Field> CancelFields(Looked at) =>
        [
            new ChoiceField(
                Day,
                at.Voice.Office("Change_CancelMeeting_Day"),
                [
                    .. at
                        .Intervention.Meetings.Keys.Where(d => d >= at.Call.Today)
                        .Select(d => (Days.Iso(d), Days.Full(d, at.Voice.Language))),
                ]
            )
            {
                Nothing = at.Voice.Office("Choose"),
            },
        ];
}
