using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>What each event of the registry does to a report.</summary>
internal static class RegistryFolding
{
    public static Report Apply(Report report, RegistryEvent happened, Stamp stamp) =>
        happened switch
        {
            CorrectionBegun e => Reopen(report, e, stamp),
            _ => report with { Registry = Change(report.Registry, happened, stamp) },
        };

    private static ReportRegistry Change(ReportRegistry registry, RegistryEvent happened, Stamp stamp) =>
        happened switch
        {
            DocumentsFiled e => registry with
            {
                Filings = registry.Filings.Add(
                    new Filing(e.Version, e.Edition, e.Documents, stamp.At, e.WithoutPdf) { Copies = e.Copies ?? [] }
                ),
            },
            ReportRegistered e => registry with
            {
                Registration = new Registration(e.CaseNumber, e.Signature, e.ReceivedOn, new PersonId(stamp.Actor), stamp.At),
            },
            SignaturesAsked e => registry with { Signatures = new SignatureRound(e.Parties, e.By, stamp.At) },
            SignatureNoted e => Sign(registry, r => r with { Given = r.Given.SetItem(e.Organisation, Noted(e, stamp)) }),
            SignatureRemoved e => Sign(registry, r => r with { Given = r.Given.Remove(e.Organisation) }),
            _ => registry,
        };

    private static Report Reopen(Report report, CorrectionBegun e, Stamp stamp) =>
        report with
        {
            Status = ReportStatus.Writing,
            Submission = null,
            PromisedOn = null,
            Rounds = report.Rounds.ConvertAll(r => r.WithLateAnswers()),
            Registry = report.Registry with
            {
                Earlier = report.Registry.Earlier.Add(
                    new EarlierVersion(e.Version - 1, report.Submission!, report.Registry.Registration, report.Registry.Signatures)
                    {
                        Attachments = report.Attachments,
                    }
                ),
                Corrections = report.Registry.Corrections.Add(new Correction(e.Version, e.Reason, new PersonId(stamp.Actor), stamp.At)),
                Registration = null,
                Signatures = null,
            },
        };

    private static ReportRegistry Sign(ReportRegistry registry, Func<SignatureRound, SignatureRound> change) =>
        registry.Signatures is { } round ? registry with { Signatures = change(round) } : registry;

    private static NotedSignature Noted(SignatureNoted e, Stamp stamp) =>
        new(e.Name, e.PrintedName, e.On, e.Method, e.File, new PersonId(stamp.Actor), stamp.At) { Unproved = e.Unproved };
}
