using System.Text.RegularExpressions;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.SettingUp;

/// <summary>From an empty store to the first reminder.</summary>
internal sealed partial class SettingUpVerbs(
    SetUpHandling handling,
    InterventionEntering entering,
    ClosedDays closed,
    YearlyClosings yearly
) : IVerbTable
{
    public const string Show = "setup.show";
    public const string Details = "setup.details";
    public const string SaveDetails = "setup.saveDetails";
    public const string Registrar = "setup.registrar";
    public const string SaveRegistrar = "setup.saveRegistrar";
    public const string NewIntervention = "intervention.new";
    public const string SaveIntervention = "intervention.save";

    /// <summary>Shows whom it concerns, before the first reminder.</summary>
    public const string AskBegin = "sending.ask";

    /// <summary>To all, to the office or to nobody.</summary>
    public const string Choose = "sending.choose";

    /// <summary>Days on which somebody is closed: which there are, what one more would come to, and one more.</summary>
    public const string Closed = "calendar.closed";
    public const string AskClosed = "calendar.askClosed";
    public const string SetClosed = "calendar.setClosed";

    /// <summary>What somebody does with its bridge days and vacation weeks every year.</summary>
    public const string AskYearly = "calendar.askYearly";
    public const string SetYearly = "calendar.setYearly";

    private static readonly string[] ClosedWords = ["stängda dagar", "visa stängda dagar", "closed days", "show closed days"];

    private static readonly string[] ShowWords =
    [
        "uppsättning",
        "uppsattning",
        "uppsättningen",
        "sätt upp",
        "sätt upp förbundet",
        "sätta upp",
        "inställningar",
        "inställningarna",
        "set up",
        "setup",
        "settings",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Show, Who.Administrators, handling.ShowAsync)
                .Said(ShowWords.Select(Spoken.SpokenWords.Fold).Distinct())
                .CalledBy("Word_SetUp", "Do_SetUp"),
            Verb.Of(Details, Who.Administrators, SetUpHandling.AskDetailsAsync).Said("forbundets uppgifter", "forbundets namn"),
            Verb.Of(SaveDetails, Who.Administrators, DetailsDraft.Of, handling.SaveDetailsAsync),
            Verb.Of(Registrar, Who.Administrators, SetUpHandling.AskRegistrarAsync)
                .Said("valj registrator", "ny registrator", "choose registrar"),
            Verb.Of(SaveRegistrar, Who.Administrators, data => data, handling.SaveRegistrarAsync),
            Verb.Of(NewIntervention, Who.Administrators, InterventionDraft.Of, entering.AskAsync)
                .Ordered(Beginning(), "name")
                .CalledBy("Word_NewIntervention", "Do_NewIntervention"),
            Verb.Of(SaveIntervention, Who.Administrators, InterventionDraft.Of, entering.SaveAsync),
            Verb.Of(AskBegin, Who.Administrators, handling.AskBeginAsync)
                .Ordered(BeginReminding())
                .CalledBy("Word_Begin", "Do_BeginReminding"),
            Verb.Of(Choose, Who.Administrators, SendingChoice.Of, handling.ChooseAsync)
                .SaidAs(said => said.IsPlain ? SendingIn(said) : null)
                .SaidAnywhere(SendingIn)
                .CalledBy("Word_Sending", "Do_ChooseSending"),
            Verb.Of(Closed, Who.Administrators, ClosedDays.ShowAsync)
                .Said(ClosedWords.Select(Spoken.SpokenWords.Fold))
                .CalledBy("Word_Closed", "Do_ShowClosed"),
            Verb.Of(AskClosed, Who.Administrators, data => data, closed.AskAsync)
                .Ordered(ClosedDayWish.Words())
                .CalledBy("Word_CloseDays", "Do_CloseDays"),
            Verb.Of(SetClosed, Who.Administrators, data => data, closed.DoAsync),
            Verb.Of(AskYearly, Who.Administrators, YearlyClosingWish.Of, yearly.AskAsync)
                .Ordered(YearlyClosingWish.Words())
                .CalledBy("Word_Yearly", "Do_SetYearly"),
            Verb.Of(SetYearly, Who.Administrators, YearlyClosingWish.Of, yearly.DoAsync),
        ];

    /// <summary>In words it is tried out, or stopped. What begins it in earnest is confirmed with a button.</summary>
    private static CardData? SendingIn(Said said)
    {
        var kind =
            Trial().IsMatch(said.Flat) ? SendingMode.ToOffice
            : Stop().IsMatch(said.Flat) ? SendingMode.ToNobody
            : (SendingMode?)null;
        return kind is { } sending ? CardData.With(Fields.Kind, $"{sending}") : null;
    }

    [GeneratedRegex(
        "^(?:(?:lagg(?:a)? (?:till|upp|in)|skapa|registrera|starta|add|create|register|start)"
            + "(?: upp)? (?:en |ett |ny |nytt |a |an |the |new )*"
            + "(?:insats|insatsen|intervention)|(?:ny|new) (?:insats|intervention))(?:[: ]+(?:som heter |called )?(?<name>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Beginning();

    [GeneratedRegex(
        "^(?:borja|starta|satt igang med|begin|start) (?:att )?(?:paminna|paminnelser|paminnelserna|skicka paminnelser|reminding|reminders)"
            + "(?: alla| pa riktigt| nu| in earnest| now)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex BeginReminding();

    [GeneratedRegex(
        "^(?:(?:borja )?(?:prova|provkora|testkora)(?: forst| utan att skicka| pa kansliet| allt)?|starta (?:ett )?prov(?:et)?|provlage"
            + "|start (?:a |the )?trial|trial mode|try it out(?: at the office)?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Trial();

    [GeneratedRegex(
        "^(?:pausa|stoppa|stang av|pause|stop) (?:allt|alla|alla paminnelser|alla utskick|utskicken"
            + "|everything|all reminders|all messages)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Stop();
}
