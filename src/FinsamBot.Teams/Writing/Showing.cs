using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Writing;

/// <summary>Answers that show something and change nothing, except that a report may be opened by asking for it.</summary>
internal sealed class Showing(ReportHandler handler, Shelf shelf)
{
    public async Task<Card> ShowAsync(Intent.See see, Caller caller, CancellationToken cancellation)
    {
        if (see.Which.Report is { } id)
        {
            var (view, refused) = await FindAsync(id, caller, cancellation);
            return view is null ? refused! : CardOf(see, caller.Reader, view);
        }

        var reports = Narrow(await shelf.ReportsAsync(caller, open: see.What == Verbs.Overview, cancellation), see, caller.Reader);
        var unreadable = await shelf.UnreadableAsync(caller, cancellation);
        return reports switch
        {
            [] => unreadable is null ? await NothingAsync(caller, cancellation) : RefusalCard.Of(caller.Reader, Notice.Bad(unreadable)),
            // Were it shown alone, an older report would pass for the one that is meant.
            [var only] when unreadable is null => CardOf(see, caller.Reader, only),
            _ => ReportsCard.Of(caller.Reader, reports, see.What, unreadable: unreadable, page: see.Page),
        };
    }

    /// <summary>The report, if it exists and the caller may read it; else the card that says why not.</summary>
    public async Task<(ReportView? View, Card? Refused)> FindAsync(ReportId id, Caller caller, CancellationToken cancellation)
    {
        var view = await handler.FindAsync(id, caller.Now, cancellation);
        var reason =
            view is null ? RefusalReason.NoSuchReport
            : view.Circumstances.MayRead(caller.Person.Id, view.Today) || view.Intervention.MayAnswer(caller.Person.Id)
                ? (RefusalReason?)null
            : RefusalReason.NotInvolved;
        return reason is { } no ? (null, RefusalCard.Of(caller.Reader, Notice.Of(new Refusal(no), caller.Reader))) : (view, null);
    }

    /// <summary>What a report is asked for; likewise.</summary>
    public async Task<Card> OnAsync(ReportId id, Caller caller, Func<ReportView, Task<Card>> answer, CancellationToken cancellation)
    {
        var (view, refused) = await FindAsync(id, caller, cancellation);
        return view is null ? refused! : await answer(view);
    }

    public Task<Card> OnAsync(ReportId id, Caller caller, Func<ReportView, Card> answer, CancellationToken cancellation) =>
        OnAsync(id, caller, view => Task.FromResult(answer(view)), cancellation);

    /// <summary>A page by its id or number, by a section's, or by a word for what is registered there; null when the form has none
    /// such.</summary>
    public static TemplatePage? PageOf(ReportView view, string name) =>
        view.Template.Pages.FirstOrDefault(p => p.Id == name || p.Number == name || p.Sections.Any(s => s.Number == name))
        ?? (SpokenFigures.KindOf(name) is { } kind ? view.Template.Pages.FirstOrDefault(p => p.Sections.Any(s => s.Kind == kind)) : null);

    public static Card NoSuchPage(Reader to, ReportView view, string name) =>
        OverviewCard.Of(to, view, Notice.Of(new Refusal(RefusalReason.NoSuchSection, name), to));

    /// <summary>Why this reader may not change the report; null when nothing hinders.</summary>
    public static Refusal? Hindrance(Reader to, ReportView view) =>
        !view.MayBeWrittenBy(to.Id) ? new Refusal(RefusalReason.OnlyLeadWrites)
        : view.Report.Submission is { } submission ? new Refusal(RefusalReason.AlreadySubmitted, StockholmTime.DayOf(submission.At))
        : null;

    private static Card CardOf(Intent.See see, Reader to, ReportView view) =>
        see.What switch
        {
            Verbs.Page => PageOf(view, see.Page) is { } page ? PageCard.Of(to, view, page) : NoSuchPage(to, view, see.Page),
            Verbs.Preview => PreviewCard.Of(to, view),
            Verbs.Answers => AnswersCard.Of(to, view),
            Verbs.AskSubmit when view.Report.Submission is { } submission => SubmittedCard.Of(to, view, submission),
            Verbs.AskSend or Verbs.AskSubmit when Hindrance(to, view) is { } refusal => OverviewCard.Of(to, view, Notice.Of(refusal, to)),
            Verbs.AskSend => SendCard.Of(to, view),
            Verbs.AskSubmit => SubmitCard.Of(to, view),
            _ => OverviewCard.Of(to, view),
        };

    /// <summary>
    /// By the whole name when one was given, else by words that its name begins with or holds; else what is left to write, if anything is.
    /// Behind a word for what is registered, a word that tells of it ("deltagare nya") is no name.
    /// </summary>
    private static IReadOnlyList<ReportView> Narrow(IReadOnlyList<ReportView> reports, Intent.See see, Reader to)
    {
        var name = see.Which.Name;
        var whole = reports.Where(r => SpokenWords.Fold(r.Intervention.Name) == name).ToList();
        var isName = name.Length > 0 && !(see.What == Verbs.Page && SpokenFigures.IsAboutFigures(name));
        var named = whole.Count > 0 || !isName ? whole : reports.Where(r => HasWords(r.Intervention.Name, name)).ToList();
        var mine = reports.Where(to.MayWrite).ToList();
        return named.Count > 0 ? named
            : mine.Count > 0 ? mine
            : reports;
    }

    private static bool HasWords(string of, string words) => (" " + SpokenWords.Fold(of)).Contains(" " + words, StringComparison.Ordinal);

    private async Task<Card> NothingAsync(Caller caller, CancellationToken cancellation)
    {
        var key = await shelf.LeadsAnythingAsync(caller.Person.Id, caller.Now, cancellation) ? "Reports_None" : "Reports_NoRole";
        return RefusalCard.Of(caller.Reader, Notice.Bad(caller.Reader[key]));
    }
}
