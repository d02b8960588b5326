using FinsamBot.Core.Interventions;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>The words one can write, and what each does.</summary>
internal static class HelpCard
{
    private static readonly string[] Words = ["Report", "Section", "Status", "Preview", "Send", "Answers", "Submit"];

    public static Card Of(Reader to, Notice? notice = null) => Card.Of(to, to["Help_Summary"],
    [
        notice?.ToBox(),
        Heading(to["Help_Title"]),
        Say(to["Help_Intro"]),
        .. Words.Select(w => Line(Run(to["Word_" + w], bold: true), Run(": " + to["Help_" + w]))),
        Subtle(to["Help_Office"]),
        Buttons(
            Button.To(Verbs.Reports, to["Do_ShowReports"]).Main(),
            Button.To(Verbs.Status, to["Do_Status"]),
            Button.To(Verbs.Speak, to["Do_OtherLanguage"])
                .With(Fields.Language, to.Language == Language.English ? nameof(Language.Swedish) : nameof(Language.English))),
    ]);
}
