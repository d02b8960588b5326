using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Staff;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Changing;

/// <summary>One intervention as the office sees it: who does what, until when, what is due next, and what can be changed.</summary>
internal static class InterventionCard
{
    private const int MostReports = 3;

    private static readonly Role[] Shown = [Role.Lead, Role.Deputy, Role.SteeringMember, Role.Chair];

    public static Card Of(Caller caller, InterventionView view, Notice? notice = null)
    {
        var (to, intervention) = (caller.Reader, view.Intervention);
        return Card.Of(
            to,
            intervention.Name,
            [
                notice?.ToBox(),
                .. Opening(to["Intervention_Title"], intervention.Name, intervention.Owner),
                .. Shown.Select(r => PeopleOf(to, view, r)),
                Say(intervention.EndsOn is { } last ? to["Intervention_EndsOn", Days.Full(last, to.Language)] : to["Intervention_OpenEnd"]),
                .. ReportsOf(caller, view),
                caller.IsAdministrator ? Buttons(Changing(caller, view)) : null,
            ]
        );
    }

    private static IEnumerable<Button> Changing(Caller caller, InterventionView view)
    {
        var (to, id) = (caller.Reader, view.Intervention.Id);
        var isPaused = view.Intervention.Changes.PauseOn(caller.Today) is not null;
        yield return new ChangeWish(ChangeKind.HandOver, id).On(ChangingVerbs.Ask, to["Do_ReplaceLead"]);
        yield return Button.To(ChangingVerbs.Remind, to["Do_RemindNow"]).With(Fields.Intervention, id.Value);
        yield return new ChangeWish(ChangeKind.End, id).On(ChangingVerbs.Ask, to["Do_MoveEnd"]);
        yield return new ChangeWish(ChangeKind.Due, id).On(ChangingVerbs.Ask, to["Do_MoveDue"]);
        yield return new ChangeWish(ChangeKind.Excuse, id).On(ChangingVerbs.Ask, to["Do_ExcuseReport"]);
        yield return new ChangeWish(isPaused ? ChangeKind.Resume : ChangeKind.Pause, id).On(
            ChangingVerbs.Ask,
            to[isPaused ? "Do_Change_Resume" : "Do_Change_Pause"]
        );
        yield return new ChangeWish(ChangeKind.Rename, id).On(ChangingVerbs.Ask, to["Do_Change_Rename"]);
    }

    private static AdaptiveElement? PeopleOf(Reader to, InterventionView view, Role role)
    {
        var people = view.Intervention.Having(role).Select(p => view.Circumstances.PersonOf(p)).Select(PersonInput.TitleOf).ToList();
        return people.Count == 0 && role != Role.Lead
            ? null
            : Line(
                Run(Phrases.Sentence(RoleWords.Of(to, role)) + ": ", bold: true),
                Run(people.Count > 0 ? to.List(people) : to["Interventions_NoLead"])
            );
    }

    private static IEnumerable<AdaptiveElement> ReportsOf(Caller caller, InterventionView view) =>
        view.Plans(caller.Today.AddYears(-1), caller.Today.AddYears(2))
            .Where(p => p.Plan.Due >= caller.Today)
            .Take(MostReports)
            .Select(p =>
                Say(
                    caller.Reader[
                        "End_Report",
                        p.Template.Name.In(caller.Reader.Language),
                        Days.Period(p.Plan.Period, caller.Reader.Language),
                        Days.Near(p.Plan.Due, caller.Today, caller.Reader.Language)
                    ]
                )
            );
}
