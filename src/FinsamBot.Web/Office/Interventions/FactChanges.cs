using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Web.Office.Fields;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>What it is called, who runs it, and whether its steering group gets monthly letters.</summary>
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
        new("manadsbrev-av", "MonthlyOff", _ => [], (_, _) => new TurnMonthlyLetters(false))
        {
            IsOffered = at => !at.Intervention.Monthly.AreOff,
        },
        new("manadsbrev-pa", "MonthlyOn", _ => [], (_, _) => new TurnMonthlyLetters(true))
        {
            IsOffered = at => at.Intervention.Monthly.AreOff,
        },
    ];
}
