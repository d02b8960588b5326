using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Planning;

/// <summary>Everything about days: the plan, who is away, meetings and last days. A sentence that fits two lines means the upper
/// one.</summary>
internal sealed partial class PlanningVerbs(Plans plans, Absences absences, Meetings meetings, EndDates endDates) : IVerbTable
{
    public const string Plan = "plan.show";
    public const string SendDay = "plan.sendDay";
    public const string Back = "away.end";
    public const string Away = "away.note";
    public const string CancelMeeting = "meeting.cancel";
    public const string Meet = "meeting.enter";
    public const string MoveEnd = "intervention.moveEnd";

    private const string For = "for ";

    private static readonly string[] Leads = ["", "visa ", "show ", "min ", "my ", "the "];

    private static readonly string[] PlanWords =
    [
        "plan",
        "planen",
        "planering",
        "planeringen",
        "tidsplan",
        "tidsplanen",
        "datum",
        "kalender",
        "kalendern",
        "calendar",
        "dates",
    ];

    /// <summary>What asks for a day.</summary>
    private static readonly string[] WhenWords =
    [
        "nar lamn*|lamna in",
        "nar lamn*|inlamn*",
        "nar skick*",
        "nar *rapport*",
        "nar *rapport* lamn*|in|klar|fardig|skick*",
        "nar ska|skall|maste|senast|behover",
        "nar ska *rapport* in|lamn*|klar|vara",
        "nar ar|e klar|klart|dags|deadline|motet|mote|moten|styrgrupp*|nasta",
        "nar motes|ses|traffas",
        "~nar",
        "har|finns|blir|nagra|nagot|vilka mote|moten|mote*",
        "stanger|oppnar|forfaller|forfallodag*",
        "hur dags|snart|langt till",
        "till nar",
        "kommande",
        "schema*|agenda*|*tider",
        "nasta mote*|rapport*|inlamn*|deadline|period*",
        "vilken|vilka|vilket dag|datum|dagar|vecka|tid|manad",
        "vad har deadline*|datum*",
        "vilken|vilka|vilket dag|datum|vecka skick*|lamn*|svar*",
        "ska|skall|maste|borde in",
        "how many|much|long days|time|left|is",
        "how long",
        "visa|vilka|styrgrupp*|vara|mina moten|motena|moten|motestider",
        "sista dag*|datum*|inlamn*|chans*|minut*",
        "sista dagen|datum lamn*",
        "senast",
        "deadline*",
        "dead line",
        "*datum|*datumet|*datumen",
        "inlamningsd*",
        "hur lange|lang|langt|manga|mycket tid|dagar|veckor",
        "hur lange",
        "kvar till deadline*|inlamn*",
        "dags",
        "hinner",
        "when due|submit*|send|report*|deadline|meeting|hand|is|does|do|must|should",
        "when is|must|should|does report* due|submitted|in",
        "due",
        "due date",
        "what|which date|day",
        "*kalender*",
        "tidsplan*",
        "planering*",
        "planen",
        "tidsschema*",
        "tidsfrist*",
        "schedul*",
        "last day|date",
        "styrgruppsmoten*",
        "tidplan*",
        "when hand|submit|send|turn it|this|that|report in",
        "when hand*|turn in",
        "calendar*",
        "as calendar",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Plan, Who.Anybody, data => data.Text(Fields.Said) ?? "", plans.ShowAsync)
                .Said(Leads.SelectMany(lead => PlanWords.Select(word => $"{lead}{word}…")), (_, name) => Telling(WithoutFor(name)))
                .Means(WhenWords, name => Telling(name), null)
                .CalledBy("Word_Plan", "Do_ShowPlan"),
            Verb.Of(SendDay, Who.Anybody, SendDayChoice.Of, plans.ChooseAsync),
            Verb.Of(Back, Who.Anybody, absences.BackAsync)
                .SaidAs(said => !said.IsQuestion && BackWords().IsMatch(said.Flat) ? CardData.Empty : null)
                .Means("~tillbaka|back")
                .CalledBy("Word_Back", "Do_Back") with
            {
                IsOffered = true,
            },
            Verb.Of(Away, Who.Writers, AwayNote.Of, absences.NoteAsync)
                .SaidAnywhere(said => SpokenAway.IsMeant(said.Flat) ? Telling(said.Written) : null)
                .CalledBy("Word_Absence", "Do_NoteAway"),
            Verb.Of(CancelMeeting, Who.Anybody, MeetingNote.In, meetings.CancelAsync)
                .SaidAnywhere(said => MeetingWords().IsMatch(said.Flat) && CancelWords().IsMatch(said.Flat) ? Telling(said.Written) : null)
                .CalledBy("Word_CancelMeeting", "Do_CancelMeeting"),
            Verb.Of(Meet, Who.Anybody, MeetingNote.In, meetings.EnterAsync)
                .SaidAnywhere(said =>
                    MeetingWords().IsMatch(said.Flat) && !OtherMeeting().IsMatch(said.Flat) ? Telling(said.Written) : null
                )
                .CalledBy("Word_EnterMeeting", "Do_EnterMeeting"),
            Verb.Of(MoveEnd, Who.Administrators, EndNote.Of, endDates.NoteAsync)
                .SaidAnywhere(said => EndWords().IsMatch(said.Flat) ? Telling(said.Written) : null),
        ];

    private static CardData Telling(string said) => CardData.With(Fields.Said, said);

    private static string WithoutFor(string name) => name.StartsWith(For, StringComparison.Ordinal) ? name[For.Length..] : name;

    /// <summary>Back again today; who will be back on a day to come says which.</summary>
    [GeneratedRegex(
        "^(?:(?:nu )?(?:ar )?(?:jag|i)(?:['’]m| am| ar| e)?(?: nu| now)? (?:tillbaka|back)(?: igen| again| nu| now)?"
            + "(?: (?:fran|efter) (?:min )?(?:semester|semestern|ledigheten|foraldraledigheten|sjukskrivningen|franvaron)"
            + "| pa (?:jobbet|kontoret|plats|banan)| from (?:my )?(?:holiday|vacation|leave)| at work| in the office)?"
            + "|(?:nu )?(?:ar|e) (?:tillbaka|back)(?: igen| nu)?|(?:tillbaka|back) (?:igen|again|nu|now)"
            + "|(?:ta bort|remove) (?:min |my |the )?(?:franvaro|franvaron|absence))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex BackWords();

    [GeneratedRegex(
        @"\b(?:(?:styrgrupps?)?(?:mote|motet|moten|motes|moter|mots)|mysam|meeting|meets)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex MeetingWords();

    [GeneratedRegex(
        @"\b(?:stall(?:a|s|er|de|t|as)? in|installd?[at]?|avbok[a-z]{1,4}|avbryt[a-z]{0,2}|stryk[a-z]{0,2}|uteblir|utgar|blir inte av"
            + @"|ta bort|tas bort|cancel[a-z]{0,6}|remove[ds]?)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex CancelWords();

    /// <summary>A meeting with somebody else than the steering group.</summary>
    [GeneratedRegex(
        @"\b(?:mote|motet|meeting) (?:med|with) (?:min|mina|mitt|vara|en|ett|my|our|a|arbets|chef|personal|kommun|region)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OtherMeeting();

    [GeneratedRegex(
        @"^(?:nytt |flytta |andra |new |move |the )*(?:slutdatum|slutdatumet|slutdag|sista dag|end date)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex EndWords();
}
