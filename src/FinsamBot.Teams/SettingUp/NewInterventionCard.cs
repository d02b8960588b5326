using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Changing;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Staff;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Asks for what an intervention is and who does what in it; and says that it is there.</summary>
internal static class NewInterventionCard
{
    /// <param name="known">Those that it may be a part of.</param>
    public static Card Of(
        Caller caller,
        InterventionDraft draft,
        TemplateCatalogue forms,
        IReadOnlyList<Intervention> known,
        Notice? notice = null
    )
    {
        var to = caller.Reader;
        return Card.Of(
            to,
            to["Intervention_New"],
            [
                notice?.ToBox(),
                Heading(to["Intervention_New"]),
                LineInput(InterventionDraft.NameInput, to["Intervention_Name"], draft.Name),
                known.Count == 0 ? null : Whole(to, draft, known),
                LineInput(InterventionDraft.OwnerInput, to["Intervention_Owner"], draft.Owner),
                Pick(InterventionDraft.FormInput, to["Intervention_Form"], FormsOf(to, forms), ChosenForm(draft, forms)),
                Day(InterventionDraft.StartInput, to["Intervention_Starts"], draft.Start),
                Day(InterventionDraft.FirstEndInput, to["Intervention_FirstEnd"], draft.FirstEnd),
                Day(InterventionDraft.EndInput, to["Intervention_Ends"], draft.End),
                PersonInput.One(to, InterventionDraft.LeadInput, to["Intervention_Lead"], caller.Association, draft.Lead),
                PersonInput.One(to, InterventionDraft.DeputyInput, to["Intervention_Deputy"], caller.Association, draft.Deputy),
                PersonInput.Some(to, InterventionDraft.MembersInput, to["Intervention_Members"], caller.Association, draft.Members),
                Buttons(
                    Button.To(SettingUpVerbs.SaveIntervention, to["Do_AddIntervention"]).WithInputs().Main(),
                    Button.To(StaffVerbs.New, to["Do_NewPerson"]).Below()
                ),
            ]
        );
    }

    public static Card Saved(Caller caller, InterventionView view)
    {
        var to = caller.Reader;
        var text = to["Intervention_Added", view.Intervention.Name];
        var next = view.Plans(caller.Today.AddYears(-1), caller.Today.AddYears(1)).FirstOrDefault(p => p.Plan.Due >= caller.Today);
        return Card.Of(
            to,
            text,
            [
                Notice.Good(text).ToBox(),
                next is null ? null : EndMovedCard.DueLine(to, next, caller.Today),
                view.Intervention.Writers().Count == 0 ? Say(to["Intervention_NobodyLeads"]) : null,
                Buttons(
                    caller.Association.Sending == SendingMode.ToAll ? null : Button.To(SettingUpVerbs.Show, to["Do_SetUp"]).Main(),
                    Button.To(SettingUpVerbs.NewIntervention, to["Do_AddAnother"]),
                    Button.To(ChangingVerbs.Interventions, to["Do_ShowInterventions"])
                ),
            ]
        );
    }

    private static AdaptiveElement Whole(Reader to, InterventionDraft draft, IReadOnlyList<Intervention> known)
    {
        var chosen = draft.Whole.Length > 0 ? draft.Whole : InterventionDraft.OfItsOwn;
        return Pick(InterventionDraft.WholeInput, to["Intervention_Whole"], WholesOf(to, known), chosen);
    }

    private static IEnumerable<(string Title, string Value)> WholesOf(Reader to, IReadOnlyList<Intervention> known) =>
        known.Select(i => (i.Name, i.Id.Value)).Prepend((to["Intervention_OfItsOwn"], InterventionDraft.OfItsOwn));

    /// <summary>Each in its newest version; the report of the whole time comes by itself when the end is known.</summary>
    private static IEnumerable<(string Title, string Value)> FormsOf(Reader to, TemplateCatalogue forms) =>
        Offered(forms).Select(f => (f.Name.In(to.Language), f.Id));

    private static string? ChosenForm(InterventionDraft draft, TemplateCatalogue forms) =>
        draft.Form.Length > 0 ? draft.Form : Offered(forms).FirstOrDefault(f => f.Id == Usual)?.Id;

    private static IEnumerable<ReportTemplate> Offered(TemplateCatalogue forms) =>
        forms
            .All.Select(f => f.Id)
            .Distinct()
            .Where(id => id != FinalReport.Form)
            .Order(StringComparer.Ordinal)
            .Select(id => forms.Latest(id)!);

    /// <summary>What cannot be shown in a calendar stays as it was written, to be mended.</summary>
    private static AdaptiveElement Day(string id, string label, string value) =>
        value.Length == 0 || Days.TryIso(value, out _)
            ? DayInput(id, label, value: value.Length == 0 ? null : value)
            : LineInput(id, label, value);

    private const string Usual = "kvartalsrapport";
}
