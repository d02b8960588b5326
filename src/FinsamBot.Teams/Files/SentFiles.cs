using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Bot.Files;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;

namespace FinsamBot.Teams.Files;

/// <summary>The texts of a kept file go into an open report.</summary>
/// <param name="Anyway">The sender has been told that the file is about another intervention or period.</param>
internal sealed record Filling(SourceFile File, bool Anyway)
{
    public static Filling? Of(CardData data) => KeptFile.Of(data) is { } file ? new Filling(file, data.Flag(Fields.Anyway) ?? false) : null;
}

/// <summary>
/// Files put into the chat. The turn takes the file and says so; what came of it is a message of its own, when it is done. A file is kept
/// as it came and told back as it was understood; it fills a report, or is taken in, only when its sender says so.
/// </summary>
internal sealed class SentFiles(
    FileReadings readings,
    IntakeHandler intake,
    ReportHandler handler,
    Shelf shelf,
    TemplateCatalogue templates,
    AttachmentOffers attachments
)
{
    /// <param name="tell">Shows the sender what came of it.</param>
    public async Task<Card> ReadAsync(
        IncomingFile sent,
        Caller caller,
        Func<Card, CancellationToken, Task> tell,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        switch (await sent.FetchAsync(cancellation))
        {
            case FetchedFile.NotFetched failed:
                return RefusalCard.Of(to, Notice.Bad(failed.In(CultureInfo.GetCultureInfo(to.Language == Language.English ? "en" : "sv"))));
            case FetchedFile.Whole { Content: var content } when sent.IsPicture:
                return await attachments.OfferPictureAsync(sent.Name, content, caller, cancellation);
            case FetchedFile.Whole { Content: var content }:
                return await TakeAsync(SourceFile.Of(sent.Name, content), content, caller, tell, cancellation);
            default:
                throw new ArgumentOutOfRangeException(nameof(sent));
        }
    }

    private async Task<Card> TakeAsync(
        SourceFile file,
        ReadOnlyMemory<byte> content,
        Caller caller,
        Func<Card, CancellationToken, Task> tell,
        CancellationToken cancellation
    )
    {
        if (await attachments.OfferAsync(file, content, caller, cancellation) is { } offer)
        {
            return offer;
        }

        return readings.TryStart(caller.Id, async limit => await tell(await UnderstoodAsync(file, content, caller, limit), limit))
            ? ReadingFileCard.Of(caller.Reader, file)
            : RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["File_Busy"]));
    }

    /// <summary>A file that was kept, and whose sender has said since that it is to be read.</summary>
    public async Task<Card> ReadKeptAsync(SourceFile file, Caller caller, CancellationToken cancellation) =>
        await AgainAsync(file, caller, cancellation) is { } understanding
            ? await ToldAsync(understanding, file, caller, cancellation)
            : RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader["File_NotKept"]));

    private async Task<Card> UnderstoodAsync(SourceFile file, ReadOnlyMemory<byte> content, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        try
        {
            var understanding = await readings.UnderstandAsync(file.Name, content, to.Language, FileReadings.Deadline, cancellation);
            if (
                understanding is not { Refused: null }
                && await attachments.OfferUnreadAsync(file, content, understanding?.Refused, caller, cancellation) is { } offer
            )
            {
                return offer;
            }

            if (understanding is null)
            {
                return RefusalCard.Of(to, Notice.Bad(to["File_TooSlow", file.Name]));
            }

            if (understanding.Refused is null)
            {
                await intake.KeepAsync(file, content, cancellation);
            }

            return await ToldAsync(understanding, file, caller, cancellation);
        }
        catch (StorageUnavailableException)
        {
            return RefusalCard.Of(to, Notice.Bad(to["File_NotNow", file.Name]));
        }
    }

    private async Task<Card> ToldAsync(Understanding understanding, SourceFile file, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (understanding.Refused is { } reason)
        {
            return RefusalCard.Of(to, Notice.Bad(reason));
        }

        var mayTakeIn = caller.IsAdministrator;
        if (understanding.Reports is not [var one])
        {
            var follow = await attachments.InsteadAsync(file, null, caller, cancellation);
            return UnderstoodCard.OfSeveral(to, understanding.Reports, file, mayTakeIn, follow);
        }

        var fits = mayTakeIn ? null : await FitsAsync(one, caller, cancellation);
        var instead = await attachments.InsteadAsync(file, fits, caller, cancellation);
        return UnderstoodCard.Of(to, one, FormOf(one), file, fits, mayTakeIn, instead);
    }

    /// <summary>Null: on a form that is no longer here.</summary>
    private ReportTemplate? FormOf(UnderstoodReport understood) =>
        templates.Knows(understood.Form) ? templates.Of(understood.Form) : templates.Latest(understood.Form.Id);

    /// <summary>The sender's unfinished report on the same form; of several the one of the same period or name. What does not fit is said
    /// and asked about.</summary>
    private async Task<ReportView?> FitsAsync(UnderstoodReport understood, Caller caller, CancellationToken cancellation)
    {
        var mine = (await shelf.ReportsAsync(caller, open: true, cancellation))
            .Where(r => caller.Reader.MayWrite(r) && r.Report.Submission is null && r.Template.Id == understood.Form.Id)
            .ToList();
        return mine.Find(r => r.Period == understood.Period && FileFit.IsNamed(r, understood))
            ?? mine.Find(r => FileFit.IsNamed(r, understood))
            ?? (mine.Count == 1 ? mine[0] : null);
    }

    public async Task<Card> FillAsync(ReportView view, Filling fill, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (await AgainAsync(fill.File, caller, cancellation) is not { Reports: [var understood] })
        {
            return RefusalCard.Of(to, Notice.Bad(to["File_NotKept"]));
        }

        if (!fill.Anyway && FileFit.Misfits(understood, view, to.Language).Count > 0)
        {
            return UnderstoodCard.Of(
                to,
                understood,
                view.Template,
                fill.File,
                view,
                mayTakeIn: false,
                await attachments.InsteadAsync(fill.File, view, caller, cancellation)
            );
        }

        var reply = await handler.HandleAsync(view.Id, caller.Request(new SaveSections(Inputs(understood, view))), cancellation);
        view = reply.View ?? view;
        return reply.Refusal is { Reason: not RefusalReason.OutdatedCard } refusal
            ? OverviewCard.Of(to, view, Notice.Of(refusal, to))
            : await RegisteredAsync(view, understood, fill.File, reply.Refusal is null, caller, cancellation);
    }

    /// <summary>Where something is written already, the file's text is laid beside it, as if it came from an older card.</summary>
    private static List<SectionInput> Inputs(UnderstoodReport understood, ReportView view) =>
        understood
            .Texts.Where(t => view.Template.Section(t.Section) is { FilledBy: FilledBy.Lead, IsLong: true })
            .Select(t => new SectionInput(
                t.Section,
                t.Text,
                false,
                view.Report.TextOf(t.Section) is { Text.Length: 0, Revision: var now } ? now : -1
            ))
            .ToList();

    /// <summary>What the tables of the file say is registered one by one, as its sender would have done.</summary>
    private async Task<Card> RegisteredAsync(
        ReportView view,
        UnderstoodReport understood,
        SourceFile file,
        bool isFilled,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        var figures = FiguresFromFile.Of(understood.Registered, view.Report.Figures, view.Circumstances);
        var refused = new List<string>();
        foreach (var (command, at) in figures.Commands.Select((c, i) => (c, i)))
        {
            var reply = await handler.HandleAsync(view.Id, caller.Request(command, $"{caller.CommandId}/{at}"), cancellation);
            view = reply.View ?? view;
            refused.AddRange(reply.Refusal is { } refusal ? [Domain.Text.Texts.Of(refusal, to.Language)] : []);
        }

        var kept = view.Template.Sections.Where(s => figures.Kept.HasAny(s)).Select(s => s.Label.In(to.Language)).ToList();
        string[] said =
        [
            to[isFilled ? "File_Filled" : "File_FilledBeside", file.Name],
            .. kept.Count > 0 ? [to["File_FiguresKept", Domain.Text.Texts.List(kept, to.Language)]] : Array.Empty<string>(),
            .. refused.Count > 0 ? [to["File_FiguresRefused", string.Join(' ', refused.Distinct())]] : Array.Empty<string>(),
        ];
        return OverviewCard.Of(to, view, Notice.Good(string.Join(' ', said)));
    }

    public async Task<Card> TakeInAsync(SourceFile file, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (await AgainAsync(file, caller, cancellation) is not { Reports: { Count: > 0 } reports })
        {
            return RefusalCard.Of(to, Notice.Bad(to["File_NotKept"]));
        }

        return TakenInCard.Of(to, await intake.TakeInAsync(reports, file, caller.Id, caller.Now, cancellation), file);
    }

    private async Task<Understanding?> AgainAsync(SourceFile file, Caller caller, CancellationToken cancellation) =>
        await intake.FindAsync(file, cancellation) is { } content
            ? await readings.UnderstandAsync(file.Name, content, caller.Reader.Language, FileReadings.WithinTurn, cancellation)
            : null;
}
