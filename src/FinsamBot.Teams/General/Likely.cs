using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Registry;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.General;

/// <summary>What this person most likely wants now.</summary>
internal sealed class Likely(Shelf shelf)
{
    private const int Most = 3;

    /// <summary>Three buttons at most; the first is the thing to do, where there is one.</summary>
    public async Task<IReadOnlyList<Button>> OfAsync(Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        var reports = await shelf.ReportsAsync(caller, open: false, cancellation);
        var own = Own(caller, reports).Take(1).Concat(AtOffice(caller)).Take(Most - 1).ToList();
        Button[] others =
        [
            Button.To(OfficeVerbs.Status, to["Do_Status"]),
            Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]),
            Button.To(GeneralVerbs.Help, to["Do_Help"]),
        ];
        return own.Count == 0 ? others : [.. own, .. others.Skip(own.Count)];
    }

    private static IEnumerable<Button> Own(Caller caller, IReadOnlyList<ReportView> reports)
    {
        var to = caller.Reader;
        var mine = reports.Where(to.MayWrite).ToList();
        if (mine is [var only])
        {
            yield return NextStep.Of(only).ButtonFor(to, only);
        }
        else if (mine.Count > 1)
        {
            yield return Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main();
        }

        foreach (var asked in reports.Where(r => r.MissingAnswers.Any(m => m.Person == to.Id)))
        {
            yield return Button.To(RoundVerbs.Review, to["Do_ReadAndAnswer"]).About(asked.Id).Main();
        }
    }

    private static IEnumerable<Button> AtOffice(Caller caller)
    {
        if (caller.IsAdministrator)
        {
            yield return Button.To(OfficeVerbs.Office, caller.Reader["Do_ShowOffice"]);
        }

        if (caller.MayRegister)
        {
            yield return Button.To(RegistryVerbs.ToRegister, caller.Reader["Do_ShowWaiting"]);
        }
    }
}
