using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Testing.Reports;

/// <summary>Interventions with a report of a quarter each, in which participants are counted.</summary>
public static class CountedReports
{
    private static readonly ReportStanding Like = ReportStanding.Of(Sample.Opened().View);

    /// <param name="flow">Null: nobody is counted.</param>
    public static InterventionStanding Of(
        string name,
        ReportingPeriod quarter,
        ParticipantFlow? flow,
        int? questionnaires = null,
        InterventionKind kind = InterventionKind.Individual
    )
    {
        var intervention = Sample.Intervention with
        {
            Id = new(name.Replace(' ', '-').ToLowerInvariant()),
            Name = name,
            Kind = kind,
            Opened = [],
            Questionnaires = questionnaires is { } count
                ? ImmutableSortedDictionary<DateOnly, int>.Empty.Add(quarter.End, count)
                : ImmutableSortedDictionary<DateOnly, int>.Empty,
        };
        return new InterventionStanding(intervention, [Report(intervention, quarter, flow)], ImmutableHashSet.Create(Sample.Sofia));
    }

    public static ReportStanding Report(Intervention intervention, ReportingPeriod period, ParticipantFlow? flow)
    {
        var id = new ReportId(intervention.Id, Sample.Template.Id, period.End);
        return Like with
        {
            Id = id,
            Plan = Like.Plan with { Period = period },
            Shown = Domain.Reports.Report.None with
            {
                Id = id,
                Template = Sample.Template.Ref,
                Period = period,
                Status = ReportStatus.Writing,
                Figures = flow is null ? ReportFigures.None : new ReportFigures { Participants = [flow] },
            },
            Counts = flow is null ? ReportCounts.None : ReportCounts.None with { Participants = ParticipantFlow.Sum([flow]) },
        };
    }

    /// <summary>Somebody comes, somebody leaves, and nobody leaves who was not there.</summary>
    public static ParticipantFlow Some(Random random, int most)
    {
        Headcount Count() => new(random.Next(most), random.Next(most), random.Next(2));
        var (opening, came) = (Count(), Count());
        var there = opening + came;
        return new ParticipantFlow(
            "",
            opening,
            came,
            new Headcount(random.Next(there.Women + 1), random.Next(there.Men + 1), random.Next(there.Unsplit + 1))
        );
    }
}
