using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

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

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Plan, Who.Anybody, data => data.Text(Fields.Said) ?? "", plans.ShowAsync)
                .Said(Leads.SelectMany(lead => PlanWords.Select(word => $"{lead}{word}…")), (_, name) => Telling(WithoutFor(name))),
            Verb.Of(SendDay, Who.Anybody, SendDayChoice.Of, plans.ChooseAsync),
            Verb.Of(Back, Who.Anybody, absences.BackAsync).SaidAs(said => BackWords().IsMatch(said.Flat) ? CardData.Empty : null),
            Verb.Of(Away, Who.Writers, AwayNote.Of, absences.NoteAsync)
                .SaidAnywhere(said => AwayWords().IsMatch(said.Flat) ? Telling(said.Written) : null),
            Verb.Of(CancelMeeting, Who.Anybody, MeetingNote.In, meetings.CancelAsync)
                .SaidAnywhere(said => MeetingWords().IsMatch(said.Flat) && CancelWords().IsMatch(said.Flat) ? Telling(said.Written) : null),
            Verb.Of(Meet, Who.Anybody, MeetingNote.In, meetings.EnterAsync)
                .SaidAnywhere(said => MeetingWords().IsMatch(said.Flat) ? Telling(said.Written) : null),
            Verb.Of(MoveEnd, Who.Administrators, EndNote.Of, endDates.NoteAsync)
                .SaidAnywhere(said => EndWords().IsMatch(said.Flat) ? Telling(said.Written) : null),
        ];

    private static CardData Telling(string said) => CardData.With(Fields.Said, said);

    private static string WithoutFor(string name) => name.StartsWith(For, StringComparison.Ordinal) ? name[For.Length..] : name;

    [GeneratedRegex(
        @"^(?:(?:nu )?(?:ar )?(?:jag|i)(?:['’]m| am| ar)?(?: nu| now)? )?(?:tillbaka|back)(?: igen| again| nu| now)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex BackWords();

    [GeneratedRegex(
        @"\b(?:borta|franvarande|ledig|semester|bortrest|away|absent|on leave|on holiday|on vacation|tar over|takes over)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AwayWords();

    [GeneratedRegex(
        @"\b(?:mote|motet|motes|moter|mots|mysam|meeting|meets)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex MeetingWords();

    [GeneratedRegex(
        @"\b(?:stall(?:s|er)? in|installt|avboka|avbokat|ta bort|cancel|cancelled|remove)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex CancelWords();

    [GeneratedRegex(
        @"^(?:nytt |flytta |andra |new |move |the )*(?:slutdatum|slutdatumet|slutdag|sista dag|end date)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex EndWords();
}
