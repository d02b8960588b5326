using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Asking;

/// <summary>Stands before every handler: finds the report that is meant, and lets in who may ask. A button gives no right to
/// anything.</summary>
internal sealed class Gatekeeper(ReportHandler handler, Shelf shelf)
{
    public async Task<Card> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.Plain plain => await RefuseAsync(plain.Verb.Who, caller, cancellation) ?? await plain.Answer(caller, cancellation),
            Intent.About about => await OnAsync(
                about.Which,
                about.Verb.Who,
                caller,
                view => about.Answer(view, caller, cancellation),
                cancellation
            ),
            Intent.Unclear(var reason) => RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader[reason])),
            _ => throw new ArgumentOutOfRangeException(nameof(intent)),
        };

    /// <summary>The answer about the report that is meant; where several may be, the choice between them.</summary>
    public async Task<Card> OnAsync(
        Which which,
        Who who,
        Caller caller,
        Func<ReportView, Task<Card>> answer,
        CancellationToken cancellation
    )
    {
        if (which.Report is not { } id)
        {
            return await OnOwnAsync(which, who, caller, answer, cancellation);
        }

        return await handler.FindAsync(id, caller.Now, cancellation) is { } view
            ? await OnAsync(view, who, caller, answer, cancellation)
            : Refused(caller, RefusalReason.NoSuchReport);
    }

    private async Task<Card> OnAsync(
        ReportView view,
        Who who,
        Caller caller,
        Func<ReportView, Task<Card>> answer,
        CancellationToken cancellation
    ) => Refuse(who, caller, view) ?? await RefuseAsync(who, caller, cancellation) ?? await answer(view);

    private async Task<Card> OnOwnAsync(
        Which which,
        Who who,
        Caller caller,
        Func<ReportView, Task<Card>> answer,
        CancellationToken cancellation
    )
    {
        var all = which.HandedIn
            ? await shelf.HandedInAsync(caller, cancellation)
            : await shelf.ReportsAsync(caller, which.Opens, cancellation);
        var formed = which.Form.Length == 0 ? all : [.. all.Where(r => r.Template.Id == which.Form)];
        var reports = Narrow(formed, which, caller.Reader);
        var unreadable = await shelf.UnreadableAsync(caller, cancellation);
        return reports switch
        {
            [] when which.HandedIn => RefusalCard.Of(caller.Reader, Notice.Bad(unreadable ?? caller.Reader["Correct_None"])),
            [] when which.Form.Length > 0 => RefusalCard.AboutDays(
                caller.Reader,
                Notice.Bad(unreadable ?? caller.Reader["Reports_NoForm"])
            ),
            [] => RefusalCard.Of(caller.Reader, Notice.Bad(unreadable ?? await NothingAsync(caller, cancellation))),
            // Were it shown alone, an older report would pass for the one that is meant.
            [var only] when unreadable is null => await OnAsync(only, who, caller, answer, cancellation),
            _ => ReportsCard.Of(caller.Reader, reports, which.Then, unreadable: unreadable, page: which.Page),
        };
    }

    /// <summary>By what a person is; null for who may.</summary>
    private async Task<Card?> RefuseAsync(Who who, Caller caller, CancellationToken cancellation) =>
        who switch
        {
            Who.Writers when !await shelf.LeadsAnythingAsync(caller, cancellation) => RefusalCard.AboutDays(
                caller.Reader,
                Notice.Bad(caller.Reader["Away_NotWriter"])
            ),
            Who.Administrators when !caller.IsAdministrator => RefusalCard.AboutDays(
                caller.Reader,
                Notice.Of(new Refusal(RefusalReason.OnlyOfficeDecides), caller.Reader)
            ),
            Who.Registrars when !caller.MayRegister => Refused(caller, RefusalReason.OnlyOfficeRegisters),
            _ => null,
        };

    /// <summary>By what a person has to do with the report; null for who may.</summary>
    private static Card? Refuse(Who who, Caller caller, ReportView view) =>
        !view.Circumstances.MayRead(caller.Id, view.Today) && !view.Intervention.MayAnswer(caller.Id)
            ? Refused(caller, RefusalReason.NotInvolved)
        : who == Who.ItsWriters && caller.Reader.Hindrance(view) is { } hindrance
            ? OverviewCard.Of(caller.Reader, view, Notice.Of(hindrance, caller.Reader))
        : null;

    /// <summary>
    /// By the whole name when one was given, else by words that its name begins with or holds; else what is left to write, if anything is.
    /// Behind a word for what is registered, a word that tells of it ("deltagare nya") is no name.
    /// </summary>
    private static IReadOnlyList<ReportView> Narrow(IReadOnlyList<ReportView> reports, Which which, Reader to)
    {
        var name = which.Name;
        var whole = reports.Where(r => SpokenWords.Fold(r.Intervention.Name) == name).ToList();
        var isName = name.Length > 0 && !(which.Page.Length > 0 && SpokenFigures.IsAboutFigures(name));
        var named = whole.Count > 0 || !isName ? whole : reports.Where(r => HasWords(r.Intervention.Name, name)).ToList();
        named = named.Count > 0 || !isName ? named : reports.Where(r => HasWords(name, SpokenWords.Fold(r.Intervention.Name))).ToList();
        var mine = reports.Where(to.MayWrite).ToList();
        return named.Count > 0 ? named
            : mine.Count > 0 ? mine
            : reports;
    }

    private static bool HasWords(string of, string words) => (" " + SpokenWords.Fold(of)).Contains(" " + words, StringComparison.Ordinal);

    private async Task<string> NothingAsync(Caller caller, CancellationToken cancellation) =>
        caller.Reader[await shelf.LeadsAnythingAsync(caller, cancellation) ? "Reports_None" : "Reports_NoRole"];

    private static Card Refused(Caller caller, RefusalReason reason) =>
        RefusalCard.Of(caller.Reader, Notice.Of(new Refusal(reason), caller.Reader));
}
