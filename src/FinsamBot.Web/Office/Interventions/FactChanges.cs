using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Web.Office.Fields;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>What it is called and who runs it.</summary>
internal static class FactChanges
{
    private const string Name = "namn";
    private const string Owner = "huvudman";
    private const string Parties = "parter";
    private const int LongestName = 300;

    public static IReadOnlyList<ChangeForm> All { get; } =
    [
        new(
            "namn",
            "Rename",
            at => [new TextField(Name, at.Voice.Office("Change_Rename_Name"), at.Intervention.Name) { Longest = LongestName }],
            (filled, _) => new RenameIntervention(filled.Text(Name))
        ),
        new(
            "huvudman",
            "Owner",
            at => [new TextField(Owner, at.Voice.Office("Change_Owner_Name"), at.Intervention.Owner) { Longest = LongestName }],
            (filled, _) => new ChangeOwner(filled.Text(Owner))
        ),
        new(
            "parter",
            "Parties",
            at =>
                [
                    new LinesField(Parties, at.Voice.Office("Change_Parties_Name"), string.Join('\n', at.Intervention.Changes.Parties))
                    {
                        Hint = at.Voice.Office("OnePerLine"),
                        IsOptional = true,
                        IsList = true,
                    },
                ],
            (filled, _) => new SetParties(filled.Lines(Parties))
        ),
    ];
}
