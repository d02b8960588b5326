using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Writing;

/// <summary>A section's text that was set aside.</summary>
/// <param name="Seen">Mark of the text that the card showed; empty on cards of earlier versions.</param>
internal sealed record AsideChoice(string Page, string Section, string Seen)
{
    public static AsideChoice Of(CardData data) =>
        new(data.Text(Fields.Page) ?? "", data.Text(Fields.Section) ?? "", data.Text(Fields.Aside) ?? "");
}

/// <summary>Between the saved text and the one that was set aside because it came from an outdated card.</summary>
internal sealed class Choosing(ReportHandler handler)
{
    public async Task<Card> UseAsync(ReportView view, AsideChoice choice, Caller caller, CancellationToken cancellation)
    {
        if (PageOf(view, choice) is not { } page)
        {
            return Pages.NoSuch(caller.Reader, view, choice.Section);
        }

        var isMine = choice.Seen.Length == 0 || view.Report.AsideOf(choice.Section).Any(a => a.By == caller.Id && a.Mark == choice.Seen);
        var command = new UseSetAside(choice.Section, choice.Seen.Length > 0 ? choice.Seen : null);
        return await DoAsync(view, page, command, isMine ? "Saved_Mine" : "Saved_Theirs", caller, cancellation);
    }

    /// <summary>Throws away the text that the card showed, and no other: it may have been thrown away already, and another have come
    /// since.</summary>
    public async Task<Card> DiscardAsync(ReportView view, AsideChoice choice, Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (PageOf(view, choice) is not { } page)
        {
            return Pages.NoSuch(to, view, choice.Section);
        }

        var beside = view.Report.AsideOf(choice.Section).ToList();
        return beside.Count > 0 && beside.TrueForAll(a => a.Mark != choice.Seen) && to.MayWrite(view)
            ? OutdatedCard.Of(to, view, page, Notice.Bad(to["Refused_AnotherAside"]))
            : await DoAsync(view, page, new DiscardSetAside(choice.Section, choice.Seen), "Saved_Discarded", caller, cancellation);
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

    private static TemplatePage? PageOf(ReportView view, AsideChoice choice) =>
        Pages.Find(view, choice.Page) is { } page && page.Sections.Any(s => s.Id == choice.Section) ? page : null;
}
