using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.General;

/// <summary>What is about no feature.</summary>
internal sealed class GeneralVerbs(Greeting greeting, ShortTalk talk, Undoing undoing) : IVerbTable
{
    public const string Help = "help";
    public const string Speak = "speak";

    /// <summary>What can be taken back.</summary>
    public const string Undo = "undo.show";

    /// <summary>Nobody needs a button to say hello.</summary>
    private const string NoButton = "";

    private const string Speaking = "speak|switch|change|byt|byta|prata|tala|skriv|svara|vaxla|write";

    private static readonly string[] HelpWords =
    [
        "hjalp*",
        "help*",
        "hur funkar|fungerar|anvander",
        "vad kan du|jag|man|finsambot",
        "vad gor du|finsambot|boten",
        "vad ar du|detta|finsambot",
        "vem|vad ar du",
        "vad|vem ar finsam|finsambot",
        "vad gor den|denna",
        "~hur ~gor|anvander|funkar|fungerar ~jag|man|du|det",
        "vet inte hur|vad",
        "forklara*|beratta mer",
        "info|information|faq|guide|introduktion|tutorial",
        "ny har",
        "forsta gangen",
        "problem*|error*|bugg*|felmeddelande*",
        "manniska|person|telefon|telefonnummer",
        "explain|how to",
        "kommando*",
        "instruktion*",
        "manual*",
        "lathund*",
        "support*",
        "meny*|menu*",
        "kansliet",
        "kontakt*",
        "forstar|fattar|begriper inte|ingenting|inget|int|inge|inga|nat",
        "inget|inte|ingenting funkar|fungerar|gar",
        "vad ar det har",
        "kan|gar|funkar|fungerar inte|int",
        "who|what are you",
        "what can|do you|i",
        "what is this",
        "how does|do work|this|it",
        "dont understand|work",
        "not working|work",
        "kommer inte vidare|in|at",
        "fastnat|fast",
        "stuck|lost",
        "krangl*|strular",
    ];

    private static readonly string[] UndoWords =
    [
        "angra*|angrar",
        "avbryt*",
        "stopp*|stop",
        "aterkall*",
        "ta tillbaka",
        "dra tillbaka",
        "undo*",
        "cancel*",
        "abort*",
        "blev|var|ar fel|galet|tokigt",
        "~nej|na|nae|nah",
        "nej|na|nae vanta*",
        "vant* lite",
        "avboka*",
        "andrat mig",
        "inte meningen",
        "gor inte",
        "dont do",
        "changed mind",
        "fel knapp",
        "tryckt*|tryckte|klickade fel",
        "raka*|rakade|misstag*",
        "vill|ville|skulle inte",
        "inte skicka|skickas|lamna|lamnas",
        "skicka|lamna inte",
        "inte lamna in",
        "backa",
        "radera*",
        "ta bort",
        "glom det",
        "strunta*|skit",
        "never mind",
        "mistake*|regret*",
        "dont|not send|submit",
    ];

    /// <summary>They stand on buttons, and mean nothing without the card.</summary>
    private static readonly string[] OnCards =
    [
        "Do_Save",
        "Do_SaveAndNext",
        "Do_SaveAndMore",
        "Do_SaveAndNextPart",
        "Do_Next",
        "Do_Previous",
        "Do_Replace",
        "Do_ReplaceWhole",
        "Do_KeepOld",
        "Do_Keep",
        "Do_ShowSetAside",
        "Do_UseMine",
        "Do_Discard",
        "Do_DecideLater",
        "Do_Remove",
        "Do_BackToSection",
        "Do_BackUnsaved",
        "Do_ChangeChosen",
        "Do_FinishAndNext",
        "Do_Finish",
        "Do_SaveUnfinished",
        "Do_SaveAndPrevious",
        "Do_SaveAndOverview",
        "Do_SaveAndBack",
        "Do_LeaveAsIs",
        "Do_LeaveOpen",
        "Do_LeaveEnd",
        "Do_TakeIn",
        "Do_MendDate",
        "Do_TellOffice",
        "Do_UseTheirs",
        "Do_MoveTo",
        "Do_ChooseOne",
        "Do_PutIn",
        "Do_Log",
        "Do_ChangeLine",
        "Do_SaveLineAnyway",
        "Do_PickIntervention",
        "Do_PeriodBefore",
        "Do_PeriodAfter",
        "Do_TakeFromLog",
        "Do_SendMonthly",
        "Do_SendMonthlyAnyway",
        "Do_EnterDetails",
        "Do_SaveDetails",
        "Do_AddRegistrar",
        "Do_AddAnyway",
        "Do_AddAnother",
        "Do_SavePerson",
        "Do_LetGo",
        "Do_GoOn",
        "Do_ReplaceLead",
        "Do_MoveEnd",
        "Do_MoveDue",
        "Do_ExcuseReport",
        "Do_Prolong",
        "Do_Change_HandOver",
        "Do_Change_Give",
        "Do_Change_End",
        "Do_Change_Ask",
        "Do_Change_Grant",
        "Do_Change_Refuse",
        "Do_Change_Excuse",
        "Do_Change_Require",
        "Do_Change_Due",
        "Do_Change_Pause",
        "Do_Change_Resume",
        "Do_Change_Rename",
        "Do_Change_Owner",
    ];

