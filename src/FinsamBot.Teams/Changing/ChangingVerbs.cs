using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Changing;

/// <summary>What happens in the lives of interventions.</summary>
internal sealed class ChangingVerbs(
    InterventionsShown shown,
    Changes changes,
    ChangesInWords words,
    Substitutes substitutes,
    RemindingNow reminding
) : IVerbTable
{
    public const string Interventions = "interventions.list";
    public const string Show = "intervention.show";

    /// <summary>Asks for what is missing, then shows what the change would come to.</summary>
    public const string Ask = "change.ask";

    public const string Do = "change.do";
    public const string HandOver = "change.handOver";

    /// <summary>The office prolongs, a writer asks for it.</summary>
    public const string Prolong = "change.prolong";

    public const string AskOffice = "change.askOffice";
    public const string End = "change.end";
    public const string Excuse = "change.excuse";
    public const string Require = "change.require";
    public const string Due = "change.dueDay";
    public const string Pause = "change.pause";
    public const string Resume = "change.resume";
    public const string Rename = "change.rename";
    public const string Owner = "change.owner";
    public const string Give = "change.give";
    public const string Take = "change.take";
    public const string Parties = "change.parties";
    public const string Split = "change.split";

    /// <summary>Who stands in for a member or a project leader.</summary>
    public const string Substitute = "change.substitute";

    /// <summary>Somebody writes for another between two days.</summary>
    public const string StandIn = "change.standIn";
    public const string Grant = "change.grant";
    public const string Refuse = "change.refuse";

    /// <summary>Reminds whoever writes for an intervention at once.</summary>
    public const string Remind = "reminders.now";

    private static readonly string[] ListWords =
    [
        "insatser",
        "visa insatser",
        "alla insatser",
        "insatserna",
        "interventions",
        "show interventions",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Interventions, Who.Administrators, shown.ListAsync)
                .Said(ListWords)
                .CalledBy("Word_Interventions", "Do_ShowInterventions"),
            Verb.Of(Show, Who.Administrators, SomeIntervention.Of, shown.ShowAsync),
            Verb.Of(Ask, Who.Administrators, ChangeWish.Of, changes.AskAsync),
            Verb.Of(Do, Who.Administrators, ChangeWish.Of, changes.DoAsync),
            Verb.Of(Substitute, Who.Administrators, SaidSubstitute.Of, substitutes.AskAsync)
                .Ordered(ChangeShapes.Substitute(), holds: said => !ChangeShapes.AfterAnother().IsMatch(Spoken.SpokenDates.Flat(said)))
                .CalledBy("Word_Change_Substitute", "Do_Change_Substitute"),
            Verb.Of(StandIn, Who.Administrators, StandInWish.Of, substitutes.StandInAsync),
            Told(ChangeKind.Rename, Rename, ChangeShapes.Rename()),
            Told(ChangeKind.Owner, Owner, ChangeShapes.Owner()),
            Told(ChangeKind.Parties, Parties, ChangeShapes.Parties()),
            Told(ChangeKind.Give, Give, ChangeShapes.Give()),
            Told(ChangeKind.Take, Take, ChangeShapes.Take()),
            Told(ChangeKind.HandOver, HandOver, ChangeShapes.HandOver()),
            Told(ChangeKind.Split, Split, ChangeShapes.Split()),
            Verb.Of(Prolong, Who.Anybody, Prolonging, PromptAsync)
                .Ordered(ChangeShapes.Prolong(), holds: said => !ChangeShapes.AboutTime().IsMatch(Spoken.SpokenDates.Flat(said)))
                .CalledBy("Word_Prolong", "Do_Prolong"),
            Verb.Of(AskOffice, Who.Anybody, data => ChangeWish.Of(data) is { Kind: ChangeKind.Ask } wish ? wish : null, changes.DoAsync),
            Told(ChangeKind.End, End, ChangeShapes.End(), said => Spoken.SpokenDates.Find(said, AnyDay) is not null),
            Told(ChangeKind.Excuse, Excuse, ChangeShapes.Excuse()),
            Told(ChangeKind.Require, Require, ChangeShapes.Require()),
            Told(
                ChangeKind.Due,
                Due,
                ChangeShapes.Due(),
                said =>
                    said.Contains("rapport", StringComparison.OrdinalIgnoreCase)
                    || said.Contains("report", StringComparison.OrdinalIgnoreCase)
            ),
            Told(ChangeKind.Pause, Pause, ChangeShapes.Pause()),
            Told(ChangeKind.Resume, Resume, ChangeShapes.Resume()),
            Told(ChangeKind.Grant, Grant, ChangeShapes.Grant()),
            Told(ChangeKind.Refuse, Refuse, ChangeShapes.Refuse()),
            Verb.Of(Remind, Who.Administrators, RemindWish.Of, reminding.AskAsync)
                .Ordered(RemindingNow.Words(), holds: RemindingNow.IsOfOthers)
                .CalledBy("Word_RemindNow", "Do_RemindNow"),
        ];

    /// <summary>Whether a day is named at all is the same on every day.</summary>
    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    private Verb Told(ChangeKind kind, string verb, Regex shape, Func<string, bool>? holds = null) =>
        Verb.Of(verb, Who.Administrators, ToldChange.Of(kind, verb, shape), words.AskAsync)
            .Ordered(shape, holds: holds)
            .CalledBy("Word_Change_" + kind, "Do_Change_" + kind);

    /// <summary>In words, or with a day filled in after it was asked for.</summary>
    private static Prolongation? Prolonging(CardData data) =>
        ToldChange.Of(ChangeKind.End, Prolong, ChangeShapes.Prolong())(data) is { } told ? new Prolongation(told, null)
        : ChangeWish.Of(data) is { Kind: ChangeKind.Ask } wish ? new Prolongation(null, wish)
        : null;

    private Task<Card> PromptAsync(Prolongation asked, Caller caller, CancellationToken cancellation) =>
        asked.Told is { } told ? words.ProlongAsync(told, caller, cancellation) : changes.AskAsync(asked.Wish!, caller, cancellation);

    private sealed record Prolongation(ToldChange? Told, ChangeWish? Wish);
}
