using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Reports.TakingIn;

/// <summary>Rules for old reports: the office takes them in, once, and they are closed from the beginning.</summary>
internal static class TakingInRules
{
    public static Decision On(Report report, Circumstances circumstances, TakeInReport take, Request request)
    {
        var mayTakeIn =
            request.Actor == PersonId.Bot
            || circumstances.Association.Roles.Any(r => r.Person == request.Actor)
            || circumstances.Intervention.MayWrite(request.Actor);
        if (!mayTakeIn)
        {
            return Decision.Refuse(RefusalReason.OnlyOfficeDecides);
        }

        if (report.IsOpened)
        {
            return report.TakenIn?.File.Sha256 == take.File.Sha256
                ? Decision.Nothing
                : Decision.Refuse(RefusalReason.ReportIsThere, take.Period.ToString());
        }

        var understood = take.Understood;
        var opened = new ReportOpened(
            circumstances.Intervention.ReportFor(new OpenedPeriod(understood.Form.Id, take.Period)),
            understood.Form,
            take.Period
        );
        return Decision.Of([
            opened,
            .. Known(circumstances, take)
                .Concat(understood.Texts.Select(t => (t.Section, t.Text)))
                .Where(t => t.Text.Length > 0)
                .Reverse()
                .DistinctBy(t => t.Section)
                .Reverse()
                .Select(t => new SectionSaved(t.Section, t.Text, 1, true)),
            .. FigureKinds.Events(FigureKinds.InParts(understood.Figures, circumstances.Parts)),
            new ReportTakenIn(take.File, understood.WrittenOn, understood.Unplaced),
        ]);
    }

    /// <summary>What the register knows stands there unless the file says it otherwise.</summary>
    private static IEnumerable<(string Section, string Text)> Known(Circumstances circumstances, TakeInReport take) =>
        new[]
        {
            ("interventionName", take.Understood.Intervention),
            ("owner", take.Understood.Owner),
            ("period", take.Period.ToString()),
        }.Where(k => circumstances.Template.Section(k.Item1) is not null);
}
