using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Files;

/// <summary>What became of each report of a file.</summary>
internal static class TakenInCard
{
    public static Card Of(Reader to, IReadOnlyList<(UnderstoodReport Report, TakenIn Result)> results, SourceFile file) =>
        Card.Of(
            to,
            to["TakenIn_Title"],
            [
                Heading(to["TakenIn_Title"]),
                Strong(file.Name),
                .. results.Select(r => Line(Run(r.Report.Intervention, bold: true), Run(": " + Ending(to, r.Result)))),
                Buttons(Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main()),
            ]
        );

    private static string Ending(Reader to, TakenIn result) =>
        result.Refusal is { } refusal ? Domain.Text.Texts.Of(refusal, to.Language)
        : !result.Changed ? to["TakenIn_Before"]
        : to[result.BeganIntervention ? "TakenIn_Begun" : "TakenIn_Done"];
}