    private static readonly string[] FileWords =
    [
        "bifog*",
        "ladda|laddar upp",
        "skick* fil*|dokument*|word*",
        "fil|filen|filer",
        "dokument*",
        "word|wordfil*|worddok*",
        "attach*|upload*|file|files",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(NoButton, Who.Anybody, talk.PointToCardAsync)
                .Said("ja", "yes")
                .SaidAs(said => SpokenCourtesy.IsAye(said.AllWords) ? CardData.Empty : null) with
            {
                IsSaidAlone = true,
            },
            Verb.Of(NoButton, Who.Anybody, ShortTalk.ThankAsync)
                .Said("tack", "thanks")
                .SaidAs(said => SpokenCourtesy.IsThanks(said.AllWords, said.Whole) ? CardData.Empty : null) with
            {
                IsSaidAlone = true,
            },
            Verb.Of(NoButton, Who.Anybody, greeting.GreetAsync)
                .Said("hej…", "hejsan…", "halla…", "tjena…", "start…", "starta…", "borja…", "hello…", "hi…")
                .SaidAs(said => SpokenCourtesy.IsGreeting(said.AllWords) ? CardData.Empty : null) with
            {
                IsSaidAlone = true,
            },
            Verb.Of(Help, Who.Anybody, greeting.HelpAsync)
                .Said("hjalp…", "help…", "kommandon…")
                .SaidAs(said => said.AllWords.Count == 0 && said.Whole.Contains('?', StringComparison.Ordinal) ? CardData.Empty : null)
                .Means(HelpWords)
                .CalledBy("Word_Help", "Do_Help"),
            Verb.Of(Undo, Who.Anybody, undoing.ShowAsync)
                .Said("nej", "nej tack", "nepp", "no", "nope", "no thanks", "stop")
                .Means(UndoWords)
                .CalledBy("Word_Undo", "Do_ShowUndo") with
            {
                IsSaidAlone = true,
            },
            Verb.Of(NoButton, Who.Anybody, talk.PointToCardAsync).Said(OnCards.SelectMany(Titles).Distinct()) with
            {
                IsSaidAlone = true,
            },
            Verb.Of(NoButton, Who.Anybody, talk.TellOfFilesAsync).Said("bifoga fil").Means(FileWords),
            Verb.Of(Speak, Who.Anybody, Greeting.LanguageIn, greeting.SpeakAsync)
                .Said(["svenska", "swedish"], (_, _) => In(Language.Swedish))
                .Said(["engelska", "english"], (_, _) => In(Language.English))
                .Means([Speaking + " svenska|swedish", "pa|in svenska|swedish"], _ => In(Language.Swedish), null)
                .Means([Speaking + " engelska|english|eng", "pa|in engelska|english"], _ => In(Language.English), null)
                .CalledBy("Word_Language", "Do_OtherLanguage") with
            {
                IsSaidAlone = true,
                IsDoneAtOnce = true,
            },
        ];

    private static CardData In(Language language) => CardData.With(Fields.Language, language.ToString());

    private static IEnumerable<string> Titles(string key) =>
        from language in new[] { Language.Swedish, Language.English }
        let title = SpokenWords.Fold(Texts.Get(language, key))
        let open = title.IndexOf(" {", StringComparison.Ordinal)
        select open < 0 ? title : title[..open] + "…";
}
