using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Gathering;

/// <summary>When a report came about and came in, and who had what to do with it.</summary>
internal static class RecordFacts
{
    public static IEnumerable<CaseDate> Dates(ReportView view, HandedIn of)
    {
        yield return new CaseDate(CaseDateKind.Created, of.Submission.At);
        yield return new CaseDate(
            CaseDateKind.Received,
            of.Registration is { } entered ? Morning(entered.ReceivedOn) : Morning(StockholmTime.DayOf(of.Submission.At))
        );
        yield return new CaseDate(CaseDateKind.Start, Morning(view.Period.Start));
        yield return new CaseDate(CaseDateKind.End, Morning(view.Period.End));
        foreach (var (party, signed) in Signed(of))
        {
            yield return new CaseDate(party.IsOwner ? CaseDateKind.MainSignature : CaseDateKind.OtherSignature, Morning(signed.On));
        }
    }

    public static IEnumerable<CaseAgent> Agents(ReportView view, HandedIn of)
    {
        var association = view.Circumstances.Association.Details.Name;
        var by = view.Circumstances.PersonOf(of.Submission.By);
        yield return new CaseAgent(CaseAgentKind.Creator, NameOf(by.Name), by.Organisation, Texts.Get("Agent_HandedIn"));
        yield return new CaseAgent(CaseAgentKind.Sender, view.Intervention.Owner, Does: Texts.Get("Agent_Huvudman"));
        yield return new CaseAgent(CaseAgentKind.Recipient, association);
        if (of.Registration is { } entered)
        {
            yield return new CaseAgent(
                CaseAgentKind.Administrator,
                NameOf(view.Circumstances.PersonOf(entered.By).Name),
                association,
                Texts.Get("Agent_Registrar", entered.Signature)
            );
        }

        foreach (var (party, signed) in Signed(of))
        {
            yield return new CaseAgent(
                party.IsOwner ? CaseAgentKind.MainSignatory : CaseAgentKind.OtherSignatory,
                NameOf(signed.PrintedName),
                party.Organisation,
                Texts.Get(signed.Method == SignatureMethod.Paper ? "Agent_SignedOnPaper" : "Agent_SignedElectronically")
            );
        }

        foreach (var member in view.Report.Rounds.SelectMany(r => r.MembersAndSubstitutes).DistinctBy(m => m.Person))
        {
            yield return new CaseAgent(CaseAgentKind.Other, NameOf(member.Name), member.Organisation, Texts.Get("Agent_Member"));
        }
    }

    public static IEnumerable<CaseNote> Notes(ReportView view, HandedIn of)
    {
        if (of.Registration is { } entered)
        {
            yield return new CaseNote(
                Texts.Get("Note_Registered"),
                Texts.Get("Note_Registered_Text", entered.CaseNumber, entered.Signature),
                entered.At
            );
        }

        if (view.Report.Registry.Corrections.Find(c => c.Version == of.Version) is { } corrected)
        {
            yield return new CaseNote(Texts.Get("Note_Corrected"), corrected.Reason, corrected.At);
        }

        foreach (var (party, signed) in Signed(of).Where(s => s.Signed.Unproved))
        {
            yield return new CaseNote(Texts.Get("Note_Unproved"), Texts.Get("Note_Unproved_Text", party.Organisation), signed.At);
        }

        foreach (var missing in of.Signatures?.Missing ?? [])
        {
            yield return new CaseNote(Texts.Get("Note_Unsigned"), Texts.Get("Note_Unsigned_Text", missing.Organisation));
        }
    }

    public static string NameOf(string name) => NameMarks.In(name, Texts.Official);

    public static DateTimeOffset Morning(DateOnly day) => StockholmTime.At(day, TimeOnly.MinValue);

    private static IEnumerable<(SigningParty Party, NotedSignature Signed)> Signed(HandedIn of) =>
        of.Signatures is { } round
            ? round.Parties.Where(p => round.Given.ContainsKey(p.Organisation)).Select(p => (p, round.Given[p.Organisation]))
            : [];
}
