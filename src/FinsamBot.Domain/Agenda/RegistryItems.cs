using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>The finished report to the registrar.</summary>
public sealed record RegistrarCopy(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "registrarCopy";

    public override bool IsAnswerToSomebody => true;
}

/// <summary>Those who wrote a report hear that it has come in.</summary>
public sealed record HandInReceipt(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "handInReceipt";

    public override bool IsAnswerToSomebody => true;
}

/// <summary>They hear that it stands in the diary.</summary>
public sealed record ReportInDiary(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "reportRegistered";

    public override bool IsAnswerToSomebody => true;
}

/// <summary>What a report that was handed in owes: the copy to the registrar, receipts to those who wrote it, requests to sign.</summary>
internal static class RegistryItems
{
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(10);

    public static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances) =>
        [
            .. Receipts(report, circumstances),
            .. Registered(report, circumstances),
            .. SignatureItems.Of(report, circumstances),
            .. Copy(report, circumstances),
            .. FilingItems.Of(report, circumstances),
        ];

    public static Addressee Mailbox(Circumstances circumstances) =>
        new(Addressee.Registrar, circumstances.Association.Details.Name, circumstances.Association.Details.Mailbox, null, Language.Swedish);

    /// <summary>With the documents, so not before they are filed.</summary>
    private static IEnumerable<AgendaItem> Copy(Report report, Circumstances circumstances)
    {
        if (report.Registry.Of(Edition.Submitted) is not null)
        {
            yield return new RegistrarCopy($"{Prefix(report)}/registrar", report.Submission!.At, Mailbox(circumstances))
            {
                Channel = ChannelKind.Mail,
            };
        }
    }

    /// <summary>By mail, to be kept: who pressed the button has seen in the chat already that it worked.</summary>
    private static IEnumerable<AgendaItem> Receipts(Report report, Circumstances circumstances) =>
        from writer in circumstances.Writers.Append(report.Submission!.By).Distinct()
        let to = Addressees.Of(writer, circumstances)
        select new HandInReceipt($"{Prefix(report)}/receipt/{to.Id}", report.Submission!.At, to)
        {
            Channel = ChannelKind.Mail,
            UselessFrom = report.Submission.At + NewsFor,
        };

    private static IEnumerable<AgendaItem> Registered(Report report, Circumstances circumstances) =>
        report.Registry is not { Registration: { } registration } || report.Registry.Of(Edition.Registered) is null
            ? []
            : from writer in circumstances.Writers
            let to = Addressees.Of(Addressees.PresentOn(StockholmTime.DayOf(registration.At), writer, circumstances, out _), circumstances)
            select new ReportInDiary($"{Prefix(report)}/registered/{to.Id}", registration.At, to)
            {
                UselessFrom = registration.At + NewsFor,
            };

    /// <summary>The first version's keys are as they were before there were others.</summary>
    public static string Prefix(Report report) =>
        report.Registry.Version == 1
            ? $"{report.Id}/submitted"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Id}/submitted/{report.Registry.Version}");
}
