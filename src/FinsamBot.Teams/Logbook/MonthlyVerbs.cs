using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Logbook;

/// <summary>The monthly letter to the steering group: to read, change and send, or to turn off.</summary>
internal sealed class MonthlyVerbs(MonthlyLettering lettering) : IVerbTable
{
    public const string Show = "monthly.show";
    public const string Send = "monthly.send";

    /// <summary>Letters are turned off, or on again.</summary>
    public const string Turn = "monthly.turn";

    private static readonly string[] Words = ["manadsbrev", "manadsbrevet", "manadsbreven", "monthly letter", "monthly letters"];

    private static readonly string[] Leads = ["", "visa ", "skriv ", "show ", "write "];

    private static readonly string[] Off =
    [
        "manadsbrev av",
        "stang av manadsbrev…",
        "stang av manadsbreven…",
        "monthly letter off",
        "turn off monthly letters…",
    ];

    private static readonly string[] On =
    [
        "manadsbrev pa",
        "sla pa manadsbrev…",
        "sla pa manadsbreven…",
        "monthly letter on",
        "turn on monthly letters…",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Turn, Who.Anybody, MonthlyTurn.In, lettering.TurnAsync)
                .Said(Off, (_, name) => Turning("false", name))
                .Said(On, (_, name) => Turning("true", name)),
            Verb.Of(Show, Who.Anybody, MonthlyChoice.In, lettering.ShowAsync)
                .Said(Leads.SelectMany(lead => Words.Select(word => $"{lead}{word}…")), (_, name) => CardData.With(Fields.Said, name))
                .CalledBy("Word_Monthly", "Do_ShowMonthly"),
            Verb.Of(Send, Who.Anybody, MonthlySend.In, lettering.SendAsync),
        ];

    private static CardData Turning(string on, string name) =>
        CardData.Of(new Newtonsoft.Json.Linq.JObject { [Fields.Kind] = on, [Fields.Said] = name });
}
