using FinsamBot.Teams.Asking;

namespace FinsamBot.Teams.Changing;

/// <summary>What happens in the lives of interventions.</summary>
internal sealed class ChangingVerbs(InterventionsShown shown) : IVerbTable
{
    public const string Interventions = "interventions.list";
    public const string Show = "intervention.show";

    private static readonly string[] ListWords = ["insatser", "visa insatser", "alla insatser", "insatserna", "interventions", "show interventions"];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Interventions, Who.Administrators, shown.ListAsync).Said(ListWords).CalledBy("Word_Interventions", "Do_ShowInterventions"),
            Verb.Of(Show, Who.Administrators, SomeIntervention.Of, shown.ShowAsync),
        ];
}
