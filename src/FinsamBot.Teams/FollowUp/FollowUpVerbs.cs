using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.FollowUp;

/// <summary>What is carried over to Uppföljning Finsam, and the questionnaires that were collected.</summary>
internal sealed class FollowUpVerbs(FollowUpReader reader, QuestionnaireCounting counting) : IVerbTable
{
    public const string Show = "followUp.show";

    /// <summary>A number said in the chat, when the button chose whose or which quarter's it is.</summary>
    public const string Count = "questionnaires.count";

    /// <summary>The card to fill it in.</summary>
    public const string Enter = "questionnaires.enter";

    public const string Save = "questionnaires.save";

    private static readonly string[] Lists =
    [
        "uppfoljning finsam",
        "siffror till uppfoljning finsam",
        "siffrorna till uppfoljning finsam",
        "figures for uppfoljning finsam",
        "kopiera siffror",
        "kopiera siffrorna",
        "kopiera listan",
        "kopieringslista",
        "kopieringslistan",
        "finsam follow-up",
        "copy figures",
        "copy the figures",
        "copy the list",
        "copy list",
    ];

    private static readonly string[] Leads = ["", "visa ", "show "];

    private static readonly string[] Forms = ["enkat", "enkater", "enkaterna", "questionnaires", "questionnaire"];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Count, Who.Anybody, FollowUpChoice.In, counting.NoteAsync)
                .SaidAs(said => said.IsPlain && SpokenQuestionnaires.IsIn(said.Written) ? CardData.With(Fields.Said, said.Written) : null),
            Verb.Of(Enter, Who.Anybody, FollowUpChoice.In, counting.OpenAsync)
                .Said(Forms.Select(f => $"{f}…"), (_, name) => CardData.With(Fields.Said, name))
                .CalledBy("Word_Questionnaires", "Do_CountQuestionnaires") with
            {
                IsSaidAlone = true,
            },
            Verb.Of(Save, Who.Anybody, QuestionnaireForm.In, counting.SaveAsync),
            Verb.Of(Show, Who.Anybody, FollowUpChoice.In, reader.ShowAsync)
                .Said(
                    Leads.SelectMany(lead => Lists.Select(l => $"{lead}{SpokenWords.Fold(l)}…")),
                    (_, name) => CardData.With(Fields.Said, name)
                )
                .CalledBy("Word_FollowUp", "Do_ShowFollowUp"),
        ];
}
