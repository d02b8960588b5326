using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.SettingUp;

/// <summary>Before the first reminder: how many are written to from then on, and which interventions nobody writes for.</summary>
internal static class SendingCard
{
    public static Card Of(Caller caller, IReadOnlyList<Intervention> interventions)
    {
        var to = caller.Reader;
        var standing = SetupStanding.Of(caller.Association, interventions, caller.Today);
        var people = standing.Running.SelectMany(i => i.Roles.Select(r => r.Person)).Distinct().Count();
        var unled = standing.WithoutLead.Select(i => i.Name).ToList();
        return Card.Of(
            to,
            to["Sending_Title"],
            [
                Heading(to["Sending_Title"]),
                Say(to["Sending_Who", Digits.Of(people, to.Language), Digits.Of(standing.Running.Count, to.Language)]),
                unled.Count > 0 ? Notice.Bad(to["Sending_NoLead", to.List(unled)]).ToBox() : null,
                Say(to["Sending_Stop"]),
                Buttons(
                    Button.To(SettingUpVerbs.Choose, to["Do_BeginReminding"]).With(Fields.Kind, nameof(SendingMode.ToAll)).Main(),
                    caller.Association.Sending == SendingMode.ToOffice
                        ? null
                        : Button.To(SettingUpVerbs.Choose, to["Do_Try"]).With(Fields.Kind, nameof(SendingMode.ToOffice)),
                    Button.To(SettingUpVerbs.Show, to["Do_SetUp"])
                ),
            ]
        );
    }
}
