namespace FinsamBot.Testing.Reports;

/// <summary>What the invented leads write: plain, about groups, and different from quarter to quarter.</summary>
internal static class InventedTexts
{
    private static readonly string[] Seasons = ["vintern", "våren", "sommaren", "hösten"];

    public static IEnumerable<(string Section, string Text)> Of(InventedIntervention one, int index, int quarter) =>
        [
            (
                "activities",
                $"""
                {one.Activities[quarter]} Insatsen vänder sig till {one.Group}.

                Under {Seasons[quarter]} har vi bland annat gjort det här:

                - Träffar {(index % 3) + 1} gånger i veckan, med plats för den som vill komma ibland
                - Samtal om nästa steg, **tillsammans med den myndighet som berörs**
                - Studiebesök hos två arbetsgivare i närheten

                Samarbetet mellan parterna fungerar. Alla har haft någon på plats vid varje uppföljning, och besluten har tagits samma dag.
                """
            ),
            (
                "userInvolvement",
                "Deltagarna har själva valt teman för träffarna. Efter deras förslag börjar vi en halvtimme senare, och den skriftliga "
                    + "informationen har blivit kortare."
            ),
            (
                "overallAssessment",
                $"Det mesta går som planerat. Det som hjälper oss mest är att parterna svarar snabbt. Det som är svårast är att hinna "
                    + $"följa upp när någon har gått vidare. {one.Activities[(quarter + 1) % 4]}"
            ),
        ];

    public static IEnumerable<(string Section, string Text)> Final(InventedIntervention one) =>
        [
            ("aim", $"Insatsen skulle ge {one.Group} en väg tillbaka som flera myndigheter står bakom."),
            ("overallGoals", "Samarbetet mellan parterna har blivit en vana. Målet är uppfyllt: det finns rutiner som lever vidare."),
            ("effectGoals", "Effektmålen redovisas i tabellen. Siffrorna bygger på uppföljningar efter tre månader."),
            ("interventionGoals", "Insatsmålen följdes varje månad."),
            ("needs", "Behovet finns kvar, men det är känt i alla verksamheter och tas om hand tidigare."),
            ("targetGroup", $"Målgruppen var {one.Group}."),
            ("cooperation", "Parterna träffades varannan vecka. Uppföljningen gjordes gemensamt varje kvartal."),
            ("methods", string.Join("\n", one.Activities.Select(a => "- " + a))),
            ("takenCareOf", "Kommunen och Försäkringskassan fortsätter arbetssättet från första september. En gemensam rutin är beslutad."),
            ("reflections", "Börja med få deltagare och lär känna varandras regler först. Det hade vi gjort om."),
        ];
}
