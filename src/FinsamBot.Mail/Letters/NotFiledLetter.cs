using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To the registrar and the office: a report that was handed in is not registered yet, or not signed by everybody.</summary>
internal sealed class LetterForNotFiled : LetterFor<NotFiled, ReportView>
{
    protected override Written Write(NotFiled item, ReportView view, Desk desk)
    {
        var page = desk.Links.RegistrationOfOffice(item, view);
        var frame = new ReportFrame(item, view);
        var words = frame.Words;
        var isUnregistered = view.Report.Registry.Registration is null;
        return frame.Note(
            words.Get(isUnregistered ? "Filing_SubjectRegister" : "Filing_SubjectSign", frame.Intervention, frame.Period, frame.Form),
            words["Filing_Preview"],
            words.Get(isUnregistered ? "Filing_TitleRegister" : "Filing_TitleSign", frame.Intervention, frame.TheForm),
            [.. Lacking(frame, isUnregistered)],
            [frame.Say("Filing_What", frame.Period)],
            page is null ? null : frame.Button("Registrar_Button", page)
        );
    }

    private static IEnumerable<Block> Lacking(ReportFrame frame, bool isUnregistered)
    {
        var (report, words) = (frame.View.Report, frame.Words);
        if (isUnregistered)
        {
            var day = words.Day(StockholmTime.DayOf(report.Submission!.At));
            yield return report.Registry.CaseNumber is { } earlier
                ? frame.Say("Filing_NotRegisteredAgain", day, $"{report.Registry.Version}", earlier)
                : frame.Say("Filing_NotRegistered", day);
        }

        if (FilingItems.IsUnsigned(report, frame.Today))
        {
            var round = report.Registry.Signatures!;
            yield return frame.Say("Filing_NotSigned", words.List([.. round.Missing.Select(p => p.Organisation)]), words.Day(round.By));
        }
    }
}
