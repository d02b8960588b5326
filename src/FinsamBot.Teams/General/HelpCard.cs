using AdaptiveCards;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.General;

/// <summary>The words one can write, and what each does.</summary>
internal static class HelpCard
{
    private static readonly string[] Writing =
    [
        "Report",
        "Section",
        "Goals",
        "Deviation",
        "Status",
        "Preview",
        "Send",
        "Answers",
        "Submit",
        "File",
    ];

    private static readonly string[] Planning = ["Plan", "Later", "Away", "Meeting"];

    private static readonly string[] Office = ["OfficeList", "Register"];

    /// <param name="role">The reader's at the association's office; null when it has none there.</param>
    public static Card Of(Reader to, Role? role = null, Notice? notice = null) =>
        Card.Of(
            to,
            to["Help_Summary"],
            [
                notice?.ToBox(),
                Heading(to["Help_Title"]),
                Say(to["Help_Intro"]),
                Subheading(to["Help_Writing"]),
                .. Writing.Where(w => w != "Status" || role != Role.Administrator).Select(w => Word(to, w)),
                Subheading(to["Help_Planning"]),
                .. Planning.Select(w => Word(to, w)),
                .. role is null
                    ? new[] { Subtle(to["Help_Office"]) }
                    :
                    [
                        Subheading(to["Help_AtOffice"]),
                        .. Office.Where(w => role == Role.Administrator || w == "Register").Select(w => Word(to, w)),
                    ],
                Buttons(
                    Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(),
                    Button.To(OfficeVerbs.Status, to["Do_Status"]),
                    Button
                        .To(GeneralVerbs.Speak, to["Do_OtherLanguage"])
                        .With(Fields.Language, to.Language == Language.English ? nameof(Language.Swedish) : nameof(Language.English))
                ),
            ]
        );

    private static AdaptiveElement Word(Reader to, string word) =>
        Line(Run(to["Word_" + word], bold: true), Run(": " + to["Help_" + word]));
}
