using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Rules for signatures: asked for when a form with a section for them is handed in, then noted party by party.</summary>
internal static class Signing
{
    private const int LongestName = 100;

    /// <summary>What handing in adds: nothing for a form without signatures.</summary>
    public static IEnumerable<Event> AskedOnHandIn(Report report, Circumstances circumstances, DateTimeOffset now)
    {
        if (circumstances.Template.Sections.Any(s => s.Kind == SectionKind.Signatures))
        {
            var (due, today) = (circumstances.PlanOf(report).Due, StockholmTime.DayOf(now));
            yield return new SignaturesAsked(Parties(circumstances), due > today ? due : circumstances.Calendar.Add(today, LateDays));
        }
    }

    public static Decision Note(Report report, NoteSignature note, Request request)
    {
        var (name, printed) = (note.Name.Trim(), note.PrintedName.Trim());
        if (Round(report, note.Organisation) is not { } round)
        {
            return Missing(report, note.Organisation);
        }

        if (round.Given.TryGetValue(note.Organisation, out var signed))
        {
            return Decision.Refuse(RefusalReason.AlreadySigned, note.Organisation, signed.PrintedName, signed.On);
        }

        if (!IsName(name) || !IsName(printed))
        {
            return Decision.Refuse(RefusalReason.SignatureNeedsName, LongestName);
        }

        if (note.On > StockholmTime.DayOf(request.Now))
        {
            return Decision.Refuse(RefusalReason.SignedInFuture, note.On);
        }

        return note is { Method: SignatureMethod.ESignature, File: null }
            ? Decision.Refuse(RefusalReason.SignedFileMissing)
            : Decision.Of(new SignatureNoted(note.Organisation, name, printed, note.On, note.Method, note.File, note.Unproved));
    }

    public static Decision Remove(Report report, RemoveSignature remove) =>
        Round(report, remove.Organisation) is not { } round ? Missing(report, remove.Organisation)
        : round.Given.ContainsKey(remove.Organisation) ? Decision.Of(new SignatureRemoved(remove.Organisation))
        : Decision.Refuse(RefusalReason.NotSigned, remove.Organisation);

    /// <summary>The owner first, then each other organisation of the steering group. Of several people the chair is asked, else the first
    /// who has an address.</summary>
    public static IReadOnlyList<SigningParty> Parties(Circumstances circumstances)
    {
        var owner = circumstances.Intervention.Owner.Trim();
        var group = AskingAgain.Group(circumstances).OrderBy(m => m.IsChair ? 0 : 1).ToList();
        var members = circumstances.Intervention.SteeringGroup().Select(m => circumstances.PersonOf(m).Organisation.Trim());
        return
        [
            .. members
                .Where(o => o.Length > 0)
                .Prepend(owner)
                .Where(o => o.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(o => new SigningParty(
                    o,
                    o == owner,
                    group.Find(m => string.Equals(m.Organisation.Trim(), o, StringComparison.OrdinalIgnoreCase))
                )),
        ];
    }

    /// <summary>Working days to sign a report that was handed in on its last day or after it.</summary>
    private const int LateDays = 10;

    private static SignatureRound? Round(Report report, string organisation) =>
        report.Registry.Signatures is { } round && round.Of(organisation) is not null ? round : null;

    private static Decision Missing(Report report, string organisation) =>
        report.Registry.Signatures is null
            ? Decision.Refuse(RefusalReason.NothingToSign)
            : Decision.Refuse(RefusalReason.NoSuchParty, organisation);

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && !name.Any(char.IsControl);
}
