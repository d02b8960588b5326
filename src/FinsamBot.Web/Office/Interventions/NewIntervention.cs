using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Office.People;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>What is asked about an intervention that is to begin.</summary>
internal static class NewIntervention
{
    private const string Name = "namn";
    private const string Owner = "huvudman";
    private const string Kind = "slag";
    private const string Lead = "ledare";
    private const string Last = "sista-dag";
    private const string Parent = "del-av";
    private const int LongestName = 300;

    public static IReadOnlyList<Field> Fields(OfficeCall call, TemplateCatalogue templates, IReadOnlyList<Intervention> others)
    {
        var voice = call.Voice;
        return
        [
            new TextField(Name, voice.Office("New_Name")) { Longest = LongestName },
            new TextField(Owner, voice.Office("New_Owner")) { Hint = voice.Office("New_OwnerHint"), Longest = LongestName },
            new ChoiceField(Lead, voice.Office("New_Lead"), PeopleList.Choices(call.Association))
            {
                Nothing = voice.Office("Choose"),
                Hint = voice.Office("Change_PersonHint"),
                IsOptional = others.Count > 0,
            },
            .. NewReporting.Fields(voice, call.Association, templates, null),
            new DayField(Last, voice.Office("New_Last"), voice.Language) { Hint = voice.Office("New_LastHint"), IsOptional = true },
            new ChoiceField(
                Kind,
                voice.Office("New_Kind"),
                [.. Enum.GetValues<InterventionKind>().Select(k => ($"{k}", voice.Office($"Kind_{k}")))],
                $"{InterventionKind.Individual}"
            )
            {
                Nothing = voice.Office("Choose"),
            },
            .. others.Count == 0 ? (Field[])[] : [PartOf(voice, others)],
        ];
    }

    public static BeginIntervention Read(Filled filled, Voice voice, TemplateCatalogue templates)
    {
        var reporting = NewReporting.Read(filled, voice, templates, filled.Day(Last));
        var (lead, parent) = (filled.Text(Lead), filled.Text(Parent));
        if (lead.Length == 0 && parent.Length == 0)
        {
            filled.Refuse(PageNotice.No(RefusalCategory.NotUnderstood, voice.Office("New_LeadMissing")));
        }

        return new BeginIntervention(
            filled.Text(Name),
            filled.Text(Owner),
            reporting.Template,
            reporting.Periods,
            parent.Length == 0 ? null : new InterventionId(parent),
            lead.Length == 0 ? [] : [new RoleGiven(new PersonId(lead), Role.Lead)],
            Enum.TryParse<InterventionKind>(filled.Text(Kind), out var kind) ? kind : InterventionKind.Individual
        );
    }

    private static ChoiceField PartOf(Voice voice, IReadOnlyList<Intervention> others) =>
        new(Parent, voice.Office("New_Parent"), [.. others.OrderBy(i => i.Name, OfficeTexts.ByName).Select(i => (i.Id.Value, i.Name))])
        {
            Nothing = voice.Office("New_NoParent"),
            Hint = voice.Office("New_ParentHint"),
            IsOptional = true,
        };
}
