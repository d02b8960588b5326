using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;

namespace FinsamBot.Teams.Writing;

/// <summary>A page's inputs.</summary>
/// <param name="Then">Where to go afterwards.</param>
internal sealed record PageSave(string Page, string Then, CardData Data)
{
    public static PageSave Of(CardData data) => new(data.Text(Fields.Page) ?? "", data.Text(Fields.Then) ?? Go.Page, data);
}

/// <summary>The card of one thing that is registered in a section: what writing a page leads on to.</summary>
/// <param name="id">Null: a new one.</param>
internal delegate Card OpenEntry(ReportView view, string section, string? id, Notice? notice, Caller caller);

/// <summary>Saves what a card's inputs hold and turns the page. What cannot be saved is shown again with the reason.</summary>
internal sealed class Saving(ReportHandler handler, OpenEntry openEntry)
{
    public async Task<Card> SaveAsync(ReportView view, PageSave save, Caller caller, CancellationToken cancellation)
    {
        if (Pages.Find(view, save.Page) is not { } page)
        {
            return Pages.NoSuch(caller.Reader, view, save.Page);
        }

        var inputs = SectionInputs.Of(view, page, save.Data);
        return Unusable(caller.Reader, view, page, inputs) ?? await SaveAsync(save, page, inputs, caller, view, cancellation);
    }

    private async Task<Card> SaveAsync(
        PageSave save,
        TemplatePage page,
        SectionInputs inputs,
        Caller caller,
        ReportView view,
        CancellationToken cancellation
    )
    {
        var to = caller.Reader;
        if (inputs.Inputs.Count == 0)
        {
            return await TurnAsync(save, view, page, inputs.AddedBefore, caller, cancellation);
        }

        var reply = await handler.HandleAsync(view.Id, caller.Request(new SaveSections(inputs.Inputs)), cancellation);
        view = reply.View ?? view;
        return inputs.IsSetAside(view, caller.Id)
                ? OutdatedCard.Of(to, view, page, Notice.Of(new Refusal(RefusalReason.OutdatedCard, page.Number), to))
            : reply.Refusal is { } refusal ? PageCard.Of(to, view, page, Notice.Of(refusal, to), inputs.UnsavedIn(view))
            : await TurnAsync(save, view, page, saved: true, caller, cancellation);
    }

    /// <summary>The card for data that no card of ours sends; null when it can be saved.</summary>
    private static Card? Unusable(Reader to, ReportView view, TemplatePage page, SectionInputs inputs)
    {
        if (!inputs.IsReadable)
        {
            return PageCard.Of(to, view, page, Notice.Bad(to["Refused_Unreadable"]));
        }

        if (!inputs.HasFields)
        {
            return PageCard.Of(to, view, page, Notice.Bad(to["Page_NoText"]));
        }

        if (inputs.EmptyReplacement && to.MayWrite(view))
        {
            return ReplaceCard.Of(to, view, page, Notice.Bad(to["Replace_Empty"]));
        }

        return inputs.Missing.Count > 0
            ? PageCard.Of(
                to,
                view,
                page,
                Notice.Bad(to["Page_NothingSent", to.List([.. inputs.Missing.Select(s => s.Label.In(to.Language))])]),
                inputs.UnsavedIn(view)
            )
            : null;
    }

    private async Task<Card> TurnAsync(
        PageSave save,
        ReportView view,
        TemplatePage page,
        bool saved,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var section = page.Sections.FirstOrDefault(s => s.HoldsFigures && s.Id == save.Data.Text(Fields.Section));
        if (save.Then != Go.Entry || section is null)
        {
            return Turn(caller.Reader, view, page, save.Then, saved);
        }

        var id =
            save.Data.Text(Fields.Entry) ?? (save.Data.Has(Fields.Picks) ? save.Data.Text(Fields.ChosenEntry(section.Id)) ?? "" : null);
        return openEntry(view, section.Id, id, saved ? Notice.Good(caller.Reader["Saved_Page"]) : null, caller);
    }

    private static Card Turn(Reader to, ReportView view, TemplatePage page, string then, bool saved)
    {
        var done = saved ? Notice.Good(to["Saved"]) : null;
        return then switch
        {
            Go.Next when view.Template.PageAfter(page) is { } next => PageCard.Of(
                to,
                view,
                next,
                saved ? Notice.Good(to["Saved_Next", to.Name(next)]) : null
            ),
            Go.Previous when view.Template.PageBefore(page) is { } before => PageCard.Of(to, view, before, done),
            Go.Replace when to.MayWrite(view) => ReplaceCard.Of(to, view, page, done),
            Go.Log when to.MayWrite(view) => FromLog.Propose(to, view, page, done),
            Go.Compare when OutdatedCard.Sections(view, page).Any() => OutdatedCard.Of(to, view, page, done),
            Go.Page => PageCard.Of(to, view, page, done),
            _ => OverviewCard.Of(to, view, done),
        };
    }
}
