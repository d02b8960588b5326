using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Rules for the diary and for corrections, and the way to the other rules of the registry.</summary>
internal static class RegistryRules
{
    private const int LongestCaseNumber = 60;
    private const int LongestInitials = 10;
    private const int LongestReason = 500;

    public static Decision On(Report report, Circumstances circumstances, RegistryCommand command, Request request)
    {
        var (isOffice, isWriter) = (
            RegistryPeople.MayRegister(circumstances.Association, request.Actor),
            circumstances.MayWrite(request.Actor, StockholmTime.DayOf(request.Now))
        );
        return command switch
        {
            RegisterReport when !isOffice => Decision.Refuse(RefusalReason.OnlyOfficeRegisters),
            _ when !isOffice && !isWriter => Decision.Refuse(RefusalReason.OnlyLeadOrOffice),
            _ when report.Submission is null => Decision.Refuse(RefusalReason.NotSubmittedYet),
            RegisterReport register => Register(report, circumstances, register),
            CorrectReport correct => Correct(report, correct),
            NoteSignature note => Signing.Note(report, note, request),
            RemoveSignature remove => Signing.Remove(report, remove),
            _ => throw new ArgumentException($"There is no rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Decision Register(Report report, Circumstances circumstances, RegisterReport register)
    {
        var (number, initials) = (register.CaseNumber.Trim(), register.Signature.Trim());
        if (report.Registry.Registration is { } known)
        {
            return Decision.Refuse(RefusalReason.AlreadyRegistered, known.CaseNumber, known.Signature, StockholmTime.DayOf(known.At));
        }

        if (number.Length is 0 or > LongestCaseNumber || number.Any(char.IsControl))
        {
            return Decision.Refuse(RefusalReason.CaseNumberOutOfRange, LongestCaseNumber);
        }

        var details = circumstances.Association.Details;
        return !CaseNumbers.Fits(details.CaseNumberPattern, number)
                ? Decision.Refuse(RefusalReason.BadCaseNumber, number, details.CaseNumberExample ?? details.CaseNumberPattern!)
            : initials.Length is 0 or > LongestInitials || initials.Any(char.IsControl)
                ? Decision.Refuse(RefusalReason.BadInitials, LongestInitials)
            : Decision.Of(new ReportRegistered(number, initials, StockholmTime.DayOf(report.Submission!.At)));
    }

    private static Decision Correct(Report report, CorrectReport correct)
    {
        var reason = correct.Reason.Trim();
        return reason.Length is 0 or > LongestReason
            ? Decision.Refuse(RefusalReason.CorrectionNeedsReason, LongestReason)
            : Decision.Of((Event)new CorrectionBegun(report.Registry.Version + 1, reason));
    }
}
