using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Office;

/// <summary>Who is late, and who waits for whom: what every report waits for that is open, or not filed long after hand-in, latest
/// first.</summary>
public static class OfficeList
{
    public static IReadOnlyList<OfficeLine> Of(IEnumerable<ReportView> reports) =>
        [
            .. reports
                .Where(r => r.Report.IsOpened)
                .SelectMany(r => (r.Report.Submission is null ? Lines(r) : HandedIn(r)).Concat(HeldBack(r)))
                .OrderBy(l => l.Concern)
                .ThenBy(l => l.Due)
                .ThenBy(l => l.Intervention, StringComparer.Ordinal),
        ];

    private static IEnumerable<OfficeLine> HandedIn(ReportView view)
    {
        var (report, circumstances) = (view.Report, view.Circumstances);
        if (FilingItems.IsUnregistered(report, circumstances, view.Today))
        {
            var registrars = circumstances.Association.Having(Role.Registrar).ToList();
            yield return Line(view, OfficeConcern.NotRegistered, registrars) with
            {
                Due = StockholmTime.DayOf(report.Submission!.At),
            };
        }

        if (FilingItems.IsUnsigned(report, view.Today))
        {
            var contacts = report.Registry.Signatures!.Missing.Select(p => p.Contact).OfType<AskedMember>();
            yield return Line(view, OfficeConcern.NotSigned, [.. contacts.Select(c => circumstances.PersonOf(c.Person))]) with
            {
                Due = report.Registry.Signatures!.By,
                SignaturesMissing = [.. report.Registry.Signatures!.Missing.Select(p => p.Organisation)],
            };
        }
    }

    private static IEnumerable<OfficeLine> Lines(ReportView view)
    {
        var writers = view.Intervention.Writers().Select(view.Circumstances.PersonOf).ToList();
        var silent = view.Report.OpenRound?.Silent.Select(m => view.Circumstances.PersonOf(m.Person)).ToList() ?? [];
        if (writers.Count == 0)
        {
            yield return Line(view, OfficeConcern.NobodyWrites, []);
        }

        yield return view switch
        {
            { IsLate: true, IsResting: false } => Line(view, OfficeConcern.Late, writers),
            _ when silent.Count > 0 => Line(view, OfficeConcern.WaitsForSteeringGroup, silent),
            { Report.OpenCorrection: { } correction } => Line(view, OfficeConcern.Corrected, writers) with
            {
                Due = StockholmTime.DayOf(correction.At),
            },
            { IsAtRisk: true } => Line(view, OfficeConcern.AtRisk, writers) with { SendBy = view.Plan.SendBy },
            _ => Line(view, OfficeConcern.Writing, writers),
        };
        if (NotReached(view) is { Count: > 0 } missed)
        {
            yield return Line(view, OfficeConcern.NotReached, missed);
        }

        if (LeftTeams(view) is { Count: > 0 } left)
        {
            yield return Line(view, OfficeConcern.LeftTeams, left);
        }
    }

    private static IEnumerable<OfficeLine> HeldBack(ReportView view) =>
        view.HeldBack() is { Count: > 0 } held
            ? [Line(view, OfficeConcern.HeldBack, [.. held.Select(i => Held(i.To, view)).DistinctBy(p => p.Name)])]
            : [];

    /// <summary>The office's own mailbox is nobody in the register.</summary>
    private static Person Held(Addressee to, ReportView view) =>
        view.Circumstances.Association.People.GetValueOrDefault(new PersonId(to.Id))
        ?? new Person(new PersonId(to.Id), to.Name, "", to.Mail, null);

    /// <summary>
    /// People for whom something due was refused, or whom no way reaches; and those for whom it ended in doubt, until
    /// something later has surely left for them.
    /// </summary>
    private static List<Person> NotReached(ReportView view)
    {
        var refused = view
            .Deliveries.Values.Where(d => (d.State == AttemptState.Refused && IsLast(d, view)) || IsInDoubt(d, view))
            .Select(d => new PersonId(d.To));
        var nowhere = view
            .Intervention.Writers()
            .Where(w => !view.Circumstances.Ways.All.Any(way => way.Reaches(Addressees.Of(w, view.Circumstances))));
        return [.. refused.Concat(nowhere).Distinct().Select(view.Circumstances.PersonOf)];
    }

    /// <summary>
    /// Those who write or are asked, and had a chat with the bot until they removed it or Teams closed it. Whom nothing reaches has a line
    /// of another kind.
    /// </summary>
    private static List<Person> LeftTeams(ReportView view) =>
        [
            .. view
                .Intervention.Roles.Select(r => r.Person)
                .Distinct()
                .OrderBy(p => p.Value, StringComparer.Ordinal)
                .Where(p =>
                    view.Circumstances.ContactOf(p).Lost is not null
                    && view.Circumstances.Ways.Last.Reaches(Addressees.Of(p, view.Circumstances))
                )
                .Select(view.Circumstances.PersonOf),
        ];

    private static bool IsInDoubt(Attempt attempt, ReportView view) =>
        attempt.IsDoubtful
        && (IsLast(attempt, view) || !view.Circumstances.Ways.Last.Reaches(Addressees.Of(new PersonId(attempt.To), view.Circumstances)))
        && !view.Deliveries.Values.Any(d => d.State == AttemptState.Sent && d.To == attempt.To && d.At > attempt.At);

    /// <summary>Nothing more was tried after it.</summary>
    private static bool IsLast(Attempt attempt, ReportView view) => attempt.Channel == view.Circumstances.Ways.Last.Channel;

    private static OfficeLine Line(ReportView view, OfficeConcern concern, IReadOnlyList<Person> waitsFor) =>
        new(
            view.Id,
            view.Intervention.Name,
            concern,
            view.DueDate,
            waitsFor,
            view.Report.PromisedOn,
            concern == OfficeConcern.WaitsForSteeringGroup ? LettersLeave(view) : null
        )
        {
            CaseNumber = view.Report.Registry.CaseNumber,
            Unwritten = concern is OfficeConcern.AtRisk or OfficeConcern.Late ? Unwritten.Of(view) : null,
        };

    private static DateTimeOffset? LettersLeave(ReportView view) => RoundLetters.FirstLeavesAt(view) is { } at && at > view.Now ? at : null;
}
