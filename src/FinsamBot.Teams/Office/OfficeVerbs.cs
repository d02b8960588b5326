using FinsamBot.Teams.Asking;

namespace FinsamBot.Teams.Office;

/// <summary>How far everything is.</summary>
internal sealed class OfficeVerbs(OfficeStatus status) : IVerbTable
{
    public const string Status = "status";

    /// <summary>The office's list of what every report waits for.</summary>
    public const string Office = "office.list";

    private static readonly string[] Leads = ["", "visa ", "show "];
    private static readonly string[] ListWords = ["kansliets lista", "lista", "listan", "office list", "list", "the list"];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Status, Who.Anybody, status.ShowAsync).Said("status…", "lage…", "laget…"),
            Verb.Of(Office, Who.Anybody, status.ShowAsync).Said(Leads.SelectMany(lead => ListWords.Select(word => lead + word))),
        ];
}
