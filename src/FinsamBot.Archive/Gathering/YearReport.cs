using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Archive.Gathering;

/// <summary>Whether a report can go to the archive.</summary>
public enum YearReportState
{
    Ready,

    /// <summary>Handed in; the office has not registered it, and it has no case number.</summary>
    Unregistered,

    /// <summary>Handed in once, and written anew.</summary>
    UnderCorrection,

    /// <summary>Its documents have not been made yet: the bot that is to make them does not run.</summary>
    Unfiled,

    /// <summary>Nobody has handed it in: there is no record of it.</summary>
    NotHandedIn,

    /// <summary>Its stream cannot be read.</summary>
    Damaged,
}

/// <summary>A report of a year.</summary>
/// <param name="View">Null when there is none, or when it cannot be read.</param>
public sealed record YearReport(ReportId Id, Wording Form, ReportingPeriod Period, YearReportState State, ReportView? View)
{
    /// <summary>The office, or the bot, has something to do before it can go.</summary>
    public bool Waits => State is YearReportState.Unregistered or YearReportState.UnderCorrection or YearReportState.Unfiled;

    internal static YearReportState StateOf(Report report)
    {
        if (report.Submission is null)
        {
            return report.Registry.Earlier.IsEmpty ? YearReportState.NotHandedIn : YearReportState.UnderCorrection;
        }

        if (report.TakenIn is not null)
        {
            return YearReportState.Ready;
        }

        if (report.Registry.Latest is null)
        {
            return YearReportState.Unfiled;
        }

        return report.Registry.Registration is null ? YearReportState.Unregistered : YearReportState.Ready;
    }
}

/// <summary>An intervention with its reports of a year, by the ends of their periods.</summary>
public sealed record YearCase(Intervention Intervention, int Year, IReadOnlyList<YearReport> Reports);

/// <summary>What there is to archive of a year.</summary>
/// <param name="Damaged">Interventions that cannot be read.</param>
public sealed record YearLook(IReadOnlyList<YearCase> Cases, IReadOnlyList<StreamName> Damaged);
