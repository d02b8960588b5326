using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.SettingUp;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Changing;

/// <summary>The association's interventions, with who leads each; a line opens one.</summary>
internal static class InterventionListCard
{
    private const int Most = 15;

    public static Card Of(Caller caller, IReadOnlyList<InterventionView> views)
    {
        var to = caller.Reader;
        var count = to.Count("Interventions_Count", views.Count);
        return Card.Of(
            to,
            count,
            [
                Heading(to["Interventions_Title"]),
                Say(views.Count == 0 ? to["Interventions_None"] : count),
                .. views.Take(Most).Select(v => LineOf(caller, v)),
                views.Count > Most ? Subtle(to.Count("Interventions_More", views.Count - Most)) : null,
                Buttons(
                    Button.To(SettingUpVerbs.NewIntervention, to["Do_NewIntervention"]).Main(),
                    caller.Association.Sending == SendingMode.ToAll ? null : Button.To(SettingUpVerbs.Show, to["Do_SetUp"])
                ),
            ]
        );
    }

    private static AdaptiveElement LineOf(Caller caller, InterventionView view)
    {
        var to = caller.Reader;
        var leads = view.Intervention.Having(Role.Lead).Select(p => view.Circumstances.PersonOf(p).Name).ToList();
        return Row(
            Button
                .To(ChangingVerbs.Show, to["Do_Show", view.Intervention.Name])
                .With(Fields.Intervention, view.Intervention.Id.Value)
                .Below(),
            Run(view.Intervention.Name, bold: true, color: AdaptiveTextColor.Accent),
            Run(", " + (leads.Count > 0 ? to.List(leads) : to["Interventions_NoLead"])),
            Run(State(caller, view), subtle: true)
        );
    }

    private static string State(Caller caller, InterventionView view)
    {
        var to = caller.Reader;
        return view.Intervention.Changes.PauseOn(caller.Today) is not null ? " · " + to["Interventions_Paused"]
            : view.Intervention.EndsOn is { } last
                ? " · " + to[last < caller.Today ? "Interventions_Ended" : "Interventions_Ends", Days.Near(last, caller.Today, to.Language)]
            : "";
    }
}
