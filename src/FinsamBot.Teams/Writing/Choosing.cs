using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Writing;

/// <summary>Between the saved text and the one that was set aside because it came from an outdated card.</summary>
internal sealed class Choosing(ReportHandler handler, Showing showing)
{
    public async Task<Card> UseAsync(Intent.UseSetAside use, Caller caller, CancellationToken cancellation)
    {
        var (view, page, refused) = await FindAsync(use.Report, use.Page, use.Section, caller, cancellation);
        if (view is null || page is null)
        {
            return refused!;
        }

        var isMine = use.Seen.Length == 0 || view.Report.AsideOf(use.Section).Any(a => a.By == caller.Person.Id && a.Mark == use.Seen);
        var command = new UseSetAside(use.Section, use.Seen.Length > 0 ? use.Seen : null);
        return await DoAsync(view, page, command, isMine ? "Saved_Mine" : "Saved_Theirs", caller, cancellation);
    }

    /// <summary>Throws away the text that the card showed, and no other: it may have been thrown away already, and another have come
    /// since.</summary>
    public async Task<Card> DiscardAsync(Intent.DiscardSetAside discard, Caller caller, CancellationToken cancellation)
    {
        var (view, page, refused) = await FindAsync(discard.Report, discard.Page, discard.Section, caller, cancellation);
        if (view is null || page is null)
        {
            return refused!;
        }

        var (to, beside) = (caller.Reader, view.Report.AsideOf(discard.Section).ToList());
        return beside.Count > 0 && beside.TrueForAll(a => a.Mark != discard.Seen) && to.MayWrite(view)
            ? OutdatedCard.Of(to, view, page, Notice.Bad(to["Refused_AnotherAside"]))
            : await DoAsync(view, page, new DiscardSetAside(discard.Section, discard.Seen), "Saved_Discarded", caller, cancellation);
    }

    private async Task<Card> DoAsync(
        ReportView view,
        TemplatePage page,
        Command command,
        string done,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var reply = await handler.HandleAsync(view.Id, caller.Request(command), cancellation);
        var notice = reply.Refusal is { } refusal ? Notice.Of(refusal, caller.Reader) : Notice.Good(caller.Reader[done]);
        return PageCard.Of(caller.Reader, reply.View ?? view, page, notice);
    }

    private async Task<(ReportView? View, TemplatePage? Page, Card? Refused)> FindAsync(
        ReportId report,
        string pageName,
        string section,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var (view, refused) = await showing.FindAsync(report, caller, cancellation);
        return view is null ? (null, null, refused)
            : Showing.PageOf(view, pageName) is { } page && page.Sections.Any(s => s.Id == section) ? (view, page, null)
            : (view, null, Showing.NoSuchPage(caller.Reader, view, section));
    }
}
